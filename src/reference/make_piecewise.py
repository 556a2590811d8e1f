"""Makes src/reference/piecewise.json, the numbers that the kernels of piecewise polynomial activations are judged by.

Run:  python3 src/reference/make_piecewise.py      (made with Python 3.11, mpmath 1.2.1; seconds)

{activation: [[m, s, alpha, beta, mean, variance, secondMoment, dMean/dm, dMean/ds, dVariance/dm, dVariance/ds,
               squaredSlope], ...]}
    for z ~ N(m, s) and lambda = 1, as in activations.json; squaredSlope is E f'(z)^2. Inputs are exact doubles, outputs
    are rounded to the nearest double. |m| <= 30 (a few up to 1e5), 1e-8 <= s <= 1e6. In closed form from the truncated
    moments of y = z - m,
        T_0 = Pr[a < y < b],   T_k = s (k - 1) T_(k-2) + s (a^(k-1) p(a) - b^(k-1) p(b)),   p the density of y,
    with 600 digits, of which cancellation takes at most 300; checked on every eighth point against quadrature with 40
    digits.
"""

import json
import random
from pathlib import Path

from mpmath import binomial, erfc, exp, inf, mp, mpf, pi, quad, sqrt

HERE = Path(__file__).resolve().parent
mp.dps = 600

# Pieces from left to right: where each ends, and its polynomial in z, lowest power first; alpha is a.
ACTIVATIONS = {
    "hardswish": lambda a: [(mpf(-3), [0]), (mpf(3), [0, mpf(1) / 2, mpf(1) / 6]), (inf, [0, 1])],
    "squaredrelu": lambda a: [(mpf(0), [0]), (inf, [0, 0, 1])],
    "starrelu": lambda a: [(mpf(0), [-a]), (inf, [-a, 0, 1])],
}


def about(polynomial, m):
    """The polynomial in y = z - m."""
    result = [mpf(0)] * len(polynomial)
    for k, c in enumerate(polynomial):
        for j in range(k + 1):
            result[j] += c * binomial(k, j) * m ** (k - j)
    return result


def times(p, q):
    result = [mpf(0)] * (len(p) + len(q) - 1)
    for i, a in enumerate(p):
        for j, b in enumerate(q):
            result[i + j] += a * b
    return result


def truncated(a, b, s, count):
    """T_0, T_1, ... of y ~ N(0, s) on a < y < b."""
    above = lambda x: mpf(0) if x == inf else mpf(1) if x == -inf else erfc(x / sqrt(2 * s)) / 2
    below = lambda x: mpf(0) if x == -inf else mpf(1) if x == inf else erfc(-x / sqrt(2 * s)) / 2
    density = lambda x, k: mpf(0) if abs(x) == inf else x**k * exp(-x * x / (2 * s)) / sqrt(2 * pi * s)
    moments = [above(a) - above(b) if a > 0 else below(b) - below(a)]
    for k in range(1, count):
        edge = s * (density(a, k - 1) - density(b, k - 1))
        moments.append(edge + (s * (k - 1) * moments[k - 2] if k > 1 else 0))
    return moments


def row(pieces, m, s, check):
    sums = [mpf(0)] * 7
    # Counted from f(m), so that less cancels.
    level = next(evaluate(p, m) for end, p in pieces if m <= end)
    start = -inf
    for end, polynomial in pieces:
        f = about(polynomial, m)
        f[0] -= level
        slope = [k * c for k, c in enumerate(f)][1:] or [mpf(0)]
        moments = truncated(start - m if start != -inf else -inf, end - m if end != inf else inf, s, 2 * len(f) + 2)
        mean = lambda p: sum(c * moments[k] for k, c in enumerate(p))
        y = [mpf(0), mpf(1)]
        terms = (f, times(f, f), slope, times(y, slope), times(f, slope), times(y, times(f, slope)), times(slope, slope))
        for k, term in enumerate(terms):
            sums[k] += mean(term)
        start = end
    f1, f2, d0, d1, e0, e1, d2 = sums
    mean = level + f1
    variance = f2 - f1 * f1
    result = [mean, variance, variance + mean * mean, d0, d1 / (2 * s), 2 * (e0 - f1 * d0), (e1 - f1 * d1) / s, d2]
    if check:
        compare(pieces, m, s, result)
    return [float(v) for v in result]


def evaluate(polynomial, z):
    return sum(c * z**k for k, c in enumerate(polynomial))


def compare(pieces, m, s, result):
    """Mean, variance and squared slope by quadrature."""
    with mp.workdps(40):
        r = sqrt(s)
        ends = [end for end, _ in pieces[:-1]]
        f = lambda z: next(evaluate(p, z) for end, p in pieces if z <= end)
        slope = lambda z: next(evaluate([k * c for k, c in enumerate(p)][1:] or [mpf(0)], z) for end, p in pieces if z <= end)
        cuts = sorted({m + k * r for k in range(-20, 21)} | {end for end in ends if abs(end - m) < 20 * r})
        p = lambda z: exp(-((z - m) ** 2) / (2 * s)) / (r * sqrt(2 * pi))
        level = f(m)
        first = quad(lambda z: p(z) * (f(z) - level), cuts)
        second = quad(lambda z: p(z) * (f(z) - level) ** 2, cuts)
        square = quad(lambda z: p(z) * slope(z) ** 2, cuts)
        size = mpf(10) ** -24
        for got, wanted in ((level + first, result[0]), (second - first * first, result[1]), (square, result[7])):
            if abs(got - wanted) > size * max(abs(wanted), sqrt(result[2])) and abs(wanted) > mpf(10) ** -60:
                raise ArithmeticError((m, s, got, wanted))


def main():
    rng = random.Random(2023_11)
    u = rng.uniform
    power = lambda low, high: 10 ** u(low, high)
    data = {}
    for name, pieces in ACTIVATIONS.items():
        points = [(u(-3, 3), power(-2, 1.3)) for _ in range(24)]
        points += [(u(-30, 30), power(-8, 4)) for _ in range(40)]
        points += [(u(-4, 4), power(-8, -2)) for _ in range(24)]
        points += [(place + side * u(0, 8) * sqrt(mpf(s)), s) for place in (-3, -1.5, 0, 3) for side in (-1, 1) for s in (1e-8, 1e-4, 0.03)]
        points += [(0.0, s) for s in (1e-8, 1e-4, 0.01, 1.0, 50.0, 1e4, 1e6)]
        points += [(m, s) for m in (-30.0, 30.0) for s in (1e-8, 1e-3, 0.1, 1.0, 9.0, 60.0, 1e4, 1e6)]
        points += [(m, s) for m in (-1e5, -300.0, 300.0, 1e5) for s in (0.5, 100.0, 1e6)]
        rows = []
        for i, (m, s) in enumerate(points):
            m = float(m)
            alpha = u(0, 2) if name == "starrelu" else 0.0
            rows.append([m, s, alpha, 0.0, *row(pieces(mpf(alpha)), mpf(m), mpf(s), i % 8 == 0)])
        data[name] = rows
        print(name, len(rows), flush=True)
    text = ",\n".join(f'"{k}": [\n' + ",\n".join(json.dumps(r) for r in rs) + "\n]" for k, rs in data.items())
    (HERE / "piecewise.json").write_text("{" + text + "}\n")


if __name__ == "__main__":
    main()
