import { parseFormula, pythonOf } from '../../formula';
import type { State } from '../../state/State';
import { activationRow, textOf } from '../../state/tables/activationTable';
import { trainingOf, type WantedNet } from '../../state/trainingOf';

/**
 * A Python script (PyTorch, scikit-learn for the digits) that trains the networks of the Training lens: same sizes,
 * laws, rate, batches and losses; its random numbers are PyTorch's own. Throws RangeError for what is no formula.
 */
export function pythonTraining(state: State, link: string): string {
  const wanted = trainingOf(state);
  const forms = new Map<string, string>();
  const rows = wanted.map((each) => row(each, forms));
  return `#!/usr/bin/env python3
"""Moment Map: trains the networks of the page's Training lens with PyTorch.

${plain(link)}

    python3 FILE                  trains them all and prints the loss of every epoch
    python3 FILE --json OUT       writes what it prints as JSON too

Needs PyTorch and scikit-learn, which has the digits (Alpaydin and Kaynak, Optical
Recognition of Handwritten Digits, UCI, 1998, CC BY 4.0). Sizes, laws, rate and batches
are the page's; random numbers are PyTorch's, so that losses agree in kind, not in digits.
"""
import argparse
import json
import math

import torch
from sklearn.datasets import load_digits
from torch import nn

RATE = ${state.learnRate}
EPOCHS = ${state.epochs}
BATCH, WIDTH, CLASSES = 64, 64, 10
LEARNT = 1472  # images; the other 325 are only looked at


class Names:
    """The names of NumPy that a formula is written with, for tensors that learn."""

    pi, e, inf, nan = math.pi, math.e, math.inf, math.nan

    def __getattr__(self, name):
        own = getattr(torch, name)
        return lambda *args: own(*(torch.tensor(each) if isinstance(each, float) else each for each in args))

    def cbrt(self, x):
        return torch.sign(x) * torch.abs(x) ** (1 / 3)


np = Names()
expit, erf, erfc, ndtr = torch.sigmoid, torch.erf, torch.erfc, torch.special.ndtr


def phi(x):
    return np.exp(-x * x / 2) / math.sqrt(2 * math.pi)


def power(u, v):
    return torch.pow(torch.as_tensor(u), torch.as_tensor(v))

${[...forms.values()].join('\n')}

class AlphaDropout(nn.Module):
    """Klambauer et al. 2017, section 3: dropped units become TO, then all are scaled to keep (MEAN, VARIANCE)."""

    def __init__(self, rate, to, mean, variance):
        super().__init__()
        keep = 1 - rate
        self.rate, self.to = rate, to
        self.scale = math.sqrt(variance / (keep * (variance + (mean - to) ** 2 * rate)))
        self.shift = mean - self.scale * (keep * mean + rate * to)

    def forward(self, x):
        if not self.training:
            return x
        kept = torch.rand_like(x) >= self.rate
        return self.scale * torch.where(kept, x, torch.full_like(x, self.to)) + self.shift


class Layer(nn.Module):
    def __init__(self, f, norm, omega, tau, dropout):
        super().__init__()
        self.linear, self.f, self.place, self.dropout = nn.Linear(WIDTH, WIDTH), f, norm, dropout
        self.norm = {"none": nn.Identity, "layer": lambda: nn.LayerNorm(WIDTH)}.get(norm, lambda: nn.BatchNorm1d(WIDTH))()
        nn.init.normal_(self.linear.weight, omega / WIDTH, math.sqrt(tau / WIDTH))
        nn.init.zeros_(self.linear.bias)

    def forward(self, x):
        z = self.linear(x)
        out = self.norm(self.f(z)) if self.place == "after" else self.f(self.norm(z))
        return self.dropout(out)


# Name, activation, where it normalises, sum of the weights and of their squares, dropout, layers, seed.
NETS = [
${rows.join('')}]


def train(name, f, norm, omega, tau, dropout, depth, seed, images, labels):
    torch.manual_seed(seed)
    last = nn.Linear(WIDTH, CLASSES)
    nn.init.normal_(last.weight, 0, math.sqrt(1 / WIDTH))
    nn.init.zeros_(last.bias)
    net = nn.Sequential(*(Layer(f, norm, omega, tau, dropout()) for _ in range(depth)), last)
    descent = torch.optim.SGD(net.parameters(), lr=RATE)
    losses, right = [], []
    for epoch in range(1, EPOCHS + 1):
        order, total, steps = torch.randperm(LEARNT), 0.0, LEARNT // BATCH
        net.train()
        for step in range(steps):
            batch = order[step * BATCH:(step + 1) * BATCH]
            loss = nn.functional.cross_entropy(net(images[batch]), labels[batch])
            if not loss < 1000:
                print(f"{name}, {depth} layers, seed {seed}: diverged in epoch {epoch}")
                return {"name": name, "layers": depth, "seed": seed, "losses": losses, "unseen_right": right, "diverged": epoch}
            descent.zero_grad()
            loss.backward()
            descent.step()
            total += float(loss)
        net.eval()
        with torch.no_grad():
            told = net(images[LEARNT:]).argmax(1) == labels[LEARNT:]
        losses.append(total / steps)
        right.append(float(told.float().mean()))
        print(f"{name}, {depth} layers, seed {seed}, epoch {epoch}: loss {losses[-1]:.6g}, unseen right {right[-1]:.3f}", flush=True)
    return {"name": name, "layers": depth, "seed": seed, "losses": losses, "unseen_right": right}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--json")
    out = parser.parse_args().json
    digits = load_digits()
    images = torch.tensor(digits.data, dtype=torch.float32)
    deviation = images.std(0, unbiased=False)
    images = torch.where(deviation > 0, (images - images.mean(0)) / deviation.clamp(min=1e-9), torch.zeros_like(images))
    labels = torch.tensor(digits.target)
    found = [train(*net, images, labels) for net in NETS]
    if out:
        with open(out, "w") as file:
            json.dump(found, file)


if __name__ == "__main__":
    main()
`;
}

