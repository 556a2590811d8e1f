"""Makes src/reference/network.json, the numbers that src/network is judged by.

Run:  python3 src/reference/make_network.py      (made with Python 3.11, mpmath 1.2.1; seconds)

"normalQuantile": [[p, quantile], ...].
"crossed":        [[m, s, c, E f(z) f(y)], ...] for z, y ~ N(m, s) with the correlation c, f SELU with the paper's
                  constants: quadrature over z of f(z) E[f(y) | z], the inner expectation by the paper's Eq. 4, since
                  given z, y ~ N(m + c (z - m), s (1 - c^2)).
"""

import json
from pathlib import Path

from mpmath import erfc, erfinv, exp, mp, mpf, pi, quad, sqrt

HERE = Path(__file__).resolve().parent
mp.dps = 30

ALPHA01 = -sqrt(2 / pi) / (exp(mpf(1) / 2) * erfc(1 / sqrt(mpf(2))) - 1)
LAMBDA01 = mpf("1.0507009873554804934193349852946")


def selu(z):
    return LAMBDA01 * (z if z > 0 else ALPHA01 * (exp(z) - 1))


def density(x):
    return exp(-x * x / 2) / sqrt(2 * pi)


def below(x):
    return erfc(-x / sqrt(mpf(2))) / 2


def mean(m, s):
    if s == 0:
        return selu(m)
    r = sqrt(s)
    positive = m * below(m / r) + r * density(m / r)
    negative = exp(m + s / 2) * below(-(m + s) / r) - below(-m / r)
    return LAMBDA01 * (positive + ALPHA01 * negative)


def crossed(m, s, c):
    r = sqrt(s)
    # Near c = 1 the inner mean bends within a short stretch, at its own kink.
    width = sqrt(1 - c * c)
    bends = [] if c == 0 else [(-m / r) / c + k * width for k in (-9, -3, -1, 0, 1, 3, 9)]
    ends = [mpf(x) for x in range(-14, 15)] + [-m / r] + [x for x in bends if abs(x) < 14]
    return quad(
        lambda x: density(x) * selu(m + r * x) * mean(m + c * r * x, s * (1 - c * c)), sorted(ends)
    )


quantiles = [2.0**-33, 1e-6, 5 / 1024, 75 / 1024, 1 / 13, 0.25, 0.375, 700 / 1024, 1023 / 1024, 1 - 2.0**-33]
places = [(0, 1, c) for c in (-1, -0.5, 0, 0.25, 0.5, 0.75, 0.9999, 1)] + [
    (0.3, 1.7, c) for c in (-0.999, -0.6, 0.5, 0.95)
]
(HERE / "network.json").write_text(
    json.dumps(
        {
            "normalQuantile": [[p, float(sqrt(2) * erfinv(2 * mpf(p) - 1))] for p in quantiles],
            "crossed": [[m, s, c, float(crossed(mpf(m), mpf(s), mpf(c)))] for m, s, c in places],
        },
        indent=1,
    )
    + "\n"
)
