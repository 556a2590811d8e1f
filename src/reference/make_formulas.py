"""Writes formulas.json: typed formulas at single points and their moments, with mpmath at 40 digits and more.

    python3 make_formulas.py

Each formula is written twice: as a reader types it, and for mpmath. Values are f and f' (by mpmath's differences at 120
digits); limits where a formula is 0/0 are taken 1e-40 beside the point, with as many digits more. Moments are integrals
of f and of (f - c)^2, c = f(m), over m +- 40 deviations in steps of half a deviation, cut at the kinks given and, for
wide Gaussians, at powers of 2.
"""

import json
from pathlib import Path

import mpmath as mp

mp.mp.dps = 40


def sig(x):
    return 1 / (1 + mp.exp(-x))


FORMULAS = {
    "log(1+exp(z))": lambda z: mp.log(1 + mp.exp(z)),
    "log(1/(1+exp(-z)))": lambda z: -mp.log(1 + mp.exp(-z)),
    "exp(z)/(1+exp(z))": sig,
    "(exp(z)-exp(-z))/(exp(z)+exp(-z))": mp.tanh,
    "sqrt(z^2)": abs,
    "sin(z)/z": lambda z: mp.sin(z) / z,
    "1/(1+exp(-20*z))": lambda z: sig(20 * z),
    "z/(1+exp(-z))": lambda z: z * sig(z),
    "log(cosh(z))": lambda z: mp.log(mp.cosh(z)),
    "(1-exp(-z))/(1+exp(-z))": lambda z: mp.tanh(z / 2),
    "log(exp(z)+exp(2*z)+3)": lambda z: mp.log(mp.exp(z) + mp.exp(2 * z) + 3),
    "exp(z)/(2+exp(z)+exp(-z))": lambda z: mp.exp(z) / (2 + mp.exp(z) + mp.exp(-z)),
    "(z-sin(z))/z^3": lambda z: (z - mp.sin(z)) / z**3,
    "z/(exp(z)-1)": lambda z: z / mp.expm1(z),
    "coth(z)-1/z": lambda z: mp.coth(z) - 1 / z,
    "(1-exp(-abs(z)))/z": lambda z: (1 - mp.exp(-abs(z))) / z,
    "2*log(1+exp(3*z))/3-z": lambda z: 2 * mp.log(1 + mp.exp(3 * z)) / 3 - z,
    "sqrt(1+exp(2*z))/(1+exp(z))": lambda z: mp.sqrt(1 + mp.exp(2 * z)) / (1 + mp.exp(z)),
    "celu(z,2)": lambda z: z if z > 0 else 2 * mp.expm1(z / 2),
    "gelu_tanh(z)": lambda z: z * sig(2 * mp.sqrt(2 / mp.pi) * (z + mp.mpf("0.044715") * z**3)),
    "0.5*z*(1+erf(z/sqrt(2)))": lambda z: z * mp.erfc(-z / mp.sqrt(2)) / 2,
    "z*(erf(z/sqrt(2))/2+1/2)": lambda z: z * mp.erfc(-z / mp.sqrt(2)) / 2,
    "1-tanh(z)": lambda z: 2 * sig(-2 * z),
    "erf(z)-1": lambda z: -mp.erfc(z),
    "z*(0.5+0.5*tanh(z/2))": lambda z: z * sig(z),
    "1-2/(exp(2*z)+1)": mp.tanh,
    "erfc(z)": mp.erfc,
    "hardswish(z)": lambda z: z * min(max(z / 6 + mp.mpf(1) / 2, 0), 1),
    "softshrink(z)": lambda z: z - 0.5 if z > 0.5 else z + 0.5 if z < -0.5 else mp.mpf(0),
    "squareplus(z)": lambda z: (z + mp.sqrt(z * z + 4)) / 2,
    "atanh(tanh(z)/2)": lambda z: mp.atanh(mp.tanh(z) / 2),
    "log10(1+z^2)": lambda z: mp.log10(1 + z * z),
}
PLACES = [-800, -40, -3.25, -1e-3, 0, 1e-3, 0.7, 5, 40, 800]


def value(f, z):
    """f(z), or its limit where it is 0/0; None where it has two."""
    try:
        return f(mp.mpf(z))
    except ZeroDivisionError:
        h = mp.mpf(10) ** -40
        with mp.workdps(250):
            left, right = f(z - h), f(z + h)
            return (left + right) / 2 if abs(left - right) < 1e-30 else None


def slope(f, z, kinked):
    if kinked:
        return None
    with mp.workdps(250):
        h = mp.mpf(10) ** -60
        return (f(mp.mpf(z) + h) - f(mp.mpf(z) - h)) / (2 * h)


KINKED_AT_0 = {"sqrt(z^2)", "(1-exp(-abs(z)))/z", "celu(z,2)"}