/** A network as a row of the script's table; its activation is written once, into `forms`. */
function row({ kind, net }: WantedNet, forms: Map<string, string>): string {
  const { activation = 'selu', formula = '', omega, tau, dropout, rate = 0 } = net.parameters;
  const key = JSON.stringify([activation, formula, net.parameters.lambda, net.parameters.alpha, net.parameters.beta]);
  const name = `f_${kind}`;
  if (!forms.has(key + name)) forms.set(key + name, form(name, net.parameters));
  const left = dropout === 'alpha' ? activationRow(activation).curve(net.parameters).limits.left : undefined;
  const { mu, nu } = net.parameters.keeps ?? { mu: 0, nu: 1 };
  const dropped =
    typeof left === 'number'
      ? `lambda: AlphaDropout(${rate}, ${left + 0}, ${mu}, ${nu})`
      : dropout === 'standard'
        ? `lambda: nn.Dropout(${rate})`
        : 'nn.Identity';
  return `    ("${kind}", ${name}, "${net.norm}", ${omega}, ${tau}, ${dropped}, ${net.depth}, ${net.seed}),\n`;
}

/** An activation as a function of tensors; those of the usual kinds in a form whose gradient never overflows. */
function form(name: string, parameters: WantedNet['net']['parameters']): string {
  const { activation = 'selu', lambda, alpha, beta = 0 } = parameters;
  const usual: Record<string, string> = {
    selu: 'torch.where(z > 0, LAMBDA * z, LAMBDA * ALPHA * torch.expm1(z.clamp(max=0.0)))',
    relu: 'LAMBDA * torch.relu(z)',
    tanh: 'LAMBDA * torch.tanh(z)',
  };
  const text = usual[activation === 'elu' ? 'selu' : activation] ?? `${typed(parameters)} + 0 * z`;
  return `
def ${name}(z):
    """The activation."""
    LAMBDA, ALPHA, BETA = ${lambda}, ${alpha}, ${beta}
    return ${text}
`;
}

function typed(parameters: WantedNet['net']['parameters']): string {
  const read = parseFormula(textOf(parameters));
  if ('problem' in read) throw new RangeError(read.problem);
  return pythonOf(read.formula.stable);
}

/** What cannot end the script's first words. */
const plain = (value: string) => value.replace(/["\\\r\n]/g, '');
