"""Makes src/reference/fixed-points.json: fixed points of the moment map, by other means than src/math finds them.

Run:  python3 src/reference/make_fixed_points.py      (made with Python 3.11, mpmath 1.2.1, NumPy, SciPy)

cases       per setting every fixed point in the window: each cell of a 360 x 360 grid on whose corners neither
            component of g - id keeps its sign (closed forms in NumPy, margin for curvature) starts a Newton iteration
            at 40 digits (mpmath findroot on the closed forms), and equal results are merged. Derivatives are difference
            quotients of the closed forms at 40 digits, so no formula of the Jacobian is shared with the page.
collapsed   fixed points on nu = 0: solutions of mu = selu(omega mu) other than 0, eigenvalues omega f', tau f'^2.
noMean      omega = 0, lambda01, alpha01: [tau, mean, variance], one-dimensional bisection then findroot.
limits      where things change at lambda01, alpha01: the thresholds in tau at omega = 0, from the variance of the leaky
            and the plain ReLU; the ends of stability of (0, 1) at tau = 1; the tau at which, at omega = 0.8, the
            attractor and its saddle meet and vanish.
"""

import json
from pathlib import Path

import numpy as np
from mpmath import diff, erfc, exp, findroot, mp, mpc, mpf, nstr, pi, sqrt
from scipy.special import ndtr

HERE = Path(__file__).resolve().parent
LAMBDA01, ALPHA01 = 1.0507009873554805, 1.6732632423543772
WINDOW = {"meanMin": -3.0, "meanMax": 3.0, "varianceMin": 0.01, "varianceMax": 12.0}
mp.dps = 40


def g(mu, nu, omega, tau, lam, alpha):
    """The closed forms of the paper (Eqs. 4 and 5) in mpmath."""
    m, s = mu * omega, nu * tau
    r = sqrt(s)
    cdf = lambda x: erfc(-x / sqrt(mpf(2))) / 2
    u = m / r
    density = exp(-u * u / 2) / sqrt(2 * pi)
    E1 = exp(m + s / 2) * cdf(-(m + s) / r)
    E2 = exp(2 * m + 2 * s) * cdf(-(m + 2 * s) / r)
    mean = lam * (m * cdf(u) + r * density) + lam * alpha * (E1 - cdf(-u))
    second = lam**2 * ((m * m + s) * cdf(u) + m * r * density) + (lam * alpha) ** 2 * (E2 - 2 * E1 + cdf(-u))
    return mean, second - mean**2


def grid_g(mu, nu, omega, tau, lam, alpha):
    """The same in double precision; good to about 1e-9 on the window, ample for signs on a coarse grid."""
    m, s = mu * omega, nu * tau
    r = np.sqrt(s)
    u = m / r
    density = np.exp(-u * u / 2) / np.sqrt(2 * np.pi)
    E1 = np.exp(m + s / 2) * ndtr(-(m + s) / r)
    E2 = np.exp(2 * m + 2 * s) * ndtr(-(m + 2 * s) / r)
    mean = lam * (m * ndtr(u) + r * density) + lam * alpha * (E1 - ndtr(-u))
    second = lam**2 * ((m * m + s) * ndtr(u) + m * r * density) + (lam * alpha) ** 2 * (E2 - 2 * E1 + ndtr(-u))
    return mean, second - mean**2


def jacobian(mu, nu, *p):
    of = lambda i: lambda x, y: g(x, y, *p)[i]
    return [[diff(of(i), (mu, nu), n) for n in ((1, 0), (0, 1))] for i in (0, 1)]


def eigenvalues(H):
    (a, b), (c, d) = H
    half, root = (a + d) / 2, sqrt(mpc(((a - d) / 2) ** 2 + b * c))
    return sorted((half + root, half - root), key=lambda v: -abs(v))


def norm(H):
    (a, b), (c, d) = H
    return (sqrt((a + d) ** 2 + (b - c) ** 2) + sqrt((a - d) ** 2 + (b + c) ** 2)) / 2


