"""Makes src/reference/every-fixed-point.json: all fixed points of the moment map at many settings.

Run:  /usr/bin/python3 src/reference/make_every_fixed_point.py      (made with Python 3.11, NumPy 1.24; ten minutes)

settings    [{omega, tau, lambda, alpha, beta?, activation?, formula?, layer?, bias?, biasVariance?, skip?,
            points: [[mean, variance, kind, marginal], ...], collapsed: [mean, ...], runs}, ...]
            points have 1e-6 < variance < top and |mean| < side (both given), collapsed ones variance 0
            and |mean| < side.

The search is of its own and knows nothing but values of f: no derivatives of moments, no bounds, no closed forms. E f
and Var f are sums over composite Gauss-Legendre rules, cut at the kinks and at powers of two. On a grid of 281 means
(spaced by sinh) and 261 deviations (evenly in the logarithm) every cell at whose corners neither component of g - id
keeps its sign, and every local minimum of its size, starts Newton's method with difference quotients in (mean, log
variance); what it reaches is kept when |g - id| <= 1e-10. Kinds are those of the Jacobian by difference quotients;
marginal: a modulus within 1e-4 of 1. On variance 0 the roots of kappa mu + f(omega mu + b) = mu are sign changes on
400 001 means, halved. runs: [[from, to], ...] of more than ten means in a row that are kept to the last digit, whether
because all of them are fixed or because f is the identity there but for rounding; their means are not listed.
"""

import json
from pathlib import Path

import numpy as np

HERE = Path(__file__).resolve().parent
LAMBDA01, ALPHA01 = 1.0507009873554804934193349852946, 1.6732632423543772848170429916717

erf = np.frompyfunc(__import__("math").erf, 1, 1)


def normal(z):
    return 0.5 * (1 + np.asarray(erf(z / np.sqrt(2)), float))


def sigmoid(z):
    e = np.exp(-np.abs(z))
    return np.where(z > 0, 1, e) / (1 + e)


def softplus(z):
    return np.maximum(z, 0) + np.log1p(np.exp(-np.abs(z)))


def exponential(z, lam, alpha, beta):
    return lam * np.where(z > 0, z, alpha * np.expm1(np.minimum(z, 0)) + beta * z)


# By the page's names: f(z, lambda, alpha, beta) and its kinks.
NAMED = {
    "selu": (lambda z, l, a, b: exponential(z, l, a, 0), [0]),
    "lselu": (exponential, [0]),
    "relu": (lambda z, l, a, b: l * np.maximum(z, 0), [0]),
    "lrelu": (lambda z, l, a, b: l * np.where(z > 0, z, b * z), [0]),
    "tanh": (lambda z, l, a, b: l * np.tanh(z), []),
    "sigmoid": (lambda z, l, a, b: l * sigmoid(z), []),
    "softplus": (lambda z, l, a, b: l * softplus(z), []),
    "gelu": (lambda z, l, a, b: l * z * normal(z), []),
    "silu": (lambda z, l, a, b: l * z * sigmoid(z), []),
    "mish": (lambda z, l, a, b: l * z * np.tanh(softplus(z)), []),
}
TYPED = {
    "0.8944*max(z,0)^2-0.4472": (lambda z: 0.8944 * np.maximum(z, 0) ** 2 - 0.4472, [0]),
    "relu(z)^2": (lambda z: np.maximum(z, 0) ** 2, [0]),
    "z*abs(z)/sqrt(3)": (lambda z: z * np.abs(z) / np.sqrt(3), [0]),
    "0.3*z^3": (lambda z: 0.3 * z**3, []),
    "z^2-1": (lambda z: z**2 - 1, []),
    "sign(z)": (np.sign, [0]),
    "z/(1+abs(z))": (lambda z: z / (1 + np.abs(z)), [0]),
    "z/(1+exp(-z))": (lambda z: z * sigmoid(z), []),
    "2*atan(z)": (lambda z: 2 * np.arctan(z), []),
    "1.5*min(max(z,-1),1)": (lambda z: 1.5 * np.clip(z, -1, 1), [-1, 1]),
    "abs(z)-0.5": (lambda z: np.abs(z) - 0.5, [0]),
    "3*exp(-z^2)": (lambda z: 3 * np.exp(-z * z), []),
    "z>0.5?1.8*(z-0.5):z<-0.5?1.8*(z+0.5):0": (
        lambda z: 1.8 * (np.maximum(z - 0.5, 0) + np.minimum(z + 0.5, 0)),
        [-0.5, 0.5],
    ),
    "z*min(max(z+3,0),6)/6": (lambda z: z * np.clip(z + 3, 0, 6) / 6, [-3, 3]),
    "2*sin(z)": (lambda z: 2 * np.sin(z), []),
    "z>0.3?1.5:-1": (lambda z: np.where(z > 0.3, 1.5, -1), [0.3]),
    "tanh(z)+0.4*z": (lambda z: np.tanh(z) + 0.4 * z, []),
    "z*sigmoid(3*z)-0.3": (lambda z: z * sigmoid(3 * z) - 0.3, []),
}


