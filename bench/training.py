"""One step of a SELU network with NumPy on one thread, in single precision; the argument is its depth.

The sizes of bench/training.ts: 64 units, a batch of 64, 10 classes, biases, softmax cross-entropy, plain SGD. Prints the
milliseconds of processor time of the best of some steps.
"""

import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import sys
import time

import numpy as np

depth, steps = int(sys.argv[1]), 60
n, batch, classes = 64, 64, 10
LAMBDA, ALPHA, RATE = np.float32(1.0507009873554805), np.float32(1.6732632423543772), np.float32(0.02)
draw = np.random.default_rng(1)
normal = lambda *shape: draw.standard_normal(shape, dtype=np.float32)
weights = [normal(n, n) / np.float32(np.sqrt(n)) for _ in range(depth)]
biases = [np.zeros(n, np.float32) for _ in range(depth)]
readout, offsets = normal(n, classes) / np.float32(np.sqrt(n)), np.zeros(classes, np.float32)
x, labels = normal(batch, n), np.arange(batch) % classes


def step():
    start = time.process_time()
    entering, slopes, after = [], [], x
    for w, b in zip(weights, biases):
        entering.append(after)
        z = after @ w + b
        bent = ALPHA * np.expm1(np.minimum(z, 0))
        after = LAMBDA * np.where(z > 0, z, bent)
        slopes.append(LAMBDA * np.where(z > 0, np.float32(1), bent + ALPHA))
    scores = after @ readout + offsets
    told = np.exp(scores - scores.max(1, keepdims=True))
    told /= told.sum(1, keepdims=True)
    told[np.arange(batch), labels] -= 1
    told /= batch
    error = told @ readout.T
    readout[...] -= RATE * (after.T @ told)
    offsets[...] -= RATE * told.sum(0)
    for layer in reversed(range(depth)):
        error = error * slopes[layer]
        own = entering[layer].T @ error
        down = error.sum(0)
        error = error @ weights[layer].T
        weights[layer] -= RATE * own
        biases[layer] -= RATE * down
    return time.process_time() - start


print(1000 * min(step() for _ in range(steps)))
