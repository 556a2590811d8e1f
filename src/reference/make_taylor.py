"""Taylor coefficients of functions of the formula language, for the tests of src/proof/taylor.

mpmath 1.3.0 at 60 digits. Every number is a pair of doubles, high and low, whose sum is right to about 32 digits.
Run: python3 src/reference/make_taylor.py > src/reference/taylor.json
"""
import json
from mpmath import mp, mpf, taylor, exp, expm1, log, sqrt, sin, cos, tan, sinh, cosh, tanh, asinh, atan, erf, erfc, pi, floor
from mpmath import power

mp.dps = 60
ORDER = 6


def log1p(z):
    return log(1 + z)


def sigmoid(z):
    return 1 / (1 + exp(-z))


def softplus(z):
    return log(1 + exp(z))


def phi(z):
    return exp(-z * z / 2) / sqrt(2 * pi)


def Phi(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def relu(z):
    return z if z > 0 else z * 0


def sign(z):
    return mpf(1) if z > 0 else mpf(-1)


def step(z):
    return mpf(1) if z > 0 else mpf(0)


EVERYWHERE = [-30, -2, -0.75, -0.0009765625, 0.3125, 2.5, 28.5]
POSITIVE = [1e-9, 0.75, 1, 1.0009765625, 2.5, 1e12]
CASES = [
    ("exp(z)", exp, EVERYWHERE),
    ("expm1(z)", expm1, EVERYWHERE),
    ("log(z)", log, POSITIVE),
    ("log1p(z)", log1p, [-0.9375, -0.5, -0.0001220703125, 6.103515625e-05, 0.25, 3, 1e9]),
    ("sqrt(z)", sqrt, POSITIVE),
    ("abs(z)", abs, EVERYWHERE),
    ("sign(z)", sign, EVERYWHERE),
    ("step(z)", step, EVERYWHERE),
    ("relu(z)", relu, EVERYWHERE),
    ("floor(z)", floor, [-7.25, -0.75, 0.3125, 2.5]),
    ("sin(z)", sin, EVERYWHERE),
    ("cos(z)", cos, EVERYWHERE),
    ("tan(z)", tan, EVERYWHERE),
    ("sinh(z)", sinh, EVERYWHERE),
    ("cosh(z)", cosh, EVERYWHERE),
    ("tanh(z)", tanh, EVERYWHERE),
    ("asinh(z)", asinh, EVERYWHERE),
    ("atan(z)", atan, EVERYWHERE),
    ("sigmoid(z)", sigmoid, EVERYWHERE),
    ("softplus(z)", softplus, EVERYWHERE),
    ("erf(z)", erf, EVERYWHERE),
    ("erfc(z)", erfc, EVERYWHERE),
    ("Phi(z)", Phi, EVERYWHERE),
    ("phi(z)", phi, EVERYWHERE),
    ("z^3 - 2*z^2", lambda z: z**3 - 2 * z**2, EVERYWHERE),
    ("z^(-2)", lambda z: z ** (-2), EVERYWHERE),
    ("z^1.5", lambda z: power(z, mpf("1.5")), POSITIVE),
    ("z^z", lambda z: exp(z * log(z)), [0.0625, 0.75, 1, 2.5, 6]),
    ("pow(2, z)", lambda z: power(2, z), EVERYWHERE),
    ("z/(1 + z^2)", lambda z: z / (1 + z**2), EVERYWHERE),
    ("max(z, -z/4)", lambda z: z if z > 0 else -z / 4, EVERYWHERE),
    ("min(z, 1, 2*z)", lambda z: 1 + 0 * z if z > 1 else z if z > 0 else 2 * z, [-7.25, -2, 0.3125, 2.5, 6]),
    ("z > 0 ? z : exp(z) - 1", lambda z: z if z > 0 else exp(z) - 1, EVERYWHERE),
    ("z*tanh(softplus(z))", lambda z: z * tanh(softplus(z)), EVERYWHERE),
    ("z*Phi(z)", lambda z: z * Phi(z), EVERYWHERE),
    ("sqrt(1 + z^2) - 1", lambda z: sqrt(1 + z**2) - 1, EVERYWHERE),
    ("sin(3*z)*exp(-z^2/4)", lambda z: sin(3 * z) * exp(-z * z / 4), EVERYWHERE),
    ("log(2 + cos(z))", lambda z: log(2 + cos(z)), EVERYWHERE),
    ("atan(sinh(z))*pi", lambda z: atan(sinh(z)) * pi, [-2, -0.75, 0.3125, 2.5]),
]


def pair(x):
    high = float(x)
    return [high, float(x - mpf(high))]


def coefficients(f, x):
    mp.dps = 450
    found = [+c for c in taylor(f, mpf(x), ORDER)]
    mp.dps = 60
    return found


print(json.dumps([
    {"formula": text, "at": x, "coefficients": [pair(c) for c in coefficients(f, x)]}
    for text, f, places in CASES for x in places
], separators=(",", ":")).replace('{"formula"', '\n{"formula"'))
