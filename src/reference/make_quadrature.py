"""Moments of many functions, by which the quadrature of src/proof/quadrature is judged.

mpmath 1.3.0 at 55 digits: Gauss-Legendre with 24 points on panels of at most half a unit and half a standard deviation,
cut at the kinks and jumps, 15 standard deviations to either side; right to about 50 digits. lambda = 1.25,
alpha = 1.5, beta = 0.125; m and s are exact doubles. Every number is a pair of doubles, high and low. mean and square
hold the derivatives of E f and E f^2 with respect to m of order 0 to 4.

Run: python3 src/reference/make_quadrature.py 1 101 > src/reference/quadrature.json           (points per function, seed)
     python3 src/reference/make_quadrature.py 20 20261129 > src/reference/many-moments.json
"""
import json
import random
import sys
from mpmath import mp, mpf, exp, expm1, log, sqrt, sin, cos, tan, sinh, cosh, tanh, asinh, atan, erf, erfc, pi, floor
from mpmath.calculus.quadrature import GaussLegendre

mp.dps = 55
L, A, B = mpf("1.25"), mpf("1.5"), mpf("0.125")
RULE = GaussLegendre(mp).calc_nodes(4, mp.prec + 20)


def sigmoid(z):
    return 1 / (1 + exp(-z))


def softplus(z):
    return log(1 + exp(z))


def phi(z):
    return exp(-z * z / 2) / sqrt(2 * pi)


def Phi(z):
    return erfc(-z / sqrt(mpf(2))) / 2


def d(text):
    return mpf(text)


INTEGERS = list(range(-80, 81))
CASES = [
    ("z > 0 ? lambda*z : lambda*alpha*(exp(z) - 1)", lambda z: L * z if z > 0 else L * A * expm1(z), [0]),
    ("z > 0 ? lambda*z : 0", lambda z: L * z if z > 0 else mpf(0), [0]),
    ("z > 0 ? lambda*z : lambda*beta*z", lambda z: L * z if z > 0 else L * B * z, [0]),
    ("z > 0 ? lambda*z : lambda*(alpha*(exp(z) - 1) + beta*z)", lambda z: L * z if z > 0 else L * (A * expm1(z) + B * z), [0]),
    ("lambda*tanh(z)", lambda z: L * tanh(z), []),
    ("lambda*sigmoid(z)", lambda z: L * sigmoid(z), []),
    ("lambda*softplus(z)", lambda z: L * softplus(z), []),
    ("lambda*z*Phi(z)", lambda z: L * z * Phi(z), []),
    ("lambda*z*sigmoid(z)", lambda z: L * z * sigmoid(z), []),
    ("lambda*z*tanh(softplus(z))", lambda z: L * z * tanh(softplus(z)), []),
    ("lambda*z*min(max(z + 3, 0), 6)/6", lambda z: L * z * min(max(z + 3, 0), 6) / 6, [-3, 3]),
    ("lambda*max(z, 0)^2", lambda z: L * max(z, 0) ** 2, [0]),
    ("lambda*(max(z, 0)^2 - alpha)", lambda z: L * (max(z, 0) ** 2 - A), [0]),
    ("lambda*z", lambda z: L * z, []),
    ("sin(3*z)", lambda z: sin(3 * z), []),
    ("cos(z) + z/2", lambda z: cos(z) + z / 2, []),
    ("atan(z)", atan, []),
    ("asinh(z)", asinh, []),
    ("z/(1 + abs(z))", lambda z: z / (1 + abs(z)), [0]),
    ("z/sqrt(1 + z^2)", lambda z: z / sqrt(1 + z * z), []),
    ("erf(z)", erf, []),
    ("z*erf(z/2)", lambda z: z * erf(z / 2), []),
    ("exp(-z^2)", lambda z: exp(-z * z), []),
    ("z*exp(-z^2/2)", lambda z: z * exp(-z * z / 2), []),
    ("log(1 + z^2)", lambda z: log(1 + z * z), []),
    ("sqrt(1 + z^2) - 1", lambda z: sqrt(1 + z * z) - 1, []),
    ("abs(z) - 0.5", lambda z: abs(z) - d("0.5"), [0]),
    ("max(z, -z/4)", lambda z: max(z, -z / 4), [0]),
    ("min(max(z, -1), 1)", lambda z: min(max(z, -1), 1), [-1, 1]),
    ("relu(z) - relu(z - 1.7)", lambda z: max(z, 0) - max(z - d("1.7"), 0), [0, d("1.7")]),
    ("step(z - pi/7)", lambda z: mpf(1) if z > pi / 7 else mpf(0), [pi / 7]),
    ("sign(z)*log(1 + abs(z))", lambda z: log(1 + abs(z)) * (1 if z > 0 else -1), [0]),
    ("floor(z)/2", lambda z: floor(z) / 2, INTEGERS),
    ("sinh(z/4)", lambda z: sinh(z / 4), []),
    ("cosh(z/3)", lambda z: cosh(z / 3), []),
    ("expm1(z/2)", lambda z: expm1(z / 2), []),
    ("z^3/10", lambda z: z**3 / 10, []),
    ("z*atan(z)", lambda z: z * atan(z), []),
    ("tanh(z)^3", lambda z: tanh(z) ** 3, []),
    ("softplus(2*z)/2", lambda z: softplus(2 * z) / 2, []),
    ("z*sigmoid(1.702*z)", lambda z: z * sigmoid(d("1.702") * z), []),
    ("Phi(z)*Phi(-z)", lambda z: Phi(z) * Phi(-z), []),
    ("z*phi(z)", lambda z: z * phi(z), []),
    ("erfc(z)", erfc, []),
    ("(1 + z^2)^0.75", lambda z: (1 + z * z) ** d("0.75"), []),
    ("tan(tanh(z))", lambda z: tan(tanh(z)), []),
    ("z < -1 ? -1 : z < 1 ? z^3 : 1", lambda z: mpf(-1) if z < -1 else z**3 if z < 1 else mpf(1), [-1, 1]),
    ("log1p(sigmoid(z))", lambda z: log(1 + sigmoid(z)), []),
    ("z > 0.3 ? sqrt(z) : -1", lambda z: sqrt(z) if z > d("0.3") else mpf(-1), [d("0.3")]),
    ("0.5*z*(1 + tanh(sqrt(2/pi)*(z + 0.044715*z^3)))",
     lambda z: z * (1 + tanh(sqrt(2 / pi) * (z + d("0.044715") * z**3))) / 2, []),
]


