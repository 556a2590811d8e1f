"""Makes src/reference/activations.json, the numbers that the kernels of the other activations are judged by.

Run:  python3 src/reference/make_activations.py      (made with Python 3.11, mpmath 1.2.1, gmpy2 backend; some minutes)

{activation: [[m, s, alpha, beta, mean, variance, secondMoment, dMean/dm, dMean/ds, dVariance/dm, dVariance/ds,
               squaredSlope], ...]}
    for z ~ N(m, s) and lambda = 1; squaredSlope is E f'(z)^2. Inputs are exact doubles, outputs are rounded to the
    nearest double. |m| <= 30, 1e-8 <= s <= 1e4. Made by Gauss-Legendre quadrature with 60 digits, 24 nodes a panel,
    panels of at most one standard deviation over 40 of them on both sides and of at most 1 for |z| < 60, cut at 0;
    checked on every eighth point with 36 nodes on halved panels. Integrals are of f - f(m), so that nothing cancels.
"""

import json
import random
from pathlib import Path

from mpmath import erfc, exp, log1p, mp, mpf, pi, sqrt, tanh

HERE = Path(__file__).resolve().parent
mp.dps = 60
LIMIT = mpf(10) ** -24


def legendre(order):
    """Nodes and weights on [-1, 1]."""
    nodes = []
    for k in range(order):
        x = -mp.cos(pi * (k + mpf(3) / 4) / (order + mpf(1) / 2))
        for _ in range(12):
            before, here = mpf(0), mpf(1)
            for j in range(order):
                before, here = here, ((2 * j + 1) * x * here - j * before) / (j + 1)
            slope = order * (before - x * here) / (1 - x * x)
            x -= here / slope
        nodes.append((x, 2 / ((1 - x * x) * slope * slope)))
    return nodes


RULES = {order: legendre(order) for order in (24, 36)}


def sigmoid(z):
    return 1 / (1 + exp(-z))


def gelu(z):
    tail = erfc(-z / sqrt(mpf(2))) / 2
    return z * tail, tail + z * exp(-z * z / 2) / sqrt(2 * pi)


def silu(z):
    p = sigmoid(z)
    return z * p, p + z * p * sigmoid(-z)


def mish(z):
    n = exp(z)
    d = n * n + 2 * n + 2
    return z * n * (n + 2) / d, n * (n + 2) / d + z * 4 * n * (n + 1) / (d * d)


def leaky(z, alpha, beta):
    return (z, mpf(1)) if z > 0 else (alpha * mp.expm1(z) + beta * z, alpha * exp(z) + beta)


CURVES = {
    "tanh": lambda z, a, b: (tanh(z), 4 * sigmoid(2 * z) * sigmoid(-2 * z)),
    "sigmoid": lambda z, a, b: (sigmoid(z), sigmoid(z) * sigmoid(-z)),
    "softplus": lambda z, a, b: (log1p(exp(z)) if z < 0 else z + log1p(exp(-z)), sigmoid(z)),
    "gelu": lambda z, a, b: gelu(z),
    "silu": lambda z, a, b: silu(z),
    "mish": lambda z, a, b: mish(z),
    "lrelu": lambda z, a, b: (z, mpf(1)) if z > 0 else (b * z, b),
    "lselu": leaky,
}


def integrate(f, m, s, order, halve):
    r = sqrt(s)
    low, high = m - 40 * r, m + 40 * r
    cuts = {low + k * r / halve for k in range(80 * halve + 1)}
    cuts |= {mpf(k) / halve for k in range(-60 * halve, 60 * halve + 1) if low < mpf(k) / halve < high}
    if low < 0 < high:
        cuts.add(mpf(0))
    cuts = sorted(cuts)
    c = f(m)[0]
    sums = [mpf(0)] * 7
    for a, b in zip(cuts, cuts[1:]):
        centre, half = (a + b) / 2, (b - a) / 2
        for x, w in RULES[order]:
            z = centre + half * x
            y = z - m
            p = w * half * exp(-y * y / (2 * s))
            v, d = f(z)
            v -= c
            for k, term in enumerate((v, v * v, d, y * d, v * d, y * v * d, d * d)):
                sums[k] += p * term
    unit = 1 / (r * sqrt(2 * pi))
    f1, f2, d0, d1, e0, e1, d2 = [x * unit for x in sums]
    mean = c + f1
    variance = f2 - f1 * f1
    return [
        mean,
        variance,
        variance + mean * mean,
        d0,
        d1 / (2 * s),
        2 * (e0 - f1 * d0),
        (e1 - f1 * d1) / s,
        d2,
    ]


def row(name, m, s, alpha, beta, check):
    curve = CURVES[name]
    a, b = mpf(alpha), mpf(beta)
    f = lambda z: curve(z, a, b)
    values = integrate(f, mpf(m), mpf(s), 24, 1)
    if check:
        finer = integrate(f, mpf(m), mpf(s), 36, 2)
        for k, (v, w) in enumerate(zip(values, finer)):
            # A derivative that is 0 by symmetry is judged beside its row.
            size = max(abs(w), abs(finer[k - 1]) if k in (4, 6) else abs(finer[k + 1]) if k in (3, 5) else 0, sqrt(abs(finer[2])) if k == 0 else 0)
            if abs(v - w) > LIMIT * size:
                raise ArithmeticError((name, m, s, k, v, w))
    return [m, s, alpha, beta, *[float(v) for v in values]]


def main():
    rng = random.Random(1706_02515)
    u = rng.uniform
    power = lambda low, high: 10 ** u(low, high)
    data = {}
    for name in CURVES:
        points = [(u(-3, 3), power(-2, 1.3)) for _ in range(16)]
        points += [(u(-30, 30), power(-8, 4)) for _ in range(28)]
        points += [(u(-3, 3), power(-8, -2)) for _ in range(10)]
        points += [(0.0, s) for s in (1e-8, 1e-4, 0.01, 1.0, 50.0, 1e4)]
        points += [(m, s) for m in (-30.0, 30.0) for s in (1e-8, 1e-3, 0.1, 1.0, 9.0, 60.0, 1e4)]
        rows = []
        for i, (m, s) in enumerate(points):
            alpha = u(0.1, 3) if name == "lselu" else 0.0
            beta = u(0, 1.2) if name in ("lrelu", "lselu") else 0.0
            rows.append(row(name, m, s, alpha, beta, i % 8 == 0))
        data[name] = rows
        print(name, len(rows), flush=True)
    text = ",\n".join(f'"{k}": [\n' + ",\n".join(json.dumps(r) for r in rs) + "\n]" for k, rs in data.items())
    (HERE / "activations.json").write_text("{" + text + "}\n")


if __name__ == "__main__":
    main()
