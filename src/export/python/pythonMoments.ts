/**
 * The part of the script that averages f over z ~ N(m, s), r = √s, given f, slope and KINKS.
 * No backslash may occur in it.
 *
 * **Method.** Gauss–Legendre quadrature with 16 nodes on panels that are found for each Gaussian, 64 Gaussians at a
 * time. A panel is at first one deviation wide, within REACH = 14 of them (beyond lies 1e-43 of the variance of a
 * linear f), and cut
 *
 * - at the declared kinks, where f or a derivative may jump; where f jumps anywhere else, halving finds it;
 * - about 0, each kink and each sharp bend (PLACES) in steps of 8 down to 8⁻¹⁴ r = 2e-13 r (GRADES; fewer where there
 *   are many places): a Gaussian much wider than the bend of an activation would step over it, as over that of
 *   tanh z at r = 1e6. Sharp bends are where in |z| < 64, looked at in steps of 2⁻⁹, the second difference is above
 *   100 times its mean, at most one in each interval of 1.
 *
 * A panel is halved as long as the last three Legendre coefficients of f are not small:
 * coefficient × width × density × how far f is from its mean, against TOLERANCE = 1e-12 of the variance, as that is
 * what they may do to mean and variance. They are taken for rounding below 2e-15 of f (8 ε, and what z = m + rx is off
 * by, for the slope that f has there), or where they are the same within 4 in a panel and its half and below 1e-7 of
 * f's span (a smooth f loses 2⁻¹⁴ of them by halving, a root half; only f's own rounding loses nothing). Beyond
 * 200 panels of one Gaussian TOLERANCE grows, to 1e-10 from 2000 on, since only very many wiggles need so many; and
 * there are at most MOST = 2¹⁶ panels for the Gaussians of a call (8 MB an array). No step is made up for what is left
 * over: where it could be more than 1e-6 of the variance, MISSED says so, in the title of the figure and once on
 * stderr.
 *
 * **Small s.** Sums are of f − f(m) from f itself. Where the deviation of f is below 1e-3 of |f(m)|, or r below 1e-3
 * |m|, that loses more than 3 digits, and f − f(m) is instead summed up from the slope, outward from m, so that nothing
 * cancels (`_climb`), with the jumps of f at declared kinks, from f at neighbouring doubles (what slope and rounding
 * explain is none, as in `jumpAt` of `src/formula/kinks.ts`). It is believed where it is resolved and its deviation is
 * the direct one to 1e-3, or to 1e-14 of
 * |f(m)|; without comparison for r < 1e-8 |m|, where the doubles around m are too few to compare with.
 *
 * **Error**, measured: named activations as the page to 1e-10 (tests) for s from 1e-20 (hard swish, whose kinks are not
 * at 0: from 1e-9) to 1e12, piecewise linear ones to 1e100; the formulas of `pythonActivation.test.ts` 1e-12 against
 * closed forms, but sin(20z) at (1e6, 1) 1e-10, as z itself is rounded by 1e-10.
 * Thousands of wiggles lose digits: cos(z²) at (1000, 1) and sin z at s = 1e8 have some 7.
 *
 * **Fails** by saying so: where there are more wiggles than the panels hold, some 10⁵ for one Gaussian, 2000 for each
 * of a figure.
 * Fails silently: for a peak that is no kink and narrower than 1/500, or than r/10 beyond |z| = 64; and what f does
 * beyond 14 deviations is left out, as of eᶻ for s > 40.
 *
 * **Time**: 1 to 2 s for the 10 201 Gaussians of the nullclines, 16 s for sin(100z).
 */
