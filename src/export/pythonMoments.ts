/**
 * The part of the script that averages f over z ~ N(m, s), r = √s, given f, slope and KINKS. No backslash may occur in it.
 *
 * **Method.** Gauss–Legendre quadrature with 16 nodes on panels that are found for each Gaussian, all Gaussians of a call at once. A
 * panel is at first one deviation wide, within REACH = 14 of them (beyond lies 1e-43 of the variance of a linear f), and cut
 *
 * - at the declared kinks, where f or a derivative may jump; where f jumps anywhere else, halving finds it;
 * - towards 0 and each kink in steps of 4, down to the length next to it over which 16 nodes resolve f (`LENGTHS`): a Gaussian much wider
 *   than the bend of an activation would step over it, as over that of tanh z at r = 1e6; 4⁻²¹ of r is below rounding;
 * - in |z| ≤ 64 at the middle of every dyadic interval on which 16 nodes do not foresee the values at the nodes of its halves (`CUTS`, widths
 *   2⁻⁵ to 64): so a narrow peak far from 0 is found from any m. More than 32 intervals of one width mean an f that wiggles
 *   everywhere, which the panels see without a hint.
 *
 * It is then halved as long as the last three Legendre coefficients of f are not small: coefficient × width × density × how far f is
 * from its mean, against TOLERANCE = 1e-12 of the variance, since that is what they may do to mean and variance. Halving also ends where these
 * coefficients are rounding: below 1e-15 of f (8 ε and what z = m + rx is off by, for the slope that f has there), or equal
 * in a panel and its half within 4 while below 1e-7 of f's span (a smooth f loses 2⁻¹⁴ of them by halving, a root
 * half; only f's own rounding loses nothing); and with the number of panels: MOST = 2¹⁶ for 64 Gaussians at a time (16 MB an array),
 * at least 200 each, from where on TOLERANCE grows slowly (17-fold at 400 panels, 1e-8 from 2000 on) as it is rounding or very many
 * wiggles that need so many. No step is ever made up for what is left over: where all of it could be more than 1e-6 of the variance, MISSED
 * says so, in the title of the figure and once on stderr.
 *
 * **Small s.** Sums are of f − f(m) from f itself (`_level`). Where the deviation of f is below 1e-3 of |f(m)|, or r below
 * 1e-3 |m|, that loses more than 3 digits, and f − f(m) is instead summed up from the slope, outward from m, so that nothing cancels
 * (`_climb`), with the jumps of f at declared kinks, taken from f at neighbouring doubles (what slope and rounding explain is no jump,
 * as in `jumpAt` of `src/formula/kinks.ts`). It is believed where it is resolved and its deviation is that of `_level` to 1e-3, or to 1e-14 of
 * |f(m)|; without comparison for r < 1e-8 |m|, where the doubles around m are too few for `_level`.
 *
 * **Error**, measured against mpmath and closed forms (`pythonActivation.test.ts`): named activations 1e-12 of mean and variance for s
 * from 1e-20 to 1e12, piecewise linear ones to 1e100; sin(20z) at (1e6, 1) 1e-10, as z itself is rounded by 1e-10;
 * cos(z²) at (1000, 1), some 4000 periods, 3e-9; sin z at s = 1e8, 45 000 periods, 5e-9.
 *
 * **Fails** by saying so: more wiggles within 14 deviations than the panels hold, some 10⁵ for one Gaussian, 2000 for each of a figure.
 * Fails without: a peak narrower than about 1/500 in |z| ≤ 64, and farther out than r/10, that is no kink; what f does beyond 14
 * deviations, as eᶻ does for s > 40.
 *
 * **Time**: 0.4 to 1.3 s for the 10 201 Gaussians of the nullclines, 17 s for sin(100z).
 */
