"""Makes src/reference/layers.json: one layer with bias, random weights and skip, and fixed points of random layers.

Run:  /usr/bin/python3 src/reference/make_layers.py      (made with Python 3.11, mpmath 1.2.1, gmpy2 backend; a minute)

steps       {group: [[random, mu, nu, omega, tau, bias, biasVariance, skip, lambda, alpha,
            mean, variance, dMean/dmu, dMean/dnu, dVariance/dmu, dVariance/dnu,
            m, s, E f^2, dMean/dm, dMean/ds, dVariance/dm, dVariance/ds], ...]}
            for SELU; random is 0 or 1. m = omega mu + bias, s = tau nu or tau (nu + mu^2) + biasVariance, computed
            exactly from the doubles given; then the paper's closed forms (make_moments.py) at growing precision; then
            skip mu and skip^2 nu added.
fixedPoints [[activation, lambda, alpha, tau, mean, variance, slope of q], ...] of the random layer with omega = bias =
            biasVariance = skip = 0, by bisection of tau E f(sqrt(q) Z)^2 = q at 40 digits; tanh and SiLU by mpmath's
            quadrature, cut at 0. The slope is d(tau E f^2)/dq at the root, a difference quotient.
limits      the tau between which the random layer of SELU has a finite q: 1 over lambda^2 (1 + alpha^2)/2, the leaky
            ReLU near 0, and 1 over lambda^2/2, the ReLU from afar.
"""

import json
import random
from pathlib import Path

from make_moments import ALPHA01, LAMBDA01, closed_forms
from mpmath import exp, findroot, mp, mpf, pi, quad, sqrt, tanh

HERE = Path(__file__).resolve().parent


def step(is_random, mu, nu, omega, tau, bias, bias_variance, skip, lam, alpha):
    mu, nu, omega, tau, bias, bias_variance, skip = map(mpf, (mu, nu, omega, tau, bias, bias_variance, skip))
    m = omega * mu + bias
    s = tau * (nu + mu * mu) + bias_variance if is_random else tau * nu
    mean, variance, second, mean_m, mean_s, variance_m, variance_s = closed_forms(m, s, lam, alpha)
    across = 2 * tau * mu if is_random else mpf(0)
    return [
        skip * mu + mean,
        skip**2 * nu + variance,
        skip + omega * mean_m + across * mean_s,
        tau * mean_s,
        omega * variance_m + across * variance_s,
        skip**2 + tau * variance_s,
        m,
        s,
        second,
        mean_m,
        mean_s,
        variance_m,
        variance_s,
    ]


def row(*point):
    digits, old = 80, None
    while True:
        mp.dps = digits
        new = step(*point)
        if old and all(abs(a - b) <= abs(a) * mpf(10) ** -20 for a, b in zip(new, old)):
            return [*point, *map(float, new)]
        old, digits = new, digits * 2
        if digits > 20000:
            raise ArithmeticError(point)


