import { activationOf } from '../activations/activationOf';
import { usesOf } from '../activations/usesOf';
import type { Shape } from '../gains/spread';

/** A constant that is looked for beside λ. */
export type Depth = 'alpha' | 'beta';

/** What an activation can be turned by. */
export interface OwnConstants {
  /** The constant beside λ: α, or β where it has no α; undefined where it has λ alone. */
  readonly beside: Depth | undefined;
  /** Whether it has a β beside λ and α, which stays as it is. */
  readonly betaStays: boolean;
  /** Whether f is λ times something, has λ inside, or has none. */
  readonly lambda: 'scale' | 'inside' | 'none';
}

/** The constants of an activation. Throws RangeError for an unknown name or a bad formula. */
export function ownConstants(shape: Shape): OwnConstants {
  const uses = usesOf(shape);
  const beside: Depth | undefined = uses.includes('alpha') ? 'alpha' : uses.includes('beta') ? 'beta' : undefined;
  const betaStays = beside === 'alpha' && uses.includes('beta');
  const lambda = !uses.includes('lambda') ? 'none' : isScale(shape) ? 'scale' : 'inside';
  return { beside, betaStays, lambda };
}

/** Where the constant beside λ is looked for. */
export const ranges = { alpha: [0, 100], beta: [-10, 10] } as const;

/** α from 0 to 100 and β from −10 to 10, closer together near 0. */
export function places(beside: Depth): number[] {
  const up = Array.from({ length: 61 }, (_, k) => (10 ** (k / 15 - 3) * ranges[beside][1]) / 10);
  return beside === 'alpha' ? [0, ...up] : [...up.map((x) => -x).reverse(), 0, ...up];
}

/** Whether f is λ times something, as far as values at a few places tell. */
function isScale(shape: Shape): boolean {
  const [single, double] = [1, 2].map((lambda) => activationOf({ ...shape, lambda }).value) as [Value, Value];
  return [-3, -1.1, -0.3, 0.2, 0.7, 1.9, 4].every(
    (z) => Math.abs(double(z) - 2 * single(z)) <= 1e-12 * Math.abs(double(z)),
  );
}

type Value = (z: number) => number;

/** A number, NaN where a formula is no activation with some constants. */
export function safely(read: () => number): number {
  try {
    return read();
  } catch (error) {
    if (error instanceof RangeError) return Number.NaN;
    throw error;
  }
}
