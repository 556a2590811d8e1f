"""Losses of three steps of small networks, and of judging them after, by PyTorch in double precision.

Prints JSON: by place of the normalisation the losses of the three batches, then the loss of judging the first batch with
running statistics. Made with PyTorch 1.13.1. The numbers stand in src/network/train/pytorch.test.ts, which sets the same
weights and inputs by the same formulas.
"""

import json
import math

import torch
from torch import nn

torch.set_default_dtype(torch.float64)
ROWS, N, CLASSES, DEPTH, RATE = 6, 5, 3, 2, 0.5


def waves(shape, step, shift, size=1.0):
    count = math.prod(shape)
    return torch.tensor([size * math.sin(step * k + shift) for k in range(count)]).reshape(shape)


class Layer(nn.Module):
    def __init__(self, place, index):
        super().__init__()
        self.linear, self.place = nn.Linear(N, N), place
        self.norm = {"none": nn.Identity, "layer": lambda: nn.LayerNorm(N)}.get(place, lambda: nn.BatchNorm1d(N))()
        with torch.no_grad():
            self.linear.weight.copy_(waves((N, N), 1.3, 0.2 + index))
            self.linear.bias.copy_(waves((N,), 2.1, 0.4 + index, 0.1))

    def forward(self, x):
        z = self.linear(x)
        return self.norm(torch.tanh(z)) if self.place == "after" else torch.tanh(self.norm(z))


found = {}
for place in ("none", "before", "after", "layer"):
    last = nn.Linear(N, CLASSES)
    with torch.no_grad():
        last.weight.copy_(waves((CLASSES, N), 0.7, 0.1))
        last.bias.zero_()
    net = nn.Sequential(*(Layer(place, index) for index in range(DEPTH)), last)
    descent = torch.optim.SGD(net.parameters(), lr=RATE)
    labels = torch.tensor([0, 1, 2, 2, 1, 0])
    batches = [waves((ROWS, N), 1.7, 0.3 + 0.5 * step) for step in range(3)]
    losses = []
    for x in batches:
        loss = nn.functional.cross_entropy(net(x), labels)
        descent.zero_grad()
        loss.backward()
        descent.step()
        losses.append(loss.item())
    net.eval()
    losses.append(nn.functional.cross_entropy(net(batches[0]), labels).item())
    found[place] = losses
print(json.dumps(found, indent=1))