def steps():
    rng = random.Random(1706_02515)
    u = rng.uniform
    power = lambda low, high: 10 ** u(low, high)
    own = (LAMBDA01, ALPHA01)
    groups = {name: [] for name in ("unit with bias", "unit, bias against the mean", "skip", "skip against the mean", "random", "random, small", "random, far", "everything")}
    for _ in range(40):
        groups["unit with bias"].append((0, u(-3, 3), power(-2, 1), u(-2, 2), u(0.1, 3), u(-2, 2), 0.0, 0.0, *own))
        # What omega mu leaves after the bias has taken its leading digits decides the net input.
        mu, omega = u(-3, 3), u(-2, 2)
        groups["unit, bias against the mean"].append((0, mu, power(-30, -12), omega, u(0.1, 3), -(omega * mu) * (1 + rng.choice((0, 0, 1e-15, -1e-9))), 0.0, 0.0, u(0.5, 2), u(0, 4)))
        groups["skip"].append((rng.choice((0, 1)), u(-3, 3), power(-3, 2), u(-1, 1), u(0.1, 3), 0.0, 0.0, u(0, 1), *own))
        nu, tau, omega = power(-2, 1), u(0.1, 2), u(-0.2, 0.2)
        mu = 0.0
        mp.dps = 40
        for _ in range(60):
            mu = -float(closed_forms(mpf(omega * mu), mpf(tau * nu), *own)[0])
        groups["skip against the mean"].append((0, mu, nu, omega, tau, 0.0, 0.0, 1.0, *own))
        groups["random"].append((1, u(-2, 2), power(-2, 1.3), u(-1, 1), u(0.2, 2.5), 0.0, 0.0, 0.0, *own))
        groups["random, small"].append((1, rng.choice((-1, 1)) * power(-9, -1), power(-16, -1), u(-1, 1), u(0.2, 2.5), 0.0, rng.choice((0.0, power(-12, -2))), 0.0, *own))
        groups["random, far"].append((1, rng.choice((-1, 1)) * power(0, 5), power(-3, 8), u(-1, 1), u(0.2, 2.5), u(-5, 5), power(-2, 4), 0.0, u(0.5, 2), u(0, 4)))
        groups["everything"].append((1, u(-3, 3), power(-3, 2), u(-2, 2), u(0.1, 3), u(-2, 2), power(-3, 1), u(0, 1), u(0.5, 2), u(0, 4)))
    return {name: [row(*point) for point in points] for name, points in groups.items()}


def selu(lam, alpha):
    lam, alpha = mpf(lam), mpf(alpha)
    return lambda s: closed_forms(mpf(0), s, lam, alpha)[:3]


def by_quadrature(f):
    def of(s):
        r = sqrt(s)
        weight = lambda z: exp(-z * z / (2 * s)) / sqrt(2 * pi * s)
        ends = [-30 * r, -8 * r, -3 * r, 0, 3 * r, 8 * r, 30 * r]
        mean = quad(lambda z: f(z) * weight(z), ends)
        second = quad(lambda z: f(z) ** 2 * weight(z), ends)
        return [mean, second - mean**2, second]

    return of


def fixed_points():
    mp.dps = 40
    cases = [("selu", LAMBDA01, ALPHA01, tau) for tau in (1.0, 0.5625, 0.7737, 1.25, 1.5, 1.75)]
    cases += [("elu", 1.0, 1.0, 1.5), ("tanh", 1.0, 0.0, 25 / 9), ("silu", 1.0, 0.0, 3.0)]
    curves = {"tanh": by_quadrature(tanh), "silu": by_quadrature(lambda z: z / (1 + exp(-z)))}
    found = []
    for name, lam, alpha, tau in cases:
        moments = curves.get(name) or selu(lam, alpha)
        # The second moment before a layer is q, after it E f^2.
        excess = lambda q: moments(mpf(tau) * q)[2] - q
        low, high = mpf("1e-3"), mpf(5000)
        rises = excess(low) > 0
        assert rises != (excess(high) > 0), (name, tau)
        for _ in range(30):
            middle = sqrt(low * high)
            low, high = (middle, high) if (excess(middle) > 0) == rises else (low, middle)
        q = findroot(excess, (low, high), solver="anderson", tol=1e-60)
        h = q * mpf(10) ** -10
        slope = 1 + (excess(q + h) - excess(q - h)) / (2 * h)
        mean, variance, _ = moments(mpf(tau) * q)
        found.append([name, lam, alpha, tau, float(mean), float(variance), float(slope)])
        print(found[-1], flush=True)
    return found


def main():
    mp.dps = 40
    lam, alpha = mpf(LAMBDA01), mpf(ALPHA01)
    limits = [float(2 / (lam**2 * (1 + alpha**2))), float(2 / lam**2)]
    print(limits)
    parts = {"steps": steps(), "fixedPoints": fixed_points(), "limits": limits}
    groups = ",\n".join(f'"{name}": [\n' + ",\n".join(json.dumps(r) for r in rows) + "\n]" for name, rows in parts["steps"].items())
    points = ",\n".join(json.dumps(r) for r in parts["fixedPoints"])
    (HERE / "layers.json").write_text(f'{{"steps": {{{groups}}},\n"fixedPoints": [\n{points}\n],\n"limits": {json.dumps(limits)}}}\n')


if __name__ == "__main__":
    main()
