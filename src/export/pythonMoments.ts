/** The part of the script that averages f over Gaussians, given f, slope and KINKS. No backslash may occur in it. */
export const pythonMoments = `
_X, _W = legendre.leggauss(16)
# Takes values at the nodes to integrals from -1 to -1, to each node, to 1 and to 1.
_UP = legendre.legval([-1, *_X, 1, 1], legendre.legint(legendre.legfit(_X, np.eye(16), 15), lbnd=-1))


def phi(x):
    return np.exp(-x * x / 2) / np.sqrt(2 * np.pi)


@np.errstate(all="ignore")
def _cuts():
    """Places between which 16 nodes resolve f, and how far f jumps at each."""
    jumps = {}
    ends = 2.0 ** np.arange(1, 45)
    ends = [*-ends[::-1], 0.0, *ends]
    for low, high in zip(ends, ends[1:]):
        edges = np.array(sorted({low, high, *(kink for kink in KINKS if low < kink < high)}))
        while True:
            half = np.diff(edges)[:, None] / 2
            z = edges[:-1, None] + half * (1 + _X)
            beside = 1e-15 * (np.abs(edges) + 1e-8)
            after = edges + beside
            y, rise = f(np.column_stack([after[:-1], z, (edges - beside)[1:], after[1:]])), slope(z)
            miss = y - y[:, :1] - half * (rise @ _UP)
            least = 1e-13 * np.abs(rise).max() * (high - low) + 1e-14 * np.abs([f(z), f(-z)]).max()
            rough = (np.abs(miss[:, :-1]).max(1) > least) & (half[:, 0] > 1e-12 * (high - low))
            if len(edges) > (256 if high - low < 4096 else 16) or not rough.any():
                break
            edges = np.sort([*edges, *(edges[:-1] + half[:, 0])[rough]])
        jumps.update(zip(edges[1:], np.where(np.abs(miss[:, -1]) > least, miss[:, -1], 0)))
    return np.array(list(jumps)), np.array(list(jumps.values()))


_PLACES, _JUMPS = _cuts()
# Kinks that many cuts crowd around: there the slope changes at every scale, as that of a root does.
_SHARP = np.array([kink for kink in KINKS if np.sort(np.abs(_PLACES - kink))[1] < 1e-4])
_GRADES = np.outer([-1, 1], 0.25 ** np.arange(1, 9)).ravel()
_JUMPS = np.append(_JUMPS, np.zeros(len(_SHARP) * 16))


def _sums(m, s):
    """For s > 0: f - f(m) is summed up outward from m, so that nothing cancels for small s."""
    m, r = m[:, None], np.sqrt(s)[:, None]
    sharp = (_SHARP - m)[..., None] / r[..., None] + _GRADES
    at = np.hstack([(_PLACES - m) / r, sharp.reshape(len(m), -1)])
    inside = np.abs(at) < 14  # deviations, beyond which a Gaussian has no weight
    grid = np.arange(-14, 15, 2) + 0 * r
    edges = np.hstack([np.where(inside, at, 14), grid])
    order = np.argsort(edges)[:, : 15 + inside.sum(1).max()]
    edges = np.take_along_axis(edges, order, 1)
    jumps = np.take_along_axis(np.hstack([np.where(inside, _JUMPS, 0), 0 * grid]), order, 1)
    half = np.diff(edges)[..., None] / 2
    x = edges[:, :-1, None] + half * (1 + _X)
    z = m[..., None] + r[..., None] * x
    rise = slope(z) * r[..., None] * half
    right = edges >= 0
    out = np.where(right, jumps, 0)
    out[:, 1:] += np.where(right[:, :-1], rise @ _W, 0)
    back = np.where(right[:, :-1], 0, rise @ _W) + np.where(right, 0, jumps)[:, 1:]
    start = np.cumsum(out, 1)[:, :-1] - np.cumsum(back[:, ::-1], 1)[:, ::-1]
    change = start[..., None] + rise @ _UP[:, 1:-2]
    weight = half * _W * phi(x)
    shift = (weight * change).sum((1, 2))
    near = np.arange(len(m)), (~right).sum(1) - 1, -1
    return f(z[near]) - change[near] + shift, (weight * (change - shift[:, None, None]) ** 2).sum((1, 2))


def moments(m, s):
    """Mean and variance of f(z) for z ~ N(m, s); lists of numbers."""
    mean, variance = f(m), np.zeros(m.shape)
    some = np.flatnonzero(s > 0)
    if len(some):
        for part in np.array_split(some, len(some) * len(_PLACES) // 20000 + 1):
            mean[part], variance[part] = _sums(m[part], s[part])
    return mean, variance
`;
