import { describe, expect, test } from 'vitest';
import { measuredReader } from '../../measured';
import { unitsTogether } from '../../measured/reading/unitsTogether';
import { askPython, hasPython, patience } from '../../reference/runPython';
import { scriptText } from './MeasureScript';
import { measureScripts } from './measureScripts';

const textOf = (id: string) => scriptText(measureScripts.find((script) => script.id === id)!);

/** A network with known weights, and inputs: what a script is given. */
const world = `
import numpy as np
rng = np.random.default_rng(7)
sizes = [20, 30, 30, 24]
params = [(rng.normal(0, n ** -0.5, (n, k)), rng.normal(0, 0.1, k)) for n, k in zip(sizes, sizes[1:])]
batch = rng.normal(0.2, 1.1, (50, 20))
`;

/** Stands in for the parts of a library that its script uses, so that the script runs as it is. */
const stands: Readonly<Record<string, string>> = {
  numpy: '',
  jax: `
import sys, types
def selu(z):
    return 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))
sys.modules["jax"] = types.SimpleNamespace(nn=types.SimpleNamespace(selu=selu))
`,
  pytorch: `
import contextlib, sys, types
class Tensor(np.ndarray):
    detach = cpu = lambda self: self
    float = lambda self: self.astype(np.float32)
    movedim = lambda self, a, b: np.moveaxis(self, a, b)
    flatten = lambda self, axis: self.reshape(*self.shape[:axis], -1)
tensor = lambda a: np.asarray(a).view(Tensor)
class Module:
    def register_forward_hook(self, hook):
        self.hooks = getattr(self, "hooks", []) + [hook]
        return types.SimpleNamespace(remove=lambda: self.hooks.remove(hook))
    def __call__(self, x):
        y = self.forward(x)
        for hook in list(getattr(self, "hooks", [])):
            hook(self, (x,), y)
        return y
    def eval(self): pass
    def named_modules(self):
        yield "", self
        for index, each in enumerate(self.parts):
            yield str(index), each
class Linear(Module):
    def __init__(self, weight, bias): self.weight, self.bias = tensor(weight.T), bias
    def forward(self, x): return x @ self.weight.T + self.bias
class SELU(Module):
    def forward(self, z): return 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0))).view(Tensor)
class Sequential(Module):
    def __init__(self, *parts): self.parts = parts
    def forward(self, x):
        for part in self.parts: x = part(x)
        return x
other = {name: type(name, (Module,), {}) for name in ("ELU", "ReLU", "GELU", "SiLU", "Tanh")}
nn = types.SimpleNamespace(SELU=SELU, **other)
sys.modules["torch"] = types.SimpleNamespace(nn=nn, no_grad=contextlib.nullcontext)
model = Sequential(*[part for weight, bias in params for part in (Linear(weight, bias), SELU())])
batch = tensor(batch)
`,
  keras: `
import sys, types
def selu(z):
    return 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))
class Dense:
    activation = staticmethod(selu)
    def __init__(self, name, weight, bias): self.name, self.weight, self.bias, self.output = name, weight, bias, None
    def get_weights(self): return [self.weight, self.bias]
layers = [Dense(f"layer {index + 1}", *each) for index, each in enumerate(params)]
model = types.SimpleNamespace(inputs=[], layers=layers)
class Model:
    def __init__(self, inputs, outputs): self.count = len(outputs)
    def predict(self, x, verbose):
        found = []
        for layer in layers:
            x = selu(x @ layer.weight + layer.bias)
            found.append(x)
        return found
sys.modules["keras"] = types.SimpleNamespace(Model=Model)
`,
};

/** Runs a script as it is handed out; its file, and what it had to measure: activations unit by unit, and weights. */
async function measured(id: string) {
  const asked = `${world}
import os
os.chdir(os.path.dirname(OUT))
${stands[id]!}
${textOf(id)}
truth, x = [np.asarray(batch)], np.asarray(batch)
for weight, bias in params:
    z = x @ weight + bias
    x = 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))
    truth.append(x)
with open("before.json") as made:
    text = made.read()
with open(OUT, "w") as out:
    json.dump({"text": text, "left": rows, "x": [each.T.tolist() for each in truth], "w": [weight.T.tolist() for weight, _ in params]}, out)
`;
  return (await askPython(asked)) as { text: string; left: unknown[]; x: number[][][]; w: number[][][] };
}

const mean = (of: readonly number[]) => of.reduce((sum, x) => sum + x, 0) / of.length;
const sum = (of: readonly number[]) => of.reduce((total, x) => total + x, 0);

describe.skipIf(!hasPython)('a script, run in a Python with NumPy', () => {
  test.each(measureScripts.map(({ id }) => id))(
    'for %s writes a file that is read, with the numbers of the forward pass',
    async (id) => {
      const { text, left, x, w } = await measured(id);
      expect(left).toEqual([]);
      const reader = measuredReader('none');
      reader.push(text);
      const { networks, said } = reader.end();
      expect(said).toEqual([]);
      expect(networks.map(({ name }) => name)).toEqual(['before']);
      const { layers } = networks[0]!;
      expect(layers).toHaveLength(4);
      for (const [index, layer] of layers.entries()) {
        const units = x[index]!;
        const means = units.map(mean);
        const variances = units.map((own, unit) => mean(own.map((value) => (value - means[unit]!) ** 2)));
        const sums = index === 0 ? [] : w[index - 1]!;
        const expected = unitsTogether({
          ...{ means, variances, omegas: sums.map(sum), taus: sums.map((own) => sum(own.map((each) => each * each))) },
        });
        // Seven digits; PyTorch’s numbers are single to begin with.
        const near = (got: number | null, wanted: number | null) =>
          wanted === null || Number.isNaN(wanted) || index === 0
            ? undefined
            : expect(Math.abs(got! - wanted)).toBeLessThan(2e-6 * Math.max(1, Math.abs(wanted)));
        for (const key of ['mean', 'variance', 'meanError', 'varianceError', 'omega', 'tau'] as const)
          near(layer[key], expected[key]);
        expect(layer.units).toBe(units.length);
        expect(Math.abs(layer.mean! - expected.mean!)).toBeLessThan(1e-6);
      }
      expect(layers[0]!.tau).toBeNull();
    },
    patience,
  );
});

test('every line of a script is explained, and its text is their lines', () => {
  for (const script of measureScripts) {
    const text = scriptText(script);
    for (const { code, why } of script.steps) {
      expect(text).toContain(code);
      expect(why).toMatch(/\.$/);
    }
    expect(text).toContain(`import ${{ pytorch: 'torch', keras: 'keras', jax: 'jax', numpy: 'numpy' }[script.id]}`);
    expect(text.split('\n').every((line) => line.length <= 110 && !line.includes('\t'))).toBe(true);
  }
});
