"""Makes the coefficients of src/math/special/erfcxPolynomials.ts and leftSlopes.ts.

Run:  python3 src/reference/make_tables.py      (made with Python 3.11, mpmath 1.2.1, gmpy2 backend, 90 digits)

Everything comes from erfc at high precision. With L = ln erfcx and d = (2/sqrt(pi))/erfcx:
    L' = 2x - d,   L'' = 2 - (d - 2x) d.
A coefficient is written with as many digits as the result can feel.
"""

from pathlib import Path

from mpmath import cos, erfc, exp, floor, log10, mp, mpf, nstr, pi, sqrt

mp.dps = 90
SPECIAL = Path(__file__).resolve().parent.parent / "math" / "special"
HEADER = "// Made by src/reference/make_tables.py: do not edit.\n"


def erfcx(x):
    if x < 1000:
        return exp(x * x) * erfc(x)
    term = total = mpf(1)
    for k in range(1, 60):
        term *= -(2 * k - 1) / (2 * x * x)
        total += term
    return total / (x * sqrt(pi))


def d(x):
    return 2 / sqrt(pi) / erfcx(x)


def chebyshev(f, n):
    """Chebyshev coefficients of f on [-1, 1] from n nodes."""
    nodes = [cos(pi * (2 * i + 1) / (2 * n)) for i in range(n)]
    values = [f(t) for t in nodes]
    c = [
        2 / mpf(n) * sum(v * cos(pi * k * (2 * i + 1) / (2 * n)) for i, v in enumerate(values))
        for k in range(n)
    ]
    c[0] /= 2
    return c


def cut(c, tolerance):
    """Leading coefficients whose dropped tail sums to less than tolerance."""
    tail = mpf(0)
    for n in range(len(c) - 1, -1, -1):
        tail += abs(c[n])
        if tail > tolerance:
            return c[: n + 1]
    return c[:1]


def monomials(c):
    """Coefficients of powers of t from Chebyshev coefficients."""
    total = [mpf(0)] * len(c)
    older, old = [mpf(1)], [mpf(0), mpf(1)]
    for k, value in enumerate(c):
        p = older if k == 0 else old
        if k > 1:
            new = [mpf(0)] + [2 * a for a in old]
            for i, a in enumerate(older):
                new[i] -= a
            older, old = old, new
            p = new
        for i, a in enumerate(p):
            total[i] += value * a
    return total


def decimal(value, error):
    """value in as few digits as keep the error below `error`, at most 17."""
    if value == 0 or abs(value) < error:
        return "0"
    digits = int(floor(log10(abs(value) / error))) + 2
    return repr(float(nstr(value, max(1, min(17, digits)))))


# --- three polynomials in t = 128/x^2 - 1 where x >= 8 ----------------------------------------------------------------

START = 8


def far(f):
    """f(x) as a function of t in [-1, 1]; t = -1 is x = infinity."""

    def g(t):
        x = START * sqrt(2 / (1 + t))
        mp.dps = 90 + int(12 * log10(x + 10))
        value = f(x)
        mp.dps = 90
        return value

    return g


def bend(x):
    v = d(x)
    return x * x * (2 - (v - 2 * x) * v)


def source(name, comment, coefficients, tolerance):
    a = [decimal(c, tolerance) for c in coefficients]
    chains = []
    for r in range(4):
        part = a[r::4]
        text = part[-1]
        for c in reversed(part[:-1]):
            text = f"({text}) * z + {c}"
        chains.append(text)
    return f"""
/** {comment} */
export function {name}(t: number): number {{
  const y = t * t;
  const z = y * y;
  const c0 = {chains[0]};
  const c1 = {chains[1]};
  const c2 = {chains[2]};
  const c3 = {chains[3]};
  return c0 + t * c1 + y * (c2 + t * c3);
}}
"""


def polynomials():
    text = f"""{HEADER}
/** The t of the polynomials below. */
export const farVariable = (x: number): number => 128 / (x * x) - 1;
"""
    for name, comment, f in [
        ("erfcxPolynomial", "x erfcx(x) for x >= 8, t = 128/x^2 - 1.", lambda x: x * erfcx(x)),
        ("slopePolynomial", "-x L'(x), L = ln erfcx, for x >= 8, t = 128/x^2 - 1.", lambda x: x * (d(x) - 2 * x)),
        ("bendPolynomial", "x^2 L''(x), L = ln erfcx, for x >= 8, t = 128/x^2 - 1.", bend),
    ]:
        c = cut(chebyshev(far(f), 40), mpf("2e-17"))
        print(name, "degree", len(c) - 1)
        text += source(name, comment, monomials(c), mpf("1e-18"))
    (SPECIAL / "erfcxPolynomials.ts").write_text(text)


# --- where the pieces of ln erfc (x < 0) start from -------------------------------------------------------------------


def table():
    values = ", ".join(repr(float(-d(mpf(-6215 + 250 * i) / 1000))) for i in range(26))
    comment = "erfc'/erfc at -6.215, -5.965, ..., 0.035, the middles of [a, a + 0.57], a = -6.5, -6.25, ..., -0.25."
    text = f"{HEADER}\n/** {comment} */\nexport const leftSlopes: readonly number[] = [{values}];\n"
    (SPECIAL / "leftSlopes.ts").write_text(text)


if __name__ == "__main__":
    polynomials()
    table()
