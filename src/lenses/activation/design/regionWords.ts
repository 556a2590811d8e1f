import { type MapState, parametersOf } from '../../../state/parametersOf';
import { activationRow } from '../../../state/tables/activationTable';
import type { FeasibilityResult } from '../../../worker/design/designMessages';
import { isSeluForm } from './ownOf';

/** What the part speaks of: "ELU", "GELU with dropout". */
export function nameOf(state: MapState): string {
  const { words } = activationRow(state.activation);
  return parametersOf(state).dropout ? `${words} with dropout` : words;
}

/** What is drawn on the plane, for its legend. */
export function regionWords(state: MapState, kind: FeasibilityResult['kind']): string {
  if (isSeluForm(state)) return `no λ > 0, α ≥ 0 of ${nameOf(state)} keeps a target here`;
  if (kind === 'line') return `λ of ${nameOf(state)} alone keeps targets on this line`;
  return `no constants of ${nameOf(state)} keep a target here`;
}

/** The same in sentences, with how it was found. */
export function regionNote(
  state: MapState,
  { kind, request: { columns } }: FeasibilityResult,
  busy: boolean,
  done: number,
): string {
  const name = nameOf(state);
  const affine = affineWords(state);
  if (kind === 'line') return `On the plane: the line of the targets that λ of ${name} alone keeps. ${affine}`;
  if (kind === 'none')
    return `No region is drawn on the plane: the targets that the constants of ${name} keep, if any, are no area of it. ${affine}`;
  return `Hatched on the plane: targets that no constants of ${name} keep, within the range that is stated below, looked for on a grid of ${columns} × ${columns}${busy ? `, a finer one is ${Math.round(100 * done)} % done` : ''}. ${affine}`;
}

/** What a scale and a shift can do. */
function affineWords(state: MapState): string {
  const { skip, dropout } = parametersOf(state);
  if (skip === 1) return 'With κ = 1 nothing keeps a target.';
  if (dropout === 'standard') return 'a·f + c keeps any target that has more variance than dropout makes by itself.';
  return 'a·f + c keeps any target.';
}
