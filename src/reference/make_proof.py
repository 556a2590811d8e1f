"""Makes src/reference/proof.json, the numbers the interval enclosures of src/proof are judged by.

Run:  python3 src/reference/make_proof.py      (made with Python 3.11, mpmath 1.2.1)

{"exp": [[x, below, above], ...], "mills": [[x, below, above], ...]}: x is an exact double, below and above are the
doubles next to e^x or to Mills' ratio sqrt(pi/2) exp(x^2/2) erfc(x/sqrt 2), computed with 80 digits; equal where the
value is a double.
"""

import json
import math
import random
from pathlib import Path

from mpmath import erfc, exp, mp, mpf, pi, sqrt

mp.dps = 80
HERE = Path(__file__).resolve().parent


def bracket(value):
    near = float(value)
    if mpf(near) == value:
        return [near, near]
    if mpf(near) < value:
        return [near, math.nextafter(near, math.inf)]
    return [math.nextafter(near, -math.inf), near]


def mills(x):
    return sqrt(pi / 2) * exp(x * x / 2) * erfc(x / sqrt(mpf(2)))


rng = random.Random(1706)
exponents = [0.0, 1e-300, -1e-300, 1e-9, 0.0625, 1.0, -1.0, 600.0, 600.5, -600.5, 700.0, -700.0, -740.0, 709.7]
exponents += [rng.uniform(-2, 2) for _ in range(60)] + [rng.uniform(-700, 700) for _ in range(60)]
ratios = [0.0, 1e-200, -1e-200, 1e-9, 0.5, 4.0, math.nextafter(4.0, 5.0), -4.0, -4.5, -30.0, -37.5, 12.0, 1e3, 1e8]
ratios += [rng.uniform(-4, 4) for _ in range(80)] + [rng.uniform(4, 30) for _ in range(40)] + [rng.uniform(-30, -4) for _ in range(20)]
data = {
    "exp": [[x, *bracket(exp(mpf(x)))] for x in exponents],
    "mills": [[x, *bracket(mills(mpf(x)))] for x in ratios],
}
(HERE / "proof.json").write_text(json.dumps(data).replace("], [", "],\n["))
