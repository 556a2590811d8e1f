import type { Condition } from '../../math';
import type { MapState } from '../parametersOf';
import type { State } from '../State';
import { activationRow, textOf } from '../tables/activationTable';

/** How a condition is broken by hand. */
export interface Break {
  /** One step for the reader to undo. */
  readonly change: Partial<State>;
  /** What to notice on the plane. */
  readonly notice: string;
}

/**
 * Breaks one condition of an activation and leaves the rest as like itself as it can.
 * @param steepest the largest slope of the present activation, Infinity where its slope has no bound
 */
export function breakRule(state: MapState, condition: Condition, steepest: number): Break {
  return { values, saturation, steepness, continuity }[condition](state, steepest);
}

function seluLike({ activation }: MapState): boolean {
  return activation === 'selu' || activation === 'elu';
}

function values(state: MapState): Break {
  const notice =
    'No output is below 0 now, so every arrow ends at a mean of 0 or more: no layer can bring a mean that is too large back to 0.';
  if (seluLike(state)) return { change: { alpha: 0 }, notice };
  const activation = activationRow(state.activation).neverNegative ?? 'relu';
  return { change: { activation, lambda: state.activation === 'formula' ? 1 : state.lambda }, notice };
}

function saturation(state: MapState): Break {
  const notice =
    'Both sides keep a slope above 1 now, so nothing damps a variance that is large: at ω = 0 and τ = 1 it grows with every layer, and orbits climb without end.';
  const lambda = Math.max(1.05, state.activation === 'formula' ? 1 : state.lambda);
  if (seluLike(state) || state.activation === 'lselu')
    return { change: { activation: 'lselu', lambda, beta: 1 }, notice };
  return { change: { activation: 'identity', lambda }, notice };
}

function steepness(state: MapState, steepest: number): Break {
  const { alpha, beta } = state;
  const change = ((): Partial<State> => {
    if (state.activation === 'formula') return { activation: 'selu', lambda: 0.8, alpha: 1 };
    if (seluLike(state)) return { lambda: 0.8, alpha: Math.min(1, alpha) };
    if (state.activation === 'lselu')
      return { lambda: 0.8, alpha: Math.min(0.5, alpha), beta: Math.min(0.5, Math.max(-0.5, beta)) };
    if (steepest === Infinity) return { activation: 'relu', lambda: 0.9 };
    return { lambda: Number((0.9 * (state.lambda / steepest)).toPrecision(3)) };
  })();
  const notice =
    'No slope is above 1 now, so a layer multiplies the variance by less than τ: at τ = 1 every arrow points down, and orbits collapse to ν = 0.';
  // Dropout adds variance of its own and would hide it.
  if (state.dropout === 'none') return { change, notice };
  return { change: { ...change, dropout: 'none' }, notice: `${notice} Dropout, which adds variance, is off for this.` };
}

function continuity(state: MapState): Break {
  const notice =
    'f jumps by 1 at z = 0 now. Where the net input has mean 0 even a tiny variance of the net input is thrown to both sides of the jump: arrows at the bottom of the plane leap up, g is not continuous at ν = 0, and nothing promises a fixed point any more.';
  // A reader's own formula may be as long as formulas get, so SELU takes its place.
  const text = textOf(state.activation === 'formula' ? {} : state);
  const { uses } = activationRow(state.activation);
  const formula = `${text.includes('?') ? `(${text})` : text} + (z > 0 ? 1 : 0)`;
  return { change: { activation: 'formula', formula, ...(uses.length === 0 && { lambda: 1 }) }, notice };
}
