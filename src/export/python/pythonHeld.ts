import type { BoundFormula } from '../../formula';

/**
 * The part of the script that gives a typed formula its values where it does not have them as it stands: near places at
 * which it is 0/0 or its terms cancel by their Taylor series, those of the page; where doubles do not hold what comes on
 * the way by NumPy's longest floats, whose range is that of 16 bits of exponent on most machines. ln Φ is known for
 * every double, and with it Φ and erfc beyond them.
 */
export function pythonHeld(series: BoundFormula['series']): string {
  const rows = series.map(
    ({ at, radius, left, right }) => `    (${at}, ${radius}, [${left.join(', ')}], [${right.join(', ')}]),\n`,
  );
  return `

from numpy.polynomial import polynomial  # noqa: E402
from scipy.special import log_ndtr  # noqa: E402

VALUE, SLOPE = 0, 1
# Near these places Taylor series stand for the formula: place, radius, coefficients on the left and on the right.
SERIES = [
${rows.join('')}]
_erf, _erfc, _ndtr = erf, erfc, ndtr


def ndtr(x):
    return _ndtr(x) if np.asarray(x).dtype == float else np.exp(log_ndtr(np.asarray(x, float)) + 0 * x)


def erfc(x):
    return _erfc(x) if np.asarray(x).dtype == float else 2 * ndtr(-x * np.sqrt(x * 0 + 2))


def erf(x):
    return _erf(np.asarray(x, float)) + 0 * x


def _held(order):
    def hold(g):
        @np.errstate(all="ignore")
        def held(z):
            z = np.asarray(z, float)
            y = g(z)
            lost = ~np.isfinite(y)
            if lost.any():
                wide = np.asarray(g(z.astype(np.longdouble)), float)
                y = np.where(lost & ~np.isnan(wide), wide, y)
            for at, radius, *sides in SERIES:
                t = np.minimum(np.abs(z - at), radius)
                left, right = [polynomial.polyval(t, polynomial.polyder(side, order)) for side in sides]
                left = left * (-1) ** order
                near = np.where(z < at, left, np.where(z > at, right, (left + right) / 2))
                y = np.where(np.abs(z - at) < radius, near, y)
            return np.nan_to_num(y) if order else y

        return held

    return hold
`;
}
