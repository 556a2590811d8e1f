import type { MeasureScript } from './MeasureScript';
import { noteSteps } from './noteSteps';

/** Scripts that measure a network, by library. */
export const measureScripts: readonly MeasureScript[] = [
  {
    id: 'pytorch',
    words: 'PyTorch, by forward hooks',
    steps: [
      ...noteSteps,
      {
        code: `import torch

KINDS = (torch.nn.SELU, torch.nn.ELU, torch.nn.ReLU, torch.nn.GELU, torch.nn.SiLU, torch.nn.Tanh)`,
        why: 'The modules after which is measured. Activations that are called as functions have no module: call note() after them yourself.',
      },
      {
        code: `
def watch(model):
    weight = [None]
    def look(name, module, output):`,
        why: 'A hook is called when a module has made its output; it remembers the weights that came last.',
      },
      {
        code: `        if getattr(module, "weight", None) is not None and module.weight.ndim > 1:
            weight[0] = module.weight.detach().float().cpu().movedim(0, -1)`,
        why: 'PyTorch has the units of linear and convolutional weights first; here they go last. Weights of norms have one axis and are passed by.',
      },
      {
        code: `        if isinstance(module, KINDS):
            x = output.detach().float().cpu()
            note(name, x.movedim(1, -1) if x.ndim == 4 else x, weight[0])`,
        why: 'Images have their channels second, all else has its units last.',
      },
      {
        code: `    return [
        module.register_forward_hook(lambda m, i, o, name=name: look(name, m, o))
        for name, module in model.named_modules()
    ]
`,
        why: 'On every module, by its name in the model.',
      },
      {
        code: `hooks = watch(model)
model.eval()
with torch.no_grad():
    note("inputs", batch.detach().float().cpu().flatten(1))
    model(batch)`,
        why: 'Your model and one batch of real inputs, some hundred are enough. eval() leaves dropout out, as the map does unless you choose it.',
      },
      {
        code: `for hook in hooks:
    hook.remove()
save("before.json")`,
        why: 'Takes the hooks off again, and writes before.json.',
      },
    ],
  },
  {
    id: 'keras',
    words: 'Keras, by a model that has all outputs',
    steps: [
      ...noteSteps,
      {
        code: `import keras

probe = keras.Model(model.inputs, [layer.output for layer in model.layers])
outputs = probe.predict(batch, verbose=0)`,
        why: 'The same layers with every one’s output; your model, and one batch of real inputs. predict() leaves dropout out.',
      },
      {
        code: `note("inputs", np.asarray(batch).reshape(len(batch), -1))
weight = None
for layer, x in zip(model.layers, outputs):`,
        why: 'The inputs are the first row; then layer by layer.',
      },
      {
        code: `    kernels = [w for w in layer.get_weights() if w.ndim > 1]
    weight = kernels[0] if kernels else weight`,
        why: 'Keras has the units of a kernel last already. A layer without weights belongs to those before it.',
      },
      {
        code: `    kind = getattr(getattr(layer, "activation", None), "__name__", "linear")
    if kind != "linear" or type(layer).__name__ in ("ReLU", "LeakyReLU", "ELU", "PReLU"):
        note(layer.name, x, weight)`,
        why: 'Only what has gone through an activation is on the plane.',
      },
      { code: 'save("before.json")', why: 'Writes before.json.' },
    ],
  },
  {
    id: 'jax',
    words: 'JAX, where the activations are made',
    steps: [
      ...noteSteps,
      {
        code: `import jax

def network(params, x):
    note("inputs", x.reshape(len(x), -1))
    for index, (weight, bias) in enumerate(params):
        x = jax.nn.selu(x @ weight + bias)
        note(f"layer {index + 1}", x, weight)
    return x
`,
        why: 'Your own function in its place, with note() after every activation: JAX has no modules to hook. Units are last in x and in the weights.',
      },
      {
        code: 'network(params, batch)\nsave("before.json")',
        why: 'Without jit, under which arrays have no values yet. With Flax, model.apply(variables, batch, capture_intermediates=True) hands out the arrays for note().',
      },
    ],
  },
  {
    id: 'numpy',
    words: 'NumPy, from the weights',
    steps: [
      ...noteSteps,
      {
        code: `def selu(z):
    return 1.0507009873554805 * np.where(z > 0, z, 1.6732632423543772 * np.expm1(np.minimum(z, 0)))
`,
        why: 'The paper’s activation, or your own.',
      },
      {
        code: `def network(params, x):
    note("inputs", x)
    for index, (weight, bias) in enumerate(params):
        x = selu(x @ weight + bias)
        note(f"layer {index + 1}", x, weight)
    return x
`,
        why: 'A forward pass: weights with a column for every unit, as you have saved them.',
      },
      { code: 'network(params, batch)\nsave("before.json")', why: 'One batch of real inputs, a row each.' },
    ],
  },
];
