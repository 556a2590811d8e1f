"""Makes src/reference/moments.json and src/reference/special.json, the numbers the kernel is judged by.

Run:  python3 src/reference/make_moments.py      (made with Python 3.11, mpmath 1.2.1, gmpy2 backend)

moments.json   {group: [[m, s, lambda, alpha, mean, variance, secondMoment, dMean/dm, dMean/ds, dVariance/dm,
               dVariance/ds], ...]}
    for a net input z ~ N(m, s); the order of a kernel's output follows the four inputs. Inputs are exact doubles,
    outputs are rounded to the nearest double; closed forms of the paper (Eqs. 4 and 5) with as many digits as the
    cancellation eats.
special.json   {"erfcx": [[x, erfcx(x), -L'(x), L''(x)], ...], "factor": [[m, s, exp(-m^2/(2s))], ...]}, L = ln erfcx.
"""

import json
import random
from pathlib import Path

from mpmath import erfc, exp, log, mp, mpf, pi, sqrt

HERE = Path(__file__).resolve().parent
LAMBDA01, ALPHA01 = 1.0507009873554805, 1.6732632423543772


def closed_forms(m, s, lam, alpha):
    m, s, lam, alpha = mpf(m), mpf(s), mpf(lam), mpf(alpha)
    r = sqrt(s)
    u = m / r
    cdf = lambda x: erfc(-x / sqrt(mpf(2))) / 2
    density = exp(-u * u / 2) / sqrt(2 * pi)
    P, Q = cdf(u), cdf(-u)
    E1 = exp(m + s / 2) * cdf(-(m + s) / r)
    E2 = exp(2 * m + 2 * s) * cdf(-(m + 2 * s) / r)
    A = m * P + r * density
    mean = A + alpha * (E1 - Q)
    second = (m * m + s) * P + m * r * density + alpha**2 * (E2 - 2 * E1 + Q)
    dm = P + alpha * E1
    ds = (alpha * E1 + (1 - alpha) * density / r) / 2
    second_dm = 2 * (A + alpha**2 * (E2 - E1))
    second_ds = P + alpha**2 * (2 * E2 - E1)
    return [
        lam * mean,
        lam**2 * (second - mean**2),
        lam**2 * second,
        lam * dm,
        lam * ds,
        lam**2 * (second_dm - 2 * mean * dm),
        lam**2 * (second_ds - 2 * mean * ds),
    ]


def moments(m, s, lam, alpha):
    """Closed forms at growing precision until two agree to 20 digits."""
    # The variance of a tiny s is a difference of numbers near m² or 1: begin with digits enough to see it.
    digits, old = 60 + max(0, -3 * int(log(mpf(s), 10))), None
    while True:
        mp.dps = digits
        new = closed_forms(m, s, lam, alpha)
        if old and all(abs(a - b) <= abs(a) * mpf(10) ** -20 for a, b in zip(new, old)):
            return [float(v) for v in new]
        old, digits = new, digits * 2
        if digits > 40000:
            raise ArithmeticError((m, s, lam, alpha))


def rows(points):
    return [[m, s, lam, alpha, *moments(m, s, lam, alpha)] for m, s, lam, alpha in points]


def power(rng, low, high):
    return 10 ** rng.uniform(low, high)