export const pythonMoments = `
X, W = legendre.leggauss(16)
FIT = legendre.legfit(X, np.eye(16), 15)  # values at the nodes to coefficients
RISE = legendre.legval(X, legendre.legint(FIT, lbnd=-1))  # to integrals up to each node
REACH = 14  # deviations
TOLERANCE = 1e-12  # of the variance
MOST = 2**16  # panels at a time
MISSED = []


def _beside(z):
    return np.maximum(np.abs(z), 2.0**-27) * 2.0**-51


with np.errstate(all="ignore"):
    # 0, the kinks and the sharpest bends.
    z, h = np.arange(-64, 64, 2.0**-9).reshape(128, -1), 2.0**-9
    y = np.abs(f(z - h) - 2 * f(z) + f(z + h))
    PLACES = np.array([*{0.0, *KINKS, *z[range(128), y.argmax(1)][y.max(1) > 100 * y.mean()]}])
    GRADES = np.outer([-1, 0, 1], 0.125 ** np.arange(1, 15)[: 300 // len(PLACES)]).ravel()
    # How far f jumps at kinks.
    KINKS = np.array(KINKS, float)
    h = np.outer([-1, 1], _beside(KINKS))
    y = f(KINKS + h)
    JUMPS = y[1] - y[0]
    JUMPS[np.abs(JUMPS) <= np.abs(5 * h * slope(KINKS + h)).sum(0) + 1e-13 * np.abs(y).sum(0)] = 0


def _panels(g, c, m, r):
    """Panels that resolve g - c, and which Gaussians are rough."""
    n = len(m)
    edges = ((PLACES - m[:, None]) / r[:, None])[..., None] + GRADES
    edges = np.hstack([edges.reshape(n, -1), np.arange(-REACH, REACH + 1) + 0 * m[:, None]])
    edges = np.sort(np.clip(edges, -REACH, REACH))
    i, j = np.nonzero(np.diff(edges))
    low, high = edges[i, j], edges[i, j + 1]
    kept, sums, missed, count, before = [], np.zeros((2, n)), np.zeros(n), np.zeros(n), np.inf
    while len(i):
        count += np.bincount(i, minlength=n)
        width = high - low
        x = (low + high)[:, None] / 2 + width[:, None] / 2 * X
        weight = width[:, None] / 2 * W * phi(x)
        z = m[i, None] + r[i, None] * x
        y = g(z) - c[i, None]
        parts = (weight * y).sum(1), (weight * y * y).sum(1)
        mean, square = sums + [np.bincount(i, part, n) for part in parts]
        mean *= g is f
        scale = np.maximum(square - mean * mean, 0)
        # What the last coefficients do to the variance.
        tail = np.abs(y @ FIT[-3:].T).max(1)
        near = np.minimum(np.abs(low), np.abs(high))
        far = np.abs(y - mean[i, None]).max(1) + tail + np.sqrt(scale[i])
        cost = tail * width * np.exp(-near * near / 2) * far
        span = np.ptp(y, 1)
        noise = 2e-15 * (np.abs(y).max(1) + np.abs(c[i]) + span * np.abs(z[:, 0]) / (width * r[i]))
        cost[(tail <= noise) | (tail > before / 4) & (tail < 4 * before) & (tail < 1e-7 * span)] = 0
        rough = cost > (TOLERANCE * np.clip(count / 200, 1, 10) ** 2 * scale)[i]
        cut = rough & (width > 1e-13) & (count[i] < MOST / n)
        missed += np.bincount(i, cost * (rough > cut), n)
        kept.append([part[~cut] for part in (i, low, high, weight, y)])
        sums += [np.bincount(i[~cut], part[~cut], n) for part in parts]
        i, low, high, before = i[cut], low[cut], high[cut], np.tile(tail[cut], 2)
        middle = (low + high) / 2
        i, low, high = np.tile(i, 2), np.append(low, middle), np.append(middle, high)
    return [np.concatenate(part) for part in zip(*kept)], missed > 1e-6 * scale


def _average(i, weight, y, n):
    mean = np.bincount(i, (weight * y).sum(1), n)
    return mean, np.bincount(i, (weight * (y - mean[i, None]) ** 2).sum(1), n)


def _climb(m, r):
    """f - f(m) summed up from m, so that nothing cancels."""
    n = len(m)
    panels, missed = _panels(slope, 0 * m, m, r)
    order = np.lexsort(panels[1::-1])
    i, low, high, weight, y = (part[order] for part in panels)
    y *= (r[i] * (high - low) / 2)[:, None]
    place = i, np.arange(len(i)) - np.searchsorted(i, i)
    out, back = np.zeros((2, n, place[1].max() + 1))
    out[place] = y @ W * (low >= 0)
    back[place] = y @ W * (low < 0)
    start = np.cumsum(out, 1) - out - np.cumsum(back[:, ::-1], 1)[:, ::-1]
    at = (KINKS - m[i, None]) / r[i, None]
    start[place] += np.where(at < 0, -1.0 * (high[:, None] <= at), low[:, None] >= at) @ JUMPS
    return *_average(i, weight, start[place][:, None] + y @ RISE, n), missed


def _sums(m, s):
    r = np.sqrt(s)
    c = f(m - _beside(m) * np.isin(m, KINKS))
    (i, _, _, *panels), missed = _panels(f, c, m, r)
    mean, variance = _average(i, *panels, len(m))
    few = np.flatnonzero(~((variance > 1e-6 * c * c) & (r > 1e-3 * np.abs(m))))
    if len(few):
        shift, spread, rough = _climb(m[few], r[few])
        a, b = np.sqrt(spread), np.sqrt(variance[few])
        blind = r[few] < 1e-8 * np.abs(m[few])
        good = ~rough & (blind | (np.abs(a - b) <= 1e-3 * np.maximum(a, b) + 1e-14 * np.abs(c[few])))
        mean[few[good]], variance[few[good]] = shift[good], spread[good]
        missed[few] = ~good & (missed[few] | blind)
    if missed.any() and not MISSED:
        MISSED.append("not resolved at some places")
        print(*MISSED, file=sys.stderr)
    return c + mean, variance


def moments(m, s):
    """Mean and variance of f(z) for z ~ N(m, s); lists of numbers."""
    mean, variance = f(m), np.zeros(m.shape)
    some = np.flatnonzero(s > 0)
    for part in np.array_split(some, len(some) // 64 + 1):
        if len(part):
            mean[part], variance[part] = _sums(m[part], s[part])
    return mean, variance
`;