def settings():
    def own(omega, tau, **more):
        return {"omega": omega, "tau": tau, "lambda": LAMBDA01, "alpha": ALPHA01, **more}

    def named(name, omega, tau, lam=1, **more):
        return {"omega": omega, "tau": tau, "lambda": lam, "alpha": 1, "activation": name, **more}

    def typed(text, omega, tau, **more):
        return {"omega": omega, "tau": tau, "lambda": 1, "alpha": 1, "activation": "formula", "formula": text, **more}

    rand = {"layer": "random"}
    yield from (own(0, 1), own(0.8, 1), own(0.91, 1), own(-1.05, 1), own(-0.4, 2.2), own(1.2, 0.6))
    yield from (own(0, 1, **rand), own(0.5, 1, **rand), own(0.9, 0.8, **rand, bias=0.1), own(-0.7, 1.2, **rand, biasVariance=0.2))
    yield from (own(0.3, 1, bias=0.4), own(0.8, 1, skip=0.5), own(-0.5, 1.3, skip=0.7, bias=-0.2), own(0.6, 0.9, **rand, skip=0.4))
    yield own(0.4, 0.8, **rand, skip=0.3, bias=-0.3, biasVariance=0.1)
    yield from (named("selu", 0, 1.5), named("selu", 0.9, 1.3), named("selu", 1.4, 1.1), named("selu", 0.7, 1.2, **rand))
    yield from (named("lselu", 0.3, 0.9, LAMBDA01, beta=0.1), named("lselu", 0.9, 1.2, 1.1, beta=-0.2))
    yield from (named("relu", 0.5, 1.5, bias=0.2), named("relu", 0.8, 1.2, bias=-0.3), named("relu", 0.4, 0.9, **rand, bias=0.3, biasVariance=0.1))
    yield from (named("lrelu", 0.6, 1.1, beta=0.2, bias=0.5), named("lrelu", 0.3, 1.2, beta=0.1, skip=0.5, bias=0.1))
    yield from (named("tanh", 0, 1, 2), named("tanh", 2, 1, 2), named("tanh", 1.3, 1.4), named("tanh", 1.1, 1.5, **rand, bias=0.1))
    yield from (named("sigmoid", -4, 1, 3), named("sigmoid", 2, 9, 2, bias=-1.5), named("sigmoid", 8, 4, bias=-4))
    yield from (named("softplus", -0.8, 1.2), named("softplus", 0.5, 1.5, bias=-1), named("softplus", 0.2, 0.8, **rand))
    yield from (named("gelu", 0, 1, 1.7), named("gelu", 1, 1.5), named("gelu", 1.6, 1, bias=-0.4), named("gelu", 0.5, 1.5, **rand, bias=0.2))
    yield from (named("silu", 1, 1.5), named("silu", 0, 1, 1.7), named("silu", 1.5, 1.2, skip=0.2), named("silu", 0, 3, **rand))
    yield from (named("mish", 0, 1, 1.62), named("mish", 0.8, 1.1), named("mish", 1.1, 1.3, bias=-0.3))
    yield from (typed("0.8944*max(z,0)^2-0.4472", 0, 1), typed("0.8944*max(z,0)^2-0.4472", 0.6, 1), typed("0.8944*max(z,0)^2-0.4472", -0.5, 0.7, **rand))
    yield from (typed("relu(z)^2", 0, 1), typed("relu(z)^2", 0.5, 0.8), typed("relu(z)^2", 0.7, 0.5, **rand, bias=-0.1))
    yield from (typed("z*abs(z)/sqrt(3)", 0, 1), typed("z*abs(z)/sqrt(3)", 1, 0.5), typed("0.3*z^3", 0, 1), typed("0.3*z^3", 1, 1))
    yield from (typed("z^2-1", 0.4, 0.3), typed("z^2-1", -0.8, 0.2), typed("sign(z)", 1, 1), typed("sign(z)", 2.5, 0.7, bias=0.2))
    yield from (typed("z/(1+abs(z))", 1, 1.5), typed("z/(1+abs(z))", 2, 3), typed("z/(1+exp(-z))", 1, 1.5))
    yield from (typed("2*atan(z)", 0.9, 1), typed("2*atan(z)", -1.2, 1.5, skip=0.3), typed("1.5*min(max(z,-1),1)", 1, 1))
    yield from (typed("abs(z)-0.5", 0.5, 1.5), typed("3*exp(-z^2)", 1, 0.3), typed("3*exp(-z^2)", -0.7, 1))
    yield from (typed("z>0.5?1.8*(z-0.5):z<-0.5?1.8*(z+0.5):0", 0.8, 1), typed("z*min(max(z+3,0),6)/6", 1, 1.6))
    yield from (typed("2*sin(z)", 1, 0.5), typed("2*sin(z)", 0, 1, bias=0.7), typed("z>0.3?1.5:-1", 0.6, 0.5))
    yield from (typed("tanh(z)+0.4*z", 0.9, 0.8), typed("z*sigmoid(3*z)-0.3", 1.4, 1.5), typed("z*sigmoid(3*z)-0.3", 0.9, 1.2, **rand))


