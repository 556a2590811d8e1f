"""Makes src/reference/gains.json, the numbers that src/math/gains is judged by.

Run:  python3 src/reference/make_gains.py      (made with Python 3.11, mpmath 1.2.1; a minute)

"gains":    {activation: [[s, E f, Var f, E f^2, 1/sqrt(Var f), 1/sqrt(E f^2)], ...]} for z ~ N(0, s),
            lambda = alpha = 1 (SELU: the paper's constants).
"critical": {activation: [s, sigma_w^2, sigma_b^2, q]}: E f'^2 = d/ds E f^2 at s, sigma_w^2 = 1/E f'^2, q = E f^2,
            sigma_b^2 = s - sigma_w^2 q. Definitions: Poole et al. 2016 (arXiv:1606.05340), Schoenholz et al. 2017
            (arXiv:1611.01232), Hayou et al. 2019 (arXiv:1902.06853); where both derivatives are 1, half-stable:
            Roberts, Yaida and Hanin, The Principles of Deep Learning Theory (arXiv:2106.10165), section 5.3.4, whose
            C_W, C_b and K* are sigma_w^2, sigma_b^2 and s.
"edge":     {activation: [[s, sigma_w^2, sigma_b^2, q, dq'/dq], ...]}: the same where only sigma_w^2 E f'^2 = 1.
Quadrature of mpmath with 30 digits, in pieces of one deviation, cut at 0; derivatives of f written out, d/ds E f^2 as
E f^2 (z^2/s - 1)/(2s), which needs none.
"""

import json
from pathlib import Path

from mpmath import erfc, exp, findroot, log1p, mp, mpf, pi, quad, sqrt, tanh

HERE = Path(__file__).resolve().parent
mp.dps = 30

ALPHA01 = -sqrt(2 / pi) / (exp(mpf(1) / 2) * erfc(1 / sqrt(mpf(2))) - 1)
LAMBDA01 = mpf("1.0507009873554804934193349852946")


def sigmoid(z):
    return 1 / (1 + exp(-z))


def gelu(z):
    return z * erfc(-z / sqrt(mpf(2))) / 2


def gelu_slope(z):
    return erfc(-z / sqrt(mpf(2))) / 2 + z * exp(-z * z / 2) / sqrt(2 * pi)


def mish(z):
    return z * tanh(log1p(exp(z)))


def mish_slope(z):
    t = tanh(log1p(exp(z)))
    return t + z * (1 - t * t) * sigmoid(z)


FUNCTIONS = {
    "selu": (
        lambda z: LAMBDA01 * (z if z > 0 else ALPHA01 * (exp(z) - 1)),
        lambda z: LAMBDA01 * (1 if z > 0 else ALPHA01 * exp(z)),
    ),
    "elu": (lambda z: z if z > 0 else exp(z) - 1, lambda z: mpf(1) if z > 0 else exp(z)),
    "relu": (lambda z: max(z, mpf(0)), lambda z: mpf(1) if z > 0 else mpf(0)),
    "tanh": (tanh, lambda z: 1 - tanh(z) ** 2),
    "softplus": (lambda z: log1p(exp(z)), sigmoid),
    "gelu": (gelu, gelu_slope),
    "silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) * (1 + z * sigmoid(-z))),
    "mish": (mish, mish_slope),
}


def mean(h, s):
    r = sqrt(s)
    places = [r * k for k in range(-14, 15)]
    return quad(lambda z: h(z) * exp(-z * z / (2 * s)), places) / sqrt(2 * pi * s)


def moments(name, s):
    f, _ = FUNCTIONS[name]
    first, second = mean(f, s), mean(lambda z: f(z) ** 2, s)
    return first, second - first * first, second


def second_slope(name, s):
    f, _ = FUNCTIONS[name]
    return mean(lambda z: f(z) ** 2 * (z * z / s - 1), s) / (2 * s)


def squared_slope(name, s):
    return mean(lambda z: FUNCTIONS[name][1](z) ** 2, s)


def edge(name, s):
    q = moments(name, s)[2]
    tau = 1 / squared_slope(name, s)
    return [s, tau, s - tau * q, q, tau * second_slope(name, s)]


def gains(name, s):
    first, variance, second = moments(name, s)
    return [s, first, variance, second, 1 / sqrt(variance), 1 / sqrt(second)]


def critical(name, low, high):
    s = findroot(lambda s: second_slope(name, s) - squared_slope(name, s), (low, high), solver="anderson", tol=1e-20)
    return edge(name, s)[:4]


def plain(rows):
    return [[float(x) for x in row] for row in rows]


def main():
    names = list(FUNCTIONS)
    data = {
        "gains": {name: plain(gains(name, mpf(s)) for s in (0.25, 1, 4)) for name in names},
        "critical": {
            name: plain([critical(name, mpf(low), mpf(high))])[0]
            for name, low, high in [("gelu", 3, 4), ("silu", 14, 15)]
        },
        "edge": {name: plain(edge(name, mpf(s)) for s in (0.25, 1, 4)) for name in names},
    }
    (HERE / "gains.json").write_text(json.dumps(data, indent=1) + "\n")


if __name__ == "__main__":
    main()