def main():
    rng = random.Random(1706_02515)
    u = rng.uniform
    own = (LAMBDA01, ALPHA01)
    groups = {
        "theorem1": [(u(-0.1, 0.1) * u(-0.1, 0.1), u(0.8, 1.5) * u(0.95, 1.1), *own) for _ in range(60)],
        "theorem2": [(u(-1, 1) * u(-0.1, 0.1), u(3, 16) * u(0.8, 1.25), *own) for _ in range(60)],
        "theorem3": [(u(-0.1, 0.1) * u(-0.1, 0.1), u(0.02, 0.24) * u(0.8, 1.25), *own) for _ in range(60)],
        "wide": [(u(-3, 3) * u(-2, 2), power(rng, -3, 2), u(0.5, 2), u(0.01, 4)) for _ in range(150)],
        "extreme": [(u(-60, 60) * u(-2, 2), power(rng, -12, 6), u(0.1, 3), u(0.01, 6)) for _ in range(150)],
        # One group per region of the method, on and near its cuts.
        "narrow, positive mean": [],
        "narrow, negative mean": [],
        "spread": [],
        "far left": [],
        "far right": [],
        # Both sides of every cut, one part in 10¹³ apart.
        "cuts": [],
        # No SELU: alpha = 0 (ReLU), where only the positive tail is left; large alpha, where only the negative one
        # counts.
        "alpha 0": [],
        "alpha large": [],
        "lambda large": [(u(-2, 2), power(rng, -2, 1), power(rng, 10, 60), u(0, 3)) for _ in range(20)],
        "tiny variance": [],
    }
    root2 = 2**0.5

    def at(w, h):
        """(m, s) with m/√(2s) = w and √(s/2) = h."""
        return 2 * w * h, 2 * h * h

    for _ in range(60):
        w = u(0, 12)
        groups["narrow, positive mean"].append((*at(w, 0.04 * (w + 4) * power(rng, -6, 0)), u(0.5, 2), u(0, 4)))
        groups["narrow, negative mean"].append((*at(-u(0, 6.5), 0.16 * power(rng, -6, 0)), u(0.5, 2), u(0, 4)))
        w = u(-12, 12)
        groups["spread"].append((*at(w, max(0.16, 0.04 * (w + 4)) * power(rng, 0, 2.5)), u(0.5, 2), u(0, 4)))
        groups["far left"].append((*at(-6.5 * power(rng, 0, 1), power(rng, -3, 0.3)), u(0.5, 2), u(0.01, 4)))
        groups["far right"].append((*at(12 * power(rng, 0, 2), power(rng, -3, 3)), u(0.5, 2), u(0, 4)))
    cuts = [(0.0, h) for h in (1e-3, 0.05, 0.3)] + [(-6.5, h) for h in (1e-3, 0.1)] + [(12.0, h) for h in (1e-3, 0.3, 5.0)]
    for w in (-9, -6, -3, -1, -0.1):
        cuts.append((w, 0.16))
    for w in (0.05, 0.5, 2, 5, 9):
        cuts.append((w, 0.04 * (w + 4)))
    for w, h in cuts:
        for dw in (-1e-13, 1e-13):
            for dh in (-1e-13, 1e-13):
                groups["cuts"].append((*at(w + dw, h * (1 + dh)), 1.0, ALPHA01))
    for _ in range(40):
        s = power(rng, -8, 4)
        groups["alpha 0"].append((u(-30, 5) * s**0.5, s, 1.0, 0.0))
        s = power(rng, -6, 2)
        groups["alpha large"].append((u(-5, 8) * s**0.5, s, 1.0, power(rng, 1, 12)))
    for s in (5e-324, 1e-310, 1e-300, 1e-200, 1e-100, 1e-30, 1e-20):
        for v in (-40, -3, -0.5, 0, 0.5, 3, 40):
            groups["tiny variance"].append((v * s**0.5, s, 1.0, ALPHA01))
        for m in (-2.0, 1.5):
            groups["tiny variance"].append((m, s, 1.0, ALPHA01))
    data = {name: rows(points) for name, points in groups.items()}
    text = ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(r) for r in rs) + "\n]" for name, rs in data.items())
    (HERE / "moments.json").write_text("{" + text + "}\n")

    mp.dps = 120
    special = {"erfcx": [], "factor": []}
    for x in [0.0, 1e-300, 1e-20, 1e-8, 3.0, 1e8, 1e150] + [power(rng, -3, 3) for _ in range(150)]:
        mp.dps = 120
        y = mpf(x)
        if x < 1e4:
            e = exp(y * y) * erfc(y)
        else:
            t = total = mpf(1)
            for k in range(1, 30):
                t *= -(2 * k - 1) / (2 * y * y)
                total += t
            e = total / (y * sqrt(pi))
            mp.dps = 700
            # Beyond 10⁴ the leading terms of the asymptotic series are exact to double precision.
            special["erfcx"].append([x, float(e), float(1 / y), float(1 / (y * y))])
            continue
        d = 2 / sqrt(pi) / e
        special["erfcx"].append([x, float(e), float(d - 2 * y), float(2 - (d - 2 * y) * d)])
    for _ in range(60):
        s = power(rng, -20, 20)
        m = u(-37, 37) * s**0.5
        special["factor"].append([m, s, float(exp(-mpf(m) ** 2 / (2 * mpf(s))))])
    text = ",\n".join(f'"{k}": [\n' + ",\n".join(json.dumps(r) for r in v) + "\n]" for k, v in special.items())
    (HERE / "special.json").write_text("{" + text + "}\n")


if __name__ == "__main__":
    main()