POWERS = [sign * 2.0**k for k in range(-1, 9) for sign in (-1, 1)]


class Layer:
    def __init__(self, setting, panels=3, order=16):
        if "formula" in setting:
            f, kinks = TYPED[setting["formula"]]
        else:
            g, kinks = NAMED[setting.get("activation", "selu")]
            constants = setting["lambda"], setting["alpha"], setting.get("beta", 0)
            f = lambda z: g(z, *constants)
        self.f, self.setting = f, setting
        self.cuts = sorted({0.0, *map(float, kinks), *POWERS})
        nodes, weights = np.polynomial.legendre.leggauss(order)
        self.nodes = np.concatenate([(2 * k + 1 - panels + nodes) / panels for k in range(panels)])
        self.weights = np.concatenate([weights / panels] * panels)

    def moments(self, m, s):
        """E f and Var f for arrays m, s > 0."""
        r = np.sqrt(s)
        low, high = m - 9 * r, m + 9 * r
        total = np.zeros_like(m)
        first = np.zeros_like(m)
        second = np.zeros_like(m)
        origin = self.f(m)
        edges = [low, *[np.clip(cut, low, high) for cut in self.cuts], high]
        for a, b in zip(edges, edges[1:]):
            some = b > a
            if not some.any():
                continue
            half = 0.5 * (b - a)[some, None]
            z = 0.5 * (a + b)[some, None] + half * self.nodes
            x = (z - m[some, None]) / r[some, None]
            w = half * self.weights * np.exp(-0.5 * x * x)
            y = self.f(z) - origin[some, None]
            total[some] += w.sum(1)
            first[some] += (w * y).sum(1)
            second[some] += (w * y * y).sum(1)
        mean = first / total
        return origin + mean, np.maximum(second / total - mean * mean, 0)

    def excess(self, mu, nu):
        """g - id, the second part relative to nu."""
        t = self.setting
        skip = t.get("skip", 0)
        m = t["omega"] * mu + t.get("bias", 0)
        s = t["tau"] * (nu + mu * mu) + t.get("biasVariance", 0) if t.get("layer") == "random" else t["tau"] * nu
        mean, variance = self.moments(m, s)
        return (skip - 1) * mu + mean, skip * skip - 1 + variance / nu

    def jacobian(self, mu, nu):
        """Of g, by difference quotients of the fourth order."""
        columns = []
        for d_mu, d_nu in ((1e-3 * np.hypot(mu, np.sqrt(nu)), 0), (0, 1e-3 * nu)):
            k = np.array([-2, -1, 1, 2])
            a, b = mu + k * d_mu, nu + k * d_nu
            f1, f2 = self.excess(a, b)
            g1, g2 = f1 + a, f2 * b + b
            columns.append([(h[0] - 8 * h[1] + 8 * h[2] - h[3]) / (12 * (d_mu + d_nu)) for h in (g1, g2)])
        return np.array(columns).T


def polish(layer, mu, nu):
    """Newton's method in (mu, log nu), several starts at once."""
    v = np.log(nu)
    with np.errstate(all="ignore"):
        for _ in range(60):
            scale = np.hypot(mu, np.exp(v / 2))
            h, k = 1e-5 * scale, 1e-5
            f1, f2 = layer.excess(mu, np.exp(v))
            a, c = [(p - q) / (2 * h) for p, q in zip(layer.excess(mu + h, np.exp(v)), layer.excess(mu - h, np.exp(v)))]
            b, d = [(p - q) / (2 * k) for p, q in zip(layer.excess(mu, np.exp(v + k)), layer.excess(mu, np.exp(v - k)))]
            det = a * d - b * c
            x, y = (b * f2 - d * f1) / det, (c * f1 - a * f2) / det
            cut = np.minimum(1, 1 / np.maximum(np.abs(y), np.abs(x) / scale))
            bad = ~np.isfinite(x + y)
            mu, v = np.where(bad, mu, mu + cut * x), np.clip(np.where(bad, v, v + cut * y), -40, 40)
        f1, f2 = layer.excess(mu, np.exp(v))
    return mu, np.exp(v), np.maximum(np.abs(f1) / np.hypot(mu, np.exp(v / 2)), np.abs(f2))


