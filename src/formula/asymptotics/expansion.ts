/**
 * c·exp(E)·zᵖ·(ln z)^q for z → ∞, where E is a sum of b·zᵃ with a > 0.
 */
export interface Term {
  readonly c: number;
  /** The exponents' parts [a, b], the highest power first. */
  readonly grows: readonly (readonly [a: number, b: number])[];
  readonly p: number;
  readonly q: number;
}

/**
 * A function for z → ∞: its terms, largest first, and what is left out, which is smaller than or of the order of `rest`
 * (undefined: nothing is left out).
 */
export interface Expansion {
  readonly terms: readonly Term[];
  readonly rest: Term | undefined;
}

/** Terms that are kept. */
const most = 8;
/** What is left of two terms that cancel, as a share of them. */
const rounding = 1e-13;

export const term = (c: number, p = 0, q = 0, grows: Term['grows'] = []): Term => ({ c, grows, p, q });
export const exact = (...terms: readonly Term[]): Expansion => ({ terms, rest: undefined });
export const constant = (c: number): Expansion => (c === 0 ? exact() : exact(term(c)));

/** Positive where u grows faster than v, 0 where both are of one order. */
export function compareGrowth(u: Term, v: Term): number {
  const powers = [...new Set([...u.grows, ...v.grows].map(([a]) => a))].sort((a, b) => b - a);
  for (const power of powers) {
    const of = ({ grows }: Term) => grows.find(([a]) => a === power)?.[1] ?? 0;
    const gap = of(u) - of(v);
    if (Math.abs(gap) > 1e-14 * (Math.abs(of(u)) + Math.abs(of(v)))) return gap;
  }
  if (Math.abs(u.p - v.p) > 1e-12) return u.p - v.p;
  return Math.abs(u.q - v.q) > 1e-12 ? u.q - v.q : 0;
}

const unit = term(1);
export const vanishes = (t: Term) => compareGrowth(t, unit) < 0;
export const isNumber = (t: Term) => compareGrowth(t, unit) === 0;
export const diverges = (t: Term) => compareGrowth(t, unit) > 0;

/** The larger of what two expansions leave out. */
function worse(u: Term | undefined, v: Term | undefined): Term | undefined {
  if (u === undefined || v === undefined) return u ?? v;
  return compareGrowth(u, v) >= 0 ? u : v;
}

/** Terms of one order added up, largest first; those of the order of what is left out belong to it. */
export function collected(terms: readonly Term[], rest: Term | undefined): Expansion {
  const found: { term: Term; size: number }[] = [];
  for (const next of terms) {
    const same = found.find((other) => compareGrowth(other.term, next) === 0);
    if (same === undefined) found.push({ term: next, size: Math.abs(next.c) });
    else {
      same.term = { ...same.term, c: same.term.c + next.c };
      same.size = Math.max(same.size, Math.abs(next.c));
    }
  }
  const alive = found
    .filter(({ term: { c }, size }) => Math.abs(c) > rounding * size)
    .map((one) => one.term)
    .filter((one) => rest === undefined || compareGrowth(one, rest) > 0)
    .sort((u, v) => compareGrowth(v, u));
  const cut = alive[most];
  return { terms: alive.slice(0, most), rest: cut ? worse(cut, rest) : rest };
}

export const plus = (u: Expansion, v: Expansion): Expansion =>
  collected([...u.terms, ...v.terms], worse(u.rest, v.rest));

export const scaled = (u: Expansion, by: number): Expansion =>
  by === 0 ? exact() : { terms: u.terms.map((t) => ({ ...t, c: t.c * by })), rest: u.rest };

export function product(u: Term, v: Term): Term {
  const grows = new Map(u.grows);
  for (const [a, b] of v.grows) grows.set(a, (grows.get(a) ?? 0) + b);
  const kept = [...grows].filter(([, b]) => b !== 0).sort(([a], [b]) => b - a);
  return { c: u.c * v.c, grows: kept, p: u.p + v.p, q: u.q + v.q };
}

export function times(u: Expansion, v: Expansion): Expansion {
  const rests: Term[] = [];
  const [first, second] = [u.terms[0] ?? u.rest, v.terms[0] ?? v.rest];
  if (u.rest && second) rests.push(product(u.rest, second));
  if (v.rest && first) rests.push(product(v.rest, first));
  const rest = rests.reduce<Term | undefined>(worse, undefined);
  return collected(
    u.terms.flatMap((a) => v.terms.map((b) => product(a, b))),
    rest,
  );
}

/** tᵃ for a term with c > 0, or a whole a. */
export const raised = (t: Term, a: number): Term => ({
  c: t.c ** a,
  grows: t.grows.map(([power, b]) => [power, b * a] as const),
  p: t.p * a,
  q: t.q * a,
});

/**
 * Σ coefficients[k]·uᵏ for u → 0; what is left out is of the order of the next power, or of what u leaves out.
 */
export function series(coefficients: readonly number[], u: Expansion): Expansion {
  let sum = constant(coefficients[0] ?? 0);
  let power = constant(1);
  const first = u.terms[0] ?? u.rest;
  if (first === undefined) return sum;
  for (let k = 1; k < coefficients.length; k++) {
    power = times(power, u);
    sum = plus(sum, scaled(power, coefficients[k]!));
  }
  const left = raised({ ...first, c: 1 }, coefficients.length);
  return collected(sum.terms, worse(sum.rest, left));
}
