"""Makes src/reference/star-dropout.json: StarReLU with alpha dropout, where the mean is close to what dropped units are
set to.

Run:  python3 src/reference/make_star_dropout.py      (made with Python 3.11, mpmath 1.2.1)

[[rate, m, s, lambda, alpha, variance, dVariance/dm, dVariance/ds], ...] of a(f(z) or alpha' = -lambda alpha) + b for
f(z) = lambda (max(z, 0)^2 - alpha) and a net input z ~ N(m, s). Inputs are exact doubles, outputs rounded to the
nearest; the moments are those of a normal distribution cut at 0, at 600 digits, their slopes differences at 1e-200.
"""

import json
from pathlib import Path

from mpmath import erfc, exp, mp, mpf, pi, sqrt

mp.dps = 600


def variance(rate, m, s, lam, alpha):
    """Over kept and dropped, by hand."""
    r = sqrt(s)
    u = m / r
    above = erfc(-u / sqrt(mpf(2))) / 2
    density = exp(-u * u / 2) / sqrt(2 * pi)
    square = (m * m + s) * above + m * r * density
    fourth = (m**4 + 6 * m * m * s + 3 * s * s) * above + (m**3 + 5 * m * s) * r * density
    mean = lam * (square - alpha)
    second = lam**2 * (fourth - 2 * alpha * square + alpha**2)
    dropped = -lam * alpha
    q = 1 - rate
    a = 1 / sqrt(q + dropped**2 * q * (1 - q))
    first = q * mean + (1 - q) * dropped
    return a * a * (q * second + (1 - q) * dropped**2 - first**2)


def row(*given):
    rate, m, s, lam, alpha = map(mpf, given)
    step = mpf(10) ** -200
    slope = lambda f: (f(step) - f(-step)) / (2 * step)
    of = [
        variance(rate, m, s, lam, alpha),
        slope(lambda d: variance(rate, m + d, s, lam, alpha)),
        slope(lambda d: variance(rate, m, s + d, lam, alpha)),
    ]
    return [*given, *map(float, of)]


rows = [
    row(rate, m, s, lam, alpha)
    for rate in (0.05, 0.5)
    for m, s in ((-20.0, 1.0), (-3.0, 0.5), (-1.0, 0.01), (-6.5, 2.25), (0.5, 1.0), (-1e-3, 1e-8))
    for lam, alpha in ((0.8944, 0.5), (1.5, 2.0))
]
(Path(__file__).resolve().parent / "star-dropout.json").write_text(json.dumps(rows) + "\n")
