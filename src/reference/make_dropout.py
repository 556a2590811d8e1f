"""Makes src/reference/dropout.json: SELU with alpha dropout, where the mean is close to what dropped units are set to.

Run:  python3 src/reference/make_dropout.py      (made with Python 3.11, mpmath 1.2.1)

[[rate, m, s, lambda, alpha, variance, dVariance/dm, dVariance/ds], ...] of a(f(z) or alpha' = -lambda alpha) + b for a
net input z ~ N(m, s). Inputs are exact doubles, outputs rounded to the nearest; the moments of f are integrals of the
closed forms (paper, Eqs. 4 and 5) at 900 digits, their slopes differences at a step of 1e-300.
"""

import json
import random
from pathlib import Path

from mpmath import erfc, exp, mp, mpf, pi, sqrt

mp.dps = 900
HERE = Path(__file__).resolve().parent
LAMBDA01, ALPHA01 = 1.0507009873554805, 1.6732632423543772


def moments(m, s, lam, alpha):
    """E f and E f^2."""
    if s == 0:
        f = lam * (m if m > 0 else alpha * (exp(m) - 1))
        return f, f * f
    r = sqrt(s)
    u = m / r
    cdf = lambda x: erfc(-x / sqrt(mpf(2))) / 2
    density = exp(-u * u / 2) / sqrt(2 * pi)
    P, Q = cdf(u), cdf(-u)
    E1 = exp(m + s / 2) * cdf(-(m + s) / r)
    E2 = exp(2 * m + 2 * s) * cdf(-(m + 2 * s) / r)
    mean = m * P + r * density + alpha * (E1 - Q)
    second = (m * m + s) * P + m * r * density + alpha**2 * (E2 - 2 * E1 + Q)
    return lam * mean, lam**2 * second


def variance(rate, m, s, lam, alpha):
    """Over kept and dropped, by hand."""
    mean, second = moments(m, s, lam, alpha)
    dropped = -lam * alpha
    q = 1 - rate
    a = 1 / sqrt(q + dropped**2 * q * (1 - q))
    first = q * mean + (1 - q) * dropped
    return a * a * (q * second + (1 - q) * dropped**2 - first**2)


def row(*given):
    rate, m, s, lam, alpha = map(mpf, given)
    step = mpf(10) ** -300
    slope = lambda f: (f(step) - f(-step)) / (2 * step)
    of = [
        variance(rate, m, s, lam, alpha),
        slope(lambda d: variance(rate, m + d, s, lam, alpha)),
        slope(lambda d: variance(rate, m, s + d, lam, alpha)),
    ]
    return [*given, *map(float, of)]


rows = [row(0.1, -20.0, 0.01, LAMBDA01, ALPHA01), row(0.1, -36.0, 0.1, LAMBDA01, ALPHA01)]
random.seed(11)
while len(rows) < 120:
    m = -(10 ** random.uniform(-2, 2.3))
    s = 10 ** random.uniform(-6, 2.5)
    alpha = ALPHA01 if random.random() < 0.5 else 10 ** random.uniform(-2, 3)
    rows.append(row(random.choice([0.01, 0.1, 0.5, 0.95]), m, s, LAMBDA01, alpha))
(HERE / "dropout.json").write_text("[\n" + ",\n".join(json.dumps(r) for r in rows) + "\n]\n")
