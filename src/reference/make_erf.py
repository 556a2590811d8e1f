"""Coefficients of src/formula/calculus/erf.ts: Chebyshev interpolation at 60 digits, turned into powers.

mpmath, any version from 1.2.
"""
from mpmath import mp, mpf, cos, erf, erfc, exp, pi, sqrt

mp.dps = 60


def powers(function, terms):
    """Coefficients in powers of t of the Chebyshev interpolant of a function on [-1, 1]."""
    nodes = [cos(pi * (2 * i + 1) / (2 * terms)) for i in range(terms)]
    values = [function(t) for t in nodes]
    total = [mpf(0)] * terms
    before, here = [mpf(1)], [mpf(0), mpf(1)]
    for k in range(terms):
        weight = 2 * sum(v * cos(k * pi * (2 * i + 1) / (2 * terms)) for i, v in enumerate(values)) / terms
        polynomial = before if k == 0 else here
        for j, c in enumerate(polynomial):
            total[j] += (weight / 2 if k == 0 else weight) * c
        if k > 0:
            following = [mpf(0)] + [2 * c for c in here]
            for j, c in enumerate(before):
                following[j] -= c
            before, here = here, following
    return total


def scaled(t):
    """(1 + 2x) e^(x^2) erfc(x) at t = (x - 3.75)/(x + 3.75)."""
    x = mpf('3.75') * (1 + t) / (1 - t)
    if x > 1000:
        return (1 + 2 * x) * sum((-1) ** n * mp.fac2(2 * n - 1) / (2 * x * x) ** n for n in range(6)) / (x * sqrt(pi))
    return (1 + 2 * x) * exp(x * x) * erfc(x)


def central(t):
    """erf(x)/x at t = 2x^2 - 1, |x| <= 1."""
    x = sqrt((1 + t) / 2)
    return erf(x) / x


def show(name, coefficients):
    print('const %s = [' % name)
    for c in coefficients:
        print('  %r,' % float(c))
    print('];')

if __name__ == '__main__':
    show('central', powers(central, 14))
    show('scaled', powers(scaled, 24))
