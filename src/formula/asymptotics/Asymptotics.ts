import { diverges, type Expansion, plus, term, times, vanishes } from './expansion';

/** What a formula does for z → ∞ by the rules: its expansion, or that it stays bounded and has no limit, as sin(z). */
export type Asymptotics = Expansion | 'bounded';

/** Thrown where no rule speaks. */
export const none = Symbol('no rule');

export const mapped = (u: Asymptotics, f: (u: Expansion) => Expansion): Asymptotics => (u === 'bounded' ? u : f(u));

/** Whether nothing in it is larger than a number. */
export const staysBounded = ({ terms, rest }: Expansion) => ![...terms, ...(rest ? [rest] : [])].some(diverges);
const goesTo0 = ({ terms, rest }: Expansion) => [...terms, ...(rest ? [rest] : [])].every(vanishes);

export function added(u: Asymptotics, v: Asymptotics): Asymptotics {
  if (u !== 'bounded' && v !== 'bounded') return plus(u, v);
  const other = u === 'bounded' ? v : u;
  if (other === 'bounded') return 'bounded';
  // z + sin(z): what oscillates is of the order of a number.
  return staysBounded(other) ? 'bounded' : plus(other, { terms: [], rest: term(1) });
}

export function multiplied(u: Asymptotics, v: Asymptotics): Asymptotics {
  if (u !== 'bounded' && v !== 'bounded') return times(u, v);
  const other = u === 'bounded' ? v : u;
  if (other === 'bounded') return 'bounded';
  if (goesTo0(other)) return { terms: [], rest: other.terms[0] ?? other.rest };
  if (staysBounded(other)) return 'bounded';
  throw none;
}

export function extremeOfBounded(u: Asymptotics, v: Asymptotics, side: number): Asymptotics {
  const other = u === 'bounded' ? v : u;
  if (other === 'bounded' || staysBounded(other)) return 'bounded';
  return side * signOf(other) > 0 ? other : 'bounded';
}

/** The sign for large z. */
export function signOf({ terms, rest }: Expansion): number {
  const [first] = terms;
  if (first !== undefined) return Math.sign(first.c);
  if (rest !== undefined) throw none;
  return 0;
}