def moments(f, kinks, m, s):
    m, r = mpf(m), sqrt(mpf(s))
    lo, hi = m - 15 * r, m + 15 * r
    ends = [lo] + sorted(mpf(k) for k in kinks if lo < k < hi) + [hi]
    mean, square = [mpf(0)] * 5, [mpf(0)] * 5
    longest = min(r, 1) / 2
    for a, b in zip(ends, ends[1:]):
        n = max(1, int(mp.ceil((b - a) / longest)))
        half = (b - a) / (2 * n)
        for i in range(n):
            centre = a + (2 * i + 1) * half
            for t, w in RULE:
                z = centre + half * t
                x = (z - m) / r
                value = f(z)
                p = w * half * exp(-x * x / 2)
                he, last = mpf(1), mpf(0)
                for k in range(5):
                    mean[k] += p * value * he
                    square[k] += p * value * value * he
                    he, last = x * he - k * last, he
    norm = sqrt(2 * pi)
    return [[v / (norm * r ** (k + 1)) for k, v in enumerate(values)] for values in (mean, square)]


def pair(x):
    high = float(x)
    return [high, float(x - mpf(high))]


random.seed(int(sys.argv[2]) if len(sys.argv) > 2 else 101)
rows = []
for _ in range(int(sys.argv[1])):
    for text, f, kinks in CASES:
        m = round(random.uniform(-3, 3) * 1024) / 1024
        s = max(10, round(10 ** random.uniform(-2, 1) * 1024)) / 1024
        mean, square = moments(f, kinks, m, s)
        print(text, m, s, file=sys.stderr, flush=True)
        rows.append({"formula": text, "m": m, "s": s, "mean": [pair(v) for v in mean], "square": [pair(v) for v in square]})
print(json.dumps(rows, separators=(",", ":")).replace('{"formula"', '\n{"formula"'))
