"""Makes src/reference/orbits.json: where orbits of the moment map end, by iterating it at 120 digits.

Run:  python3 src/reference/make_orbits.py      (made with Python 3.11, mpmath)

Every case is iterated with the closed forms of make_fixed_points.py until a layer moves it by less than 1e-25 of its
scale, layers that shrink to 1e-21 and grow again included. `layers` is the first layer from which on mean and
variance stay within 1 % of the end: |nu - nu*| <= 0.01 S^2, |mu - mu*| <= 0.01 S, with S = sqrt(nu*), on nu = 0
S = |mu*|.
"""

import json
from pathlib import Path

from mpmath import mp, mpf, nstr, sqrt

from make_fixed_points import ALPHA01, LAMBDA01, g

mp.dps = 120

# omega, tau, lambda, alpha, start: the first five pass next to (0, 0), a saddle, and leave it; then layers that
# alternate across 1 %; then ends beyond a million.
CASES = [
    (0.85, 0.75, LAMBDA01, ALPHA01, 1, 1e-4),
    (0.85, 0.75, LAMBDA01, ALPHA01, 0.5, 1e-8),
    (0.8, 0.7, LAMBDA01, ALPHA01, 2, 1e-3),
    (0.9, 0.9, LAMBDA01, 2.5, 1, 1e-30),
    (0.7, 0.6, 1.2, 1.9, 1.5, 1e-16),
    (-1.4876, 2.11481, LAMBDA01, 5.56865, 2.61, 16.79),
    (-1.4, 2.2, LAMBDA01, 5, 2, 10),
    (0, 2.9, 1, 1e6, 0.1, 1),
    (0, 2.7, 1, 1e7, 0.1, 1),
]


def end(case):
    *p, mu, nu = (mpf(x) for x in case)
    path = [(mu, nu)]
    least = mpf(1)
    while True:
        new = g(mu, nu, *p)
        path.append(new)
        size = abs(new[0]) + sqrt(new[1])
        least = min(least, size)
        still = abs(new[0] - mu) < mpf(10) ** -25 * size and (abs(new[1] - nu) < mpf(10) ** -25 * new[1] or new[1] < mpf(10) ** -28 * size**2)
        mu, nu = new
        if still or len(path) > 20000 or size < mpf(10) ** -30:
            break
    if nu < mpf(10) ** -25 * mu**2:
        nu = mpf(0)
    S = sqrt(nu) if nu > 0 else abs(mu)
    away = [k for k, (m, v) in enumerate(path) if abs(m - mu) > S / 100 or abs(v - nu) > S * S / 100]
    names = ("omega", "tau", "lambda", "alpha", "mu", "nu")
    return {**dict(zip(names, case)), "to": [nstr(mu, 17), nstr(nu, 17)], "layers": away[-1] + 1, "least": nstr(least, 3)}


if __name__ == "__main__":
    cases = [end(case) for case in CASES]
    text = ",\n".join("    " + json.dumps(case) for case in cases)
    (Path(__file__).resolve().parent / "orbits.json").write_text('{\n  "ends": [\n' + text + "\n  ]\n}\n")
