"""Forward passes of a SELU network and single products, with NumPy on one thread, in single precision.

Arguments: kind, then width, batch, depth. Prints the seconds of processor time of the best of some rounds.
"""

import os

for name in ("OPENBLAS_NUM_THREADS", "OMP_NUM_THREADS", "MKL_NUM_THREADS"):
    os.environ[name] = "1"

import sys
import time

import numpy as np

kind, (width, batch, depth) = sys.argv[1], map(int, sys.argv[2:5])
LAMBDA, ALPHA = np.float32(1.0507009873554805), np.float32(1.6732632423543772)
draw = np.random.default_rng(1)


def product():
    start = time.process_time()
    a @ b.T
    return time.process_time() - start


def selu(z):
    return LAMBDA * np.where(z > 0, z, ALPHA * np.expm1(np.minimum(z, 0)))


def weights():
    return draw.standard_normal((width, width), dtype=np.float32) / np.float32(np.sqrt(width))


def network():
    start = time.process_time()
    x = draw.standard_normal((batch, width), dtype=np.float32)
    for _ in range(depth):
        x = selu(x @ weights().T)
        x.mean(), x.var(), x.mean(axis=0), x.var(axis=0)
    return time.process_time() - start


def measured():
    """The same with all that the page tells of a layer, and its 32 inputs more."""
    start = time.process_time()
    x = draw.standard_normal((batch + 32, width), dtype=np.float32)
    for _ in range(depth):
        w = weights()
        w.sum(axis=1), (w * w).sum(axis=1)
        z = x @ w.T
        x = selu(z)
        slopes = LAMBDA * np.where(z[:64] > 0, 1, ALPHA * np.exp(np.minimum(z[:64], 0)))
        inner, out = z[:batch], x[:batch]
        out.mean(), out.var(), out.mean(axis=0), out.var(axis=0), out.mean(axis=1), out.var(axis=1)
        square = inner * inner
        inner.mean(), square.mean(), (square * inner).mean(), (square * square).mean()
        cells, _ = np.histogram(inner, 16000, (-8, 8))
        np.cumsum(cells), cells[3500:12500].reshape(60, 150).sum(axis=1), np.histogram(out, 60, (-1.8, 4.8))
        one, other = x[batch::2], x[batch + 1 :: 2]
        (one * other).sum(), (one * one).sum(), (other * other).sum()
    return time.process_time() - start


if kind == "product":
    a = draw.standard_normal((batch, width), dtype=np.float32)
    b = draw.standard_normal((width, width), dtype=np.float32)
print(min({"product": product, "network": network, "measured": measured}[kind]() for _ in range(5)))
