/** The part of the script that computes; the same for every picture. No backslash may occur in it. */
export const pythonMap = `
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(64)
_FAR = 14.0  # deviations beyond which a Gaussian has no weight


def moment_map(mu, nu):
    """Mean and variance after one layer; arrays are allowed. nu is a variance, 0 or more."""
    mu, nu = np.broadcast_arrays(np.asarray(mu, float), np.asarray(nu, float))
    m, s = mu * OMEGA, nu * TAU
    mean, variance = np.empty(m.shape), np.empty(m.shape)
    small = s <= 1
    mean[small], variance[small] = _small(m[small], s[small])
    mean[~small], variance[~small] = _large(m[~small], s[~small])
    return mean, variance


def _small(m, s):
    """For s <= 1: Gauss-Legendre on both sides of the kink, of differences from selu(m), so that nothing cancels."""
    r = np.sqrt(s)
    with np.errstate(divide="ignore", invalid="ignore"):
        kink = np.where(r > 0, np.clip(-m / r, -_FAR, _FAR), np.where(m > 0, -_FAR, _FAR))
    low, high = np.full(m.shape, -_FAR), np.full(m.shape, _FAR)
    x, weight = [], []
    for a, b in ((low, kink), (kink, high)):
        half = (b - a)[:, None] / 2
        nodes = (a + b)[:, None] / 2 + half * _NODES
        x.append(nodes)
        weight.append(half * _WEIGHTS * np.exp(-nodes**2 / 2) / np.sqrt(2 * np.pi))
    x, weight = np.hstack(x), np.hstack(weight)
    at = m[:, None]
    step = r[:, None] * x
    # The nodes of the left half are negative net inputs, those of the right half positive ones.
    below = np.arange(x.shape[1]) < len(_NODES)
    depth = LAMBDA * ALPHA
    from_below = np.where(below, depth * np.exp(np.minimum(at, 0)) * np.expm1(np.minimum(step, 50)),
                          LAMBDA * (at + step) - depth * np.expm1(np.minimum(at, 0)))
    from_above = np.where(below, depth * np.expm1(np.minimum(at + step, 0)) - LAMBDA * at, LAMBDA * step)
    difference = np.where(at > 0, from_above, from_below)
    shift = (weight * difference).sum(1)
    value = np.where(m > 0, LAMBDA * m, depth * np.expm1(np.minimum(m, 0)))
    return value + shift, (weight * (difference - shift[:, None]) ** 2).sum(1)


def _large(m, s):
    """For s > 1: the closed form, with the variance as that of a mixture of the two sides of the kink."""
    r = np.sqrt(s)
    u = m / r
    P, Q = ndtr(u), ndtr(-u)
    phi = np.exp(-u**2 / 2) / np.sqrt(2 * np.pi)

    def tail(k):
        """The mean of exp(k z) over negative z."""
        v = (m + k * s) / r
        with np.errstate(over="ignore", invalid="ignore"):
            return np.where(v > 0, np.exp(-u**2 / 2) * erfcx(np.maximum(v, 0) / np.sqrt(2)) / 2,
                            np.exp(k * m + k * k * s / 2) * ndtr(-v))

    E1, E2 = tail(1), tail(2)
    with np.errstate(divide="ignore", invalid="ignore"):
        shift = np.where(P > 0, r * phi / P, 0)
        E = np.where(Q > 0, E1 / Q, 1)
        spread_below = np.where(Q > 0, E2 / Q - E**2, 0)
    above = m + shift
    spread_above = np.where(P > 0, s - shift * above, 0)
    gap = np.where(P > 0, above, 0) + ALPHA * (1 - E)
    mean = LAMBDA * (m * P + r * phi) - LAMBDA * ALPHA * (Q - E1)
    variance = LAMBDA**2 * (P * spread_above + ALPHA**2 * Q * spread_below + P * Q * gap**2)
    return mean, variance


def field():
    """Row by row from the lowest: mu, nu and their images, at the middles of COLUMNS times ROWS cells."""
    mu = MU_MIN + (np.arange(COLUMNS) + 0.5) * ((MU_MAX - MU_MIN) / COLUMNS)
    low, high = (np.log(NU_MIN), np.log(NU_MAX)) if LOG else (NU_MIN, NU_MAX)
    nu = low + (np.arange(ROWS) + 0.5) * (high - low) / ROWS
    mu, nu = np.meshgrid(mu, np.exp(nu) if LOG else nu)
    return np.stack([mu.ravel(), nu.ravel(), *moment_map(mu.ravel(), nu.ravel())], axis=1)


def orbit(mu, nu):
    """Layers 0 to LAYERS of a start, fewer when it leaves the range of numbers."""
    points = [(mu, nu)]
    while len(points) <= LAYERS and np.hypot(mu, np.sqrt(nu)) < 1e140:
        mean, variance = moment_map([mu], [nu])
        mu, nu = float(mean[0]), float(variance[0])
        points.append((mu, nu))
    return points


def fixed_point(mu, nu):
    """The fixed point next to (mu, nu), solved for anew; on nu = 0 only the mean is unknown."""
    if nu > 0:
        def excess(x):
            mean, variance = moment_map([x[0]], [np.exp(x[1])])
            return [mean[0] - x[0], variance[0] / np.exp(x[1]) - 1]
        found = root(excess, [mu, np.log(nu)], tol=1e-14).x
        return float(found[0]), float(np.exp(found[1]))
    found = root(lambda x: moment_map(x, [0.0])[0] - x, [mu], tol=1e-14).x
    return float(found[0]), 0.0
`;
