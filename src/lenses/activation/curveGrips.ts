import type { CurveGrip } from '../../charts';
import type { Explorer } from '../../state/Explorer';
import type { State } from '../../state/State';
import { activationRow, type ShapeKey } from '../../state/tables/activationTable';
import { parameterOf } from '../../state/tables/parameterTable';
import { sixDigits } from '../../words/sixDigits';
import type { ProfileResult } from '../../worker/activation/profileMessages';

/** Where on the curve a parameter is held, and which value of it puts the curve through y there. */
interface Hold {
  readonly z: number;
  readonly value: number;
  readonly parameterAt: (y: number) => number;
}

type Shape = Pick<State, 'activation' | 'lambda' | 'alpha' | 'beta'>;

/** The handles of λ, α and β on the curve; a formula has none, since its parameters may do anything. */
export function curveGrips(
  state: Shape,
  { curve, request }: Pick<ProfileResult, 'curve' | 'request'>,
  dispatch: Explorer['dispatch'],
): readonly CurveGrip[] {
  if (state.activation === 'formula') return [];
  // Every activation is in proportion to λ, so its value per λ can be read off the picture.
  const { reach } = request;
  const perLambda = (z: number) => valueAt(curve, z) / request.parameters.lambda;
  return activationRow(state.activation).uses.flatMap((key): CurveGrip[] => {
    const hold = holdOf(key, state, reach, perLambda);
    return hold ? [gripOf(key, state, hold, dispatch)] : [];
  });
}

function holdOf(key: ShapeKey, shape: Shape, reach: number, perLambda: (z: number) => number): Hold | undefined {
  const { activation, lambda, alpha, beta } = shape;
  if (key === 'lambda') {
    const z = 0.35 * reach;
    const slope = perLambda(z);
    return slope > 0 ? { z, value: lambda * slope, parameterAt: (y) => y / slope } : undefined;
  }
  if (activation === 'lselu') {
    const z = (key === 'alpha' ? -0.3 : -0.85) * reach;
    const value = lambda * (alpha * Math.expm1(z) + beta * z);
    return {
      z,
      value,
      parameterAt:
        key === 'alpha'
          ? (y) => (y / lambda - beta * z) / Math.expm1(z)
          : (y) => (y / lambda - alpha * Math.expm1(z)) / z,
    };
  }
  if (key === 'alpha') return { z: -0.8 * reach, value: -lambda * alpha, parameterAt: (y) => -y / lambda };
  const z = -0.7 * reach;
  return { z, value: lambda * beta * z, parameterAt: (y) => y / (lambda * z) };
}

function gripOf(
  key: ShapeKey,
  shape: Shape,
  { z, value, parameterAt }: Hold,
  dispatch: Explorer['dispatch'],
): CurveGrip {
  const row = parameterOf(key);
  const present = shape[key];
  // Further down than 0 there is no λ and no α.
  const least = key === 'lambda' ? 0.01 : key === 'alpha' ? 0 : -Infinity;
  const kept = (next: number, digits: number) => Math.max(least, Number(next.toPrecision(digits))) + 0;
  return {
    key,
    symbol: row.symbol,
    label: `${row.symbol} on the curve: ${sixDigits(present)}`,
    z,
    value,
    onMove: (y, { done }) => {
      const next = kept(parameterAt(y), 4);
      dispatch(next === present ? {} : { [key]: next }, { commit: done });
    },
    onStep: (up, fine) => {
      const step = row.step * (fine ? 0.1 : 1);
      const rises = parameterAt(value + 1) > parameterAt(value);
      const next = (Math.round(present / step) + (rises ? up : -up)) * step;
      dispatch({ [key]: kept(next, 12) }, { commit: false });
    },
    onSettle: () => dispatch({}),
  };
}

/** f(z) read off the drawn curve, between its samples. */
function valueAt(curve: readonly Float64Array[], z: number): number {
  const stretch = curve.find((part) => part[0]! <= z && part[part.length - 3]! >= z);
  if (!stretch) return 0;
  let k = 3;
  while (k < stretch.length - 3 && stretch[k]! < z) k += 3;
  const [z0, z1] = [stretch[k - 3]!, stretch[k]!];
  const share = z1 > z0 ? (z - z0) / (z1 - z0) : 0;
  return stretch[k - 2]! + share * (stretch[k + 1]! - stretch[k - 2]!);
}
