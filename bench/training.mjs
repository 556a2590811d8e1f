// One step of a SELU network with @jax-js/jax on wasm: node bench/training.mjs DEPTH prints the milliseconds of processor time of the best.
// The same sizes as bench/training.ts: 64 units, a batch of 64, 10 classes, biases, softmax cross-entropy, plain SGD.
globalThis.navigator ??= {};
const { blockUntilReady, defaultDevice, init, jit, nn, numpy: np, valueAndGrad } = await import('@jax-js/jax');
await init('wasm');
defaultDevice('wasm');

const [depth, steps] = [Number(process.argv[2]), 60];
const [n, batch, classes] = [64, 64, 10];
const matrix = (rows, columns, scale) =>
  np
    .array(Float32Array.from({ length: rows * columns }, (_, k) => scale * Math.sin(k * 12.9898)))
    .reshape([rows, columns]);
let parameters = {
  weights: Array.from({ length: depth }, () => matrix(n, n, 0.17)),
  biases: Array.from({ length: depth }, () => np.zeros([n])),
  readout: matrix(n, classes, 0.17),
  offsets: np.zeros([classes]),
};
const x = matrix(batch, n, 1);
const labels = nn.oneHot(np.array(Int32Array.from({ length: batch }, (_, k) => k % classes)), classes);

function loss({ weights, biases, readout, offsets }, input, truth) {
  let after = input;
  for (const [layer, own] of weights.entries()) after = nn.selu(np.matmul(after, own).add(biases[layer]));
  const told = nn.logSoftmax(np.matmul(after, readout).add(offsets), -1);
  return np.sum(told.mul(truth)).mul(-1 / batch);
}

const step = jit((p, input, truth) => {
  const copy = {
    weights: p.weights.map((each) => each.ref),
    biases: p.biases.map((each) => each.ref),
    readout: p.readout.ref,
    offsets: p.offsets.ref,
  };
  const [value, back] = valueAndGrad(loss)(copy, input, truth);
  const down = (each, gradient) => each.sub(gradient.mul(0.02));
  return {
    value,
    parameters: {
      weights: p.weights.map((each, k) => down(each, back.weights[k])),
      biases: p.biases.map((each, k) => down(each, back.biases[k])),
      readout: down(p.readout, back.readout),
      offsets: down(p.offsets, back.offsets),
    },
  };
});

let best = Infinity;
for (let k = 0; k < steps; k++) {
  const begin = process.cpuUsage();
  const done = step(parameters, x.ref, labels.ref);
  parameters = done.parameters;
  await blockUntilReady(parameters);
  const { user, system } = process.cpuUsage(begin);
  best = Math.min(best, (user + system) / 1000);
  done.value.dispose();
}
console.log(best);