# formula, its kinks, m, s
MOMENTS = [
    ("log(1+exp(z))", [], -40, 1),
    ("log(1/(1+exp(-z)))", [], 40, 1),
    ("log(1/(1+exp(-z)))", [], -3, 1e4),
    ("exp(z)/(1+exp(z))", [], 1, 1e5),
    ("(exp(z)-exp(-z))/(exp(z)+exp(-z))", [], 0.3, 1e5),
    ("sqrt(z^2)", [0], 0.5, 2),
    ("sin(z)/z", [], 0.1, 0.01),
    ("sin(z)/z", [], 1, 30),
    ("1/(1+exp(-20*z))", [], -0.2, 3),
    ("z/(1+exp(-z))", [], 1.08606, 3),
    ("z/(1+exp(-z))", [], -2, 1e6),
    ("log(cosh(z))", [], 0.2, 1e4),
    ("(z-sin(z))/z^3", [], 0, 0.04),
    ("coth(z)-1/z", [], 0.01, 0.3),
    ("0.5*z*(1+erf(z/sqrt(2)))", [], -8, 0.01),
]
SOFT = lambda z: z - 0.5 if z > 0.5 else z + 0.5 if z < -0.5 else mp.mpf(0)
PIECES = [
    ("z>0.5?z-0.5:z<-0.5?z+0.5:0", SOFT, [-0.5, 0.5], mp.mpf(1) / 12, 0.00475354),
    ("sign(z)", mp.sign, [0], 0.1, 1e-4),
    ("sign(z)", mp.sign, [0], -0.36, 1e-3),
    ("abs(z-1)", lambda z: abs(z - 1), [1], 0, 0.01),
    ("max(0,z)", lambda z: max(z, 0), [0], -1, 0.01),
    ("z>100?z:0", lambda z: z if z > 100 else mp.mpf(0), [100], 90, 30),
    ("z>100?z:0", lambda z: z if z > 100 else mp.mpf(0), [100], 0, 500),
    ("z>2000?1:z<-3000?-1:0", lambda z: mp.mpf(1 if z > 2000 else -1 if z < -3000 else 0), [-3000, 2000], 100, 1e6),
    ("abs(z-300)", lambda z: abs(z - 300), [300], 299, 4),
    ("relu(z-1.5)", lambda z: max(z - 1.5, 0), [1.5], 0, 0.03),
    ("floor(z)", mp.floor, list(range(-60, 61)), 0.3, 4),
    ("floor(z)", mp.floor, list(range(-60, 61)), 0.4, 0.0016),
    ("hardtanh(z)", lambda z: min(max(z, -1), 1), [-1, 1], 0.1, 0.008),
]


def integral(f, kinks, m, s):
    m, s = mp.mpf(m), mp.mpf(s)
    r = mp.sqrt(s)
    cuts = sorted({m + k * r / 2 for k in range(-80, 81)} | {mp.mpf(k) for k in kinks if abs(k - m) < 40 * r})
    cuts = sorted({*cuts, *(side * mp.mpf(2) ** k for k in range(-3, 12) for side in (-1, 1) if s > 25)})
    c = f(m + mp.mpf(10) ** -50)

    def safe(z):
        return f(z) if z != 0 else f(mp.mpf(10) ** -30)

    def mean(g):
        total = mp.mpf(0)
        for a, b in zip(cuts, cuts[1:]):
            # Branches are taken inside, not on the cuts.
            total += mp.quad(lambda z: g(safe(z)) * mp.exp(-((z - m) ** 2) / (2 * s)), [a, b], maxdegree=7)
        return total / mp.sqrt(2 * mp.pi * s)

    first = mean(lambda y: y - c)
    return c + first, mean(lambda y: (y - c) ** 2) - first**2


def sines():
    """abs(sin(3z)) by its Fourier series: means of cosines, and Var from 1/2 - cos(6z)/2."""
    rows = []
    for m, s in [(0, 1000), (0.3, 300), (2, 40)]:
        m, s = mp.mpf(m), mp.mpf(s)
        mean = 2 / mp.pi - 4 / mp.pi * mp.nsum(
            lambda k: mp.cos(6 * k * m) * mp.exp(-18 * k * k * s) / (4 * k * k - 1), [1, 5]
        )
        square = mp.mpf(1) / 2 - mp.cos(6 * m) * mp.exp(-18 * s) / 2
        rows.append(("abs(sin(3*z))", m, s, mean, square - mean**2))
    return rows


number = lambda x: None if x is None else float(x)
values = [
    [text, z, number(value(f, z)), number(slope(f, z, z == 0 and text in KINKED_AT_0))]
    for text, f in FORMULAS.items()
    for z in PLACES
    if not (text in ("softshrink(z)", "hardswish(z)") and abs(z) in (0.5, 3))
]
moments = []
for text, kinks, m, s in MOMENTS:
    moments.append([text, number(m), s, *map(number, integral(FORMULAS[text], kinks, m, s))])
for text, f, kinks, m, s in PIECES:
    moments.append([text, number(m), s, *map(number, integral(f, kinks, m, s))])
moments += [[text, *map(number, rest)] for text, *rest in sines()]

folder = Path(__file__).parent
rows = lambda name, table: f'"{name}": [\n' + ",\n".join("  " + json.dumps(row) for row in table) + "\n]"
made = f'"made": "make_formulas.py, mpmath {mp.__version__}"'
(folder / "formulas.json").write_text("{\n" + ",\n".join([made, rows("values", values), rows("moments", moments)]) + "\n}\n")
