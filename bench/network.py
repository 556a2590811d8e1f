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


def network():
    start = time.process_time()
    x = draw.standard_normal((batch, width), dtype=np.float32)
    for _ in range(depth):
        w = draw.standard_normal((width, width), dtype=np.float32) / np.float32(np.sqrt(width))
        z = x @ w.T
        x = LAMBDA * np.where(z > 0, z, ALPHA * np.expm1(np.minimum(z, 0)))
        x.mean(), x.var(), x.mean(axis=0), x.var(axis=0)
    return time.process_time() - start


if kind == "product":
    a = draw.standard_normal((batch, width), dtype=np.float32)
    b = draw.standard_normal((width, width), dtype=np.float32)
print(min({"product": product, "network": network}[kind]() for _ in range(5)))