def kind(moduli):
    inside = sum(1 for v in moduli if v < 1)
    return ("repelling", "saddle", "attracting")[inside]


def root(f, start):
    try:
        return findroot(f, start, tol=mpf(10) ** -60, maxsteps=40)
    except (ValueError, ZeroDivisionError):
        return None


def candidates(floats):
    cells = 360
    mus = np.linspace(WINDOW["meanMin"] - 0.01, WINDOW["meanMax"] + 0.01, cells + 1)
    nus = np.exp(np.linspace(np.log(WINDOW["varianceMin"] * 0.98), np.log(WINDOW["varianceMax"] * 1.02), cells + 1))
    M, V = np.meshgrid(mus, nus)
    mean, variance = grid_g(M, V, *floats)
    keep = np.ones((cells, cells), bool)
    for F in (mean - M, (variance - V) / V):
        corners = np.stack([F[:-1, :-1], F[1:, :-1], F[:-1, 1:], F[1:, 1:]])
        low, high = corners.min(0), corners.max(0)
        # Half a cell's variation to either side: the curve may bulge over an edge without passing a corner.
        margin = 0.5 * (high - low)
        keep &= (low - margin <= 0) & (high + margin >= 0)
    return [(mpf((mus[i] + mus[i + 1]) / 2), mpf((nus[j] + nus[j + 1]) / 2)) for j, i in zip(*np.nonzero(keep))]


def fixed_points(floats):
    p = [mpf(v) for v in floats]
    found = []
    for start in candidates(floats):
        solution = root(lambda x, y: [v - w for v, w in zip(g(x, abs(y), *p), (x, abs(y)))], start)
        if solution is None:
            continue
        mu, nu = solution[0], abs(solution[1])
        inside = WINDOW["meanMin"] <= mu <= WINDOW["meanMax"] and WINDOW["varianceMin"] <= nu <= WINDOW["varianceMax"]
        if inside and not any(abs(mu - q[0]) < 1e-9 and abs(nu - q[1]) < 1e-9 for q in found):
            found.append((mu, nu))
    rows = []
    for mu, nu in sorted(found, key=lambda q: q[1]):
        H = jacobian(mu, nu, *p)
        moduli = [abs(v) for v in eigenvalues(H)]
        rows.append(
            {
                "mean": nstr(mu, 18),
                "variance": nstr(nu, 18),
                "kind": kind(moduli),
                "eigenvalueModuli": [nstr(v, 12) for v in moduli],
                "spectralNorm": nstr(norm(H), 12),
            }
        )
    return rows


def collapsed(p):
    """On nu = 0, mu != 0: signs on a grid of [-3, 3], then findroot."""
    omega, tau, lam, alpha = p
    f = lambda z: lam * (z if z > 0 else alpha * (exp(z) - 1))
    rows = []
    for side in (-1, 1):
        grid = [side * mpf(k) / 200 + side * mpf(1) / 977 for k in range(600)]
        for a, b in zip(grid, grid[1:]):
            if (f(omega * a) - a > 0) != (f(omega * b) - b > 0):
                mu = findroot(lambda x: f(omega * x) - x, (a, b), solver="anderson", tol=mpf(10) ** -60)
                slope = lam if omega * mu > 0 else lam * alpha * exp(omega * mu)
                moduli = sorted((abs(omega * slope), tau * slope**2), reverse=True)
                rows.append({"mean": nstr(mu, 18), "kind": kind(moduli), "eigenvalueModuli": [nstr(v, 12) for v in moduli]})
    return sorted(rows, key=lambda r: mpf(r["mean"]))


def no_mean(tau):
    lam, alpha = mpf(LAMBDA01), mpf(ALPHA01)
    of = lambda nu: g(mpf(0), nu, mpf(0), mpf(tau), lam, alpha)
    low, high = mpf(10) ** -4, mpf(10) ** 6
    for _ in range(40):
        middle = sqrt(low * high)
        low, high = (middle, high) if of(middle)[1] > middle else (low, middle)
    nu = findroot(lambda x: of(x)[1] - x, (low, high), solver="anderson", tol=mpf(10) ** -60)
    return [tau, nstr(of(nu)[0], 17), nstr(nu, 17)]


