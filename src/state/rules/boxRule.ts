import { type Read, writeNumber } from '../address/readNumber';
import type { Region, TheoremBox } from '../State';
import { farthest } from './windowRule';

/** The sides of a theorem's box in the order of the address. */
export const boxSides = ['mu', 'nu', 'omega', 'tau'] as const;
export type BoxSide = (typeof boxSides)[number];

/** The Greek letter of a side. */
export const sideSymbol: Readonly<Record<BoxSide, string>> = { mu: 'μ', nu: 'ν', omega: 'ω', tau: 'τ' };

/** A clause that says why a theorem cannot speak of this box, or undefined when it can. */
export function boxProblem(box: TheoremBox): string | undefined {
  for (const side of boxSides) {
    const [low, high] = box[side];
    const symbol = sideSymbol[side];
    if (!(Math.abs(low) <= farthest && Math.abs(high) <= farthest)) return `a limit of ${symbol} is beyond a million`;
    if (side === 'nu' && low < 0) return 'ν is a variance and cannot be below 0';
    if (side === 'tau' && low < 0) return 'τ is a sum of squares and cannot be below 0';
    if (low > high) return `${symbol} from is above ${symbol} to`;
  }
  return undefined;
}

/** A box from its eight limits; the clause that refuses it otherwise. */
export function boxOf(limits: readonly number[]): Read<TheoremBox> {
  const [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = limits;
  const value: TheoremBox = { mu: [a, b], nu: [c, d], omega: [e, f], tau: [g, h] };
  const problem = boxProblem(value);
  return problem === undefined ? { value } : { problem };
}

/** A clause that says why this is no box of moments, or undefined when it is one. */
export function regionProblem(region: Region): string | undefined {
  return boxProblem({ ...region, omega: [0, 0], tau: [0, 0] });
}

/** A box of moments from its four limits; the clause that refuses it otherwise. */
export function regionOf(limits: readonly number[]): Read<Region> {
  const [a = 0, b = 0, c = 0, d = 0] = limits;
  const value: Region = { mu: [a, b], nu: [c, d] };
  const problem = regionProblem(value);
  return problem === undefined ? { value } : { problem };
}

/** The four limits with commas between. */
export function writeRegion({ mu, nu }: Region): string {
  return [...mu, ...nu].map(writeNumber).join(',');
}

/** The eight limits with commas between. */
export function writeBox(box: TheoremBox): string {
  return boxSides.flatMap((side) => box[side].map(writeNumber)).join(',');
}