def kind_of(matrix):
    moduli = np.abs(np.linalg.eigvals(matrix))
    kind = "attracting" if (moduli < 1).all() else "saddle" if (moduli < 1).any() else "repelling"
    return kind, bool((np.abs(moduli - 1) < 1e-4).any())


def search(setting, side=30.0, top=1e4):
    rough, fine = Layer(setting), Layer(setting, 6, 24)
    mus = 0.05 * np.sinh(np.linspace(-1, 1, 281) * np.arcsinh(side / 0.05))
    nus = np.exp(np.linspace(np.log(1e-6), np.log(top), 261))
    f1 = np.empty((len(nus), len(mus)))
    f2 = np.empty_like(f1)
    for j, nu in enumerate(nus):
        f1[j], f2[j] = rough.excess(mus, np.full_like(mus, nu))
    starts = set()
    mixed = []
    for f in (f1, f2):
        corners = np.stack([f[:-1, :-1], f[1:, :-1], f[:-1, 1:], f[1:, 1:]])
        mixed.append((corners.min(0) <= 0) & (corners.max(0) >= 0))
    for j, i in zip(*np.nonzero(mixed[0] & mixed[1])):
        starts.add((0.5 * (mus[i] + mus[i + 1]), float(np.sqrt(nus[j] * nus[j + 1]))))
    size = np.hypot(f1 / np.hypot(mus[None, :], np.sqrt(nus)[:, None]), f2)
    inner = size[1:-1, 1:-1]
    least = np.ones_like(inner, bool)
    for a in (0, 1, 2):
        for b in (0, 1, 2):
            least &= inner <= size[a : a + inner.shape[0], b : b + inner.shape[1]]
    for j, i in zip(*np.nonzero(least & (inner < 0.3))):
        starts.add((mus[i + 1], nus[j + 1]))
    points = []
    starts = sorted(starts)
    for part in range(0, len(starts), 200):
        mu, nu = map(np.array, zip(*starts[part : part + 200]))
        for x, y, error in zip(*polish(fine, mu, nu)):
            near = any(abs(x - p) <= 1e-6 * (abs(p) + q**0.5) and abs(y - q) <= 1e-6 * q for p, q in points)
            if error <= 1e-10 and abs(x) < side and 1e-6 < y < top and not near:
                points.append((float(x), float(y)))
    points.sort(key=lambda point: (point[1], point[0]))
    kinds = [kind_of(fine.jacobian(mu, nu)) for mu, nu in points]
    return [[mu, nu, *kind] for (mu, nu), kind in zip(points, kinds)], len(starts)


def collapsed(setting, side=30.0):
    """The means kept without variance, none in a random layer but 0."""
    f, skip, omega, bias = Layer(setting).f, setting.get("skip", 0), setting["omega"], setting.get("bias", 0)
    if setting.get("layer") == "random":
        kept = setting.get("biasVariance", 0) == 0 and abs(float(f(np.array(bias)))) == 0
        return [0.0] if kept else [], []
    excess = lambda mu: (skip - 1) * mu + f(omega * mu + bias)
    mus = side * np.arange(-200_000, 200_001) / 200_000
    values = excess(mus)
    kept = np.abs(values) <= 4e-16 * np.abs(mus)
    zero = np.concatenate([[0], kept, [0]]).astype(int)
    begins, ends = np.nonzero(np.diff(zero) == 1)[0], np.nonzero(np.diff(zero) == -1)[0] - 1
    runs = [[float(mus[a]), float(mus[b])] for a, b in zip(begins, ends) if b - a > 10]
    roots = [float(mus[a]) for a, b in zip(begins, ends) if b - a <= 10]
    for k in np.nonzero((values[:-1] * values[1:] < 0) & ~kept[:-1] & ~kept[1:])[0]:
        low, high = mus[k], mus[k + 1]
        rising = values[k] < 0
        for _ in range(80):
            middle = 0.5 * (low + high)
            if (excess(np.array(middle)) < 0) == rising:
                low = middle
            else:
                high = middle
        # Across a jump the sign changes and there is no root.
        if abs(float(excess(np.array(middle)))) < 1e-9:
            roots.append(float(middle))
    return sorted(roots), runs


if __name__ == "__main__":
    found = []
    for setting in settings():
        points, starts = search(setting)
        roots, runs = collapsed(setting)
        found.append({**setting, "points": points, "collapsed": roots, "runs": runs})
        print(len(found), setting, starts, points, roots, runs, flush=True)
    text = ",\n    ".join(json.dumps(entry) for entry in found)
    (HERE / "every-fixed-point.json").write_text(
        f'{{\n  "side": 30,\n  "floor": 1e-6,\n  "top": 10000.0,\n  "settings": [\n    {text}\n  ]\n}}\n'
    )