def limits():
    lam, alpha = mpf(LAMBDA01), mpf(ALPHA01)
    leaky = lam**2 * ((1 + alpha**2) / 2 - (1 - alpha) ** 2 / (2 * pi))
    plain = lam**2 * (mpf(1) / 2 - 1 / (2 * pi))
    # lambda01, alpha01 are rounded, so (0, 1) is fixed to 1e-16 only; the limits below are good to about that.
    end = lambda sign, start: findroot(
        lambda w: (lambda H: (H[0][0] - sign) * (H[1][1] - sign) - H[0][1] * H[1][0])(
            jacobian(mpf(0), mpf(1), w, mpf(1), lam, alpha)
        ),
        mpf(start),
    )

    def fold(mu, nu, t):
        a, b = g(mu, nu, mpf("0.8"), t, lam, alpha)
        H = jacobian(mu, nu, mpf("0.8"), t, lam, alpha)
        return [a - mu, b - nu, (H[0][0] - 1) * (H[1][1] - 1) - H[0][1] * H[1][0]]

    at = findroot(fold, (mpf("-0.5"), mpf("0.27"), mpf("0.876")), tol=mpf(10) ** -36)
    return {
        "tauCollapse": nstr(1 / leaky, 17),
        "tauDiverge": nstr(1 / plain, 17),
        "omegaFlip": nstr(end(-1, "-1.03"), 14),
        "omegaExchange": nstr(end(1, "0.9"), 14),
        "fold": {"omega": 0.8, "tau": nstr(at[2], 16), "mean": nstr(at[0], 14), "variance": nstr(at[1], 14)},
    }


def settings():
    own = (LAMBDA01, ALPHA01)
    pairs = [(0, 1), (0.1, 1.1), (-0.1, 0.95), (0.1, 0.95), (-0.1, 1.1), (0, 0.95), (0, 1.1), (0.05, 1.2)]
    pairs += [(0, 0.8), (0, 1.5), (0, 2), (0, 2.8), (0, 0.3), (0.5, 1), (0.8, 1), (0.85, 1), (0.9, 1), (0.91, 1), (0.95, 1)]
    pairs += [(0.8, 1.25), (1, 1.25), (0.9, 1.25), (1.2, 2), (0.9, 0.9), (0.9, 1.05), (0.8, 0.4), (1.3, 0.5)]
    pairs += [(-0.5, 1), (-1, 1), (-1.02, 1), (-1.05, 1), (-1.2, 1)]
    rows = [(w, t, *own) for w, t in pairs]
    rows += [(0, 1, 1.0607090761, 1.97125575035), (1, 1, 1.07385123962, 1.97690219542)]
    rows += [(0, 1, 1, 1), (0, 2, 1, 1), (0.5, 1.5, 1, 1), (0, 1, 1.2, 1), (0.3, 1, 1.3, 2)]
    rows += [(0.7, 1, 1.2, 1), (0.3, 2, 0.8, 3), (-0.6, 1.4, 1.1, 0.3), (0.55, 0.7, 1.3, 2.5)]
    return [tuple(float(v) for v in row) for row in rows]


def main():
    cases = []
    for p in settings():
        case = dict(zip(("omega", "tau", "lambda", "alpha"), p))
        case["fixedPoints"] = fixed_points(p)
        case["collapsed"] = collapsed([mpf(v) for v in p])
        cases.append(case)
        print(p, len(case["fixedPoints"]), len(case["collapsed"]))
    data = {
        "window": WINDOW,
        "cases": cases,
        "noMean": [no_mean(t) for t in (0.5, 0.5625, 0.7737, 0.8, 0.9, 1.25, 1.5, 2.0, 2.5)],
        "limits": limits(),
    }
    (HERE / "fixed-points.json").write_text(json.dumps(data, indent=1) + "\n")


if __name__ == "__main__":
    main()
