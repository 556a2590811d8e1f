/**
 * The part of the script that follows the map, given moments and the dropout; the same for every picture.
 * No backslash may occur in it.
 */
export const pythonMap = `

@np.errstate(all="ignore")
def moment_map(mu, nu):
    """Mean and variance after one layer; arrays are allowed. nu is a variance, 0 or more."""
    mu, nu = np.broadcast_arrays(np.asarray(mu, float), np.asarray(nu, float))
    spread = nu + mu * mu if RANDOM else nu
    mean, variance = moments(np.ravel(mu * OMEGA + BIAS), np.ravel(spread * TAU + BIAS_VARIANCE))
    if RATE > 0:
        mean, variance = GAIN * mean + SHIFT, WITHIN * variance + BETWEEN * (mean - ORIGIN) ** 2
    if SKIP > 0:
        mean, variance = SKIP * np.ravel(mu) + mean, SKIP**2 * np.ravel(nu) + variance
    return [np.where(np.isnan(part), np.inf, part).reshape(mu.shape) for part in (mean, variance)]


def field():
    """Row by row from the lowest: mu, nu and their images, at the middles of COLUMNS times ROWS cells."""
    mu = MU_MIN + (np.arange(COLUMNS) + 0.5) * ((MU_MAX - MU_MIN) / COLUMNS)
    low, high = (np.log(NU_MIN), np.log(NU_MAX)) if LOG else (NU_MIN, NU_MAX)
    nu = low + (np.arange(ROWS) + 0.5) * (high - low) / ROWS
    mu, nu = np.meshgrid(mu, np.exp(nu) if LOG else nu)
    return np.stack([mu, nu, *moment_map(mu, nu)], axis=-1).reshape(-1, 4)


def orbits():
    """By name, layers 0 to LAYERS of each start, fewer when it leaves the range of numbers."""
    paths = {name: [(mu, nu)] for name, mu, nu, _ in STARTS}
    for _ in range(LAYERS):
        going = [path for path in paths.values() if np.hypot(path[-1][0], np.sqrt(path[-1][1])) < 1e140]
        if not going:
            break
        mean, variance = moment_map(*np.transpose([path[-1] for path in going]))
        for path, mu, nu in zip(going, mean.tolist(), variance.tolist()):
            path.append((mu, nu))
    return paths


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