export const pythonMoments = `
X, W = legendre.leggauss(16)
# Takes values at the nodes to Legendre coefficients; to integrals from -1 to each node.
FIT = legendre.legfit(X, np.eye(16), 15)
RISE = legendre.legval(X, legendre.legint(FIT, lbnd=-1))
HALVES = np.append(X - 1, X + 1) / 2  # the nodes of both halves
SIDE = 2 * 0.25 ** np.arange(1, 7) - 1  # places close to the left end
REACH = 14  # deviations, beyond which a Gaussian has no weight
TOLERANCE = 1e-12  # of the variance, for a panel
MOST = 2**16  # panels at a time
MISSED = []  # what to say where f was not resolved


@np.errstate(all="ignore")
def _bent(middle, half, places):
    """Whether a polynomial through 16 values of f around middle misses f at places in between."""
    y = f(middle[:, None] + half * np.append(X, places))
    size = np.fmax(np.abs(y).max(1), np.abs(f(np.linspace(-8, 8, 99))).mean())
    return np.abs(y[:, :16] @ legendre.legval(places, FIT) - y[:, 16:]).max(1) > 1e-12 * size


# Places at which f may have a scale of its own, and the length beside them over which 16 nodes resolve f.
PLACES = np.array(sorted({0.0, *KINKS}))
LENGTHS = np.full(len(PLACES), 0.25**15)
for half in 0.25 ** np.arange(14, -3, -1.0):
    bent = _bent(PLACES + half, half, SIDE) | _bent(PLACES - half, -half, SIDE)
    LENGTHS[(LENGTHS == half / 4) & ~bent] = half
GRADES = np.outer([-1, 1], 0.25 ** np.arange(1, 22)).ravel()
# Middles of intervals that 16 nodes do not resolve, and half their widths.
CUTS, WIDTHS, bent = [], [], np.zeros(8192, bool)
for half in 2.0 ** np.arange(-6, 6):
    middle = np.arange(half - 64, 64, 2 * half)
    bent = bent.reshape(-1, 2).any(1) | _bent(middle, half, HALVES)
    if bent.sum() <= 32:
        CUTS, WIDTHS = np.append(CUTS, middle[bent]), np.append(WIDTHS, half + 0 * middle[bent])


def _beside(z):
    """A step that leads to another double than z."""
    return np.maximum(np.abs(z), 2.0**-27) * 2.0**-51


@np.errstate(all="ignore")
def _jump(kink):
    """How far f jumps; what slope and rounding explain is no jump."""
    ends = kink + _beside(kink) * np.array([-1, 1])
    y = f(ends)
    explained = 5 * _beside(kink) * np.abs(slope(ends)).sum() + 1e-13 * np.abs(y).sum()
    return np.where(np.abs(y[1] - y[0]) > explained, y[1] - y[0], 0)


JUMPS = [(kink, _jump(kink)) for kink in KINKS]


def _first(m, r):
    """Panels to begin with: which Gaussian, low and high end in deviations from m."""
    m, r = m[:, None], r[:, None]
    at = (PLACES - m) / r
    cuts = np.where(WIDTHS < r, (CUTS - m) / r, REACH)
    grades = np.where(np.abs(GRADES) * r[..., None] > LENGTHS[:, None], at[..., None] + GRADES, REACH)
    edges = np.hstack([np.arange(-REACH, REACH) + 0 * r, at, cuts, grades.reshape(len(m), -1), REACH + 0 * r])
    edges = np.sort(np.clip(edges, -REACH, REACH))
    i, j = np.nonzero(np.diff(edges))
    return i, edges[i, j], edges[i, j + 1]


def _nodes(low, high):
    """Of panels: deviations at the nodes, and weights."""
    half = (high - low)[:, None] / 2
    x = (low + high)[:, None] / 2 + half * X
    return x, half * W * phi(x)


def _panels(g, c, m, r):
    """Panels that resolve g - c, as _first, and its values; whether it failed to. c is None for a slope."""
    n = len(m)
    kept, sums, missed, before = [], np.zeros((2, n)), np.zeros(n), np.inf
    i, low, high = _first(m, r)
    count = np.bincount(i, minlength=n)
    while len(i):
        x, weight = _nodes(low, high)
        width = high - low
        z = m[i, None] + r[i, None] * x
        y = g(z) - (0 if c is None else c[i, None])
        most, least = y.max(1), y.min(1)
        parts = (weight * y).sum(1), (weight * y * y).sum(1)
        mean, square = sums + [np.bincount(i, part, n) for part in parts]
        if c is None:
            mean = 0 * mean
        scale = np.maximum(square - mean * mean, 0)
        # What the last coefficients may do to mean and variance, and how much of them is rounding.
        tail = np.abs(y @ FIT[-3:].T).max(1)
        near = np.minimum(np.abs(low), np.abs(high))
        far = np.maximum(most - mean[i], mean[i] - least) + tail + np.sqrt(scale[i])
        cost = tail * width * np.exp(-near * near / 2) * (1 + near) * far
        top = np.maximum(most, -least) + (0 if c is None else np.abs(c[i]))
        noise = 2e-15 * top + 2e-15 * (most - least) * np.abs(z[:, 0]) / (width * r[i])
        stuck = (tail > before / 4) & (tail < 4 * before) & (tail < 1e-7 * (most - least))
        cost[(tail <= noise) | stuck] = 0
        rough = cost > (TOLERANCE * (1 + np.minimum(count / 200, 10) ** 4) * scale)[i]
        cut = rough & (width > 1e-13) & (count < max(MOST / n, 200))[i]
        missed += np.bincount(i[~cut], cost[~cut], n)
        kept.append((i[~cut], low[~cut], high[~cut], y[~cut]))
        sums += [np.bincount(i[~cut], part[~cut], n) for part in parts]
        i, low, high, before = i[cut], low[cut], high[cut], np.tile(tail[cut], 2)
        count += np.bincount(i, minlength=n)
        middle = (low + high) / 2
        i, low, high = np.tile(i, 2), np.append(low, middle), np.append(middle, high)
    return [*(np.concatenate(part) for part in zip(*kept)), missed > 1e-6 * scale]


def _average(i, low, high, y, n):
    """Mean and variance of what is y at the nodes."""
    weight = _nodes(low, high)[1]
    mean = np.bincount(i, (weight * y).sum(1), n)
    return mean, np.bincount(i, (weight * (y - mean[i, None]) ** 2).sum(1), n)


def _level(c, m, r):
    """Mean and variance of f - c, and where they are rough."""
    *panels, missed = _panels(f, c, m, r)
    return *_average(*panels, len(m)), missed


def _climb(m, r):
    """The same for c = f(m), summed up from the slope outward from m, so that nothing cancels."""
    *panels, missed = _panels(slope, None, m, r)
    order = np.lexsort(panels[1::-1])
    i, low, high, y = (part[order] for part in panels)
    half = (r[i] * (high - low) / 2)[:, None]
    place = i, np.arange(len(i)) - np.searchsorted(i, i)
    out, back = np.zeros((2, len(m), place[1].max() + 1))
    rise = half[:, 0] * (y @ W)
    out[place] = np.where(low < 0, 0, rise)
    back[place] = np.where(low < 0, rise, 0)
    begin = np.cumsum(out, 1) - out - np.cumsum(back[:, ::-1], 1)[:, ::-1]
    change = begin[place][:, None] + half * (y @ RISE)
    for kink, jump in JUMPS:
        at = (kink - m[i]) / r[i]
        change += (jump * np.where(at < 0, -1.0 * (high <= at), low >= at))[:, None]
    return *_average(i, low, high, change, len(m)), missed


def _sums(m, s):
    r = np.sqrt(s)
    c = f(m - _beside(m) * np.isin(m, KINKS))
    mean, variance, missed = _level(c, m, r)
    few = np.flatnonzero(~((variance > 1e-6 * c * c) & (r > 1e-3 * np.abs(m))))  # digits
    if len(few):
        shift, spread, rough = _climb(m[few], r[few])
        a, b = np.sqrt(spread), np.sqrt(variance[few])
        blind = r[few] < 1e-8 * np.abs(m[few])
        good = ~rough & (blind | (np.abs(a - b) <= 1e-3 * np.maximum(a, b) + 1e-14 * np.abs(c[few])))
        mean[few], variance[few] = np.where(good, shift, mean[few]), np.where(good, spread, variance[few])
        missed[few] = ~good & (missed[few] | blind)
    if missed.any() and not MISSED:
        MISSED.append("not resolved at some places")
        print("The activation turns too often: " + MISSED[0] + ", where the numbers are rough.", file=sys.stderr)
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
