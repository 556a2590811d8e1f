import { format } from '../state/address/address';
import { shapeKeys } from '../state/address/shapeKeys';
import { parametersOf } from '../state/parametersOf';
import type { State } from '../state/State';
import { activationRow } from '../state/tables/activationTable';
import { ownPlace } from '../state/tables/ownScene';
import { type ParameterKey, parameterOf } from '../state/tables/parameterTable';
import { stateOfScene } from '../state/tables/sceneTable';

/** Letters after which the rest is told by four more: systems of files take 255, with what comes before and after. */
const most = 150;

/**
 * What tells the files of one state from those of another, as the end of their names: the scene, the layer, the
 * activation, the parameters that are not as they first are, and what colours the plane (`-omega-0.5-tau-1.2`). What
 * else is not as it first is, window and starts for example, is told by four letters and digits that no other such
 * state is likely to have. '' for the page as it first opens.
 */
export function stateName(state: State): string {
  const { scene, layer, activation, heat } = state;
  const base = stateOfScene(scene);
  const own = activationRow(activation).start;
  const used = parametersOf(state);
  const keys: readonly ParameterKey[] = [
    'omega',
    'tau',
    ...(['bias', 'biasVariance', 'skip'] as const).filter((key) => used[key] !== undefined),
    ...shapeKeys(state),
  ];
  const start = (key: ParameterKey) =>
    activation === base.activation ? base[key] : ((own as Partial<Record<ParameterKey, number>>)[key] ?? base[key]);
  const told: Partial<State> = { scene: 'none', layer: base.layer, activation: base.activation, heat: base.heat };
  const parts = [
    ...(scene === 'none' || ownPlace(scene) !== undefined ? [] : [scene]),
    ...(layer === base.layer ? [] : [layer === 'random' ? 'random-layer' : 'one-unit']),
    ...(activation === base.activation ? [] : [activation]),
    ...keys.filter((key) => state[key] !== start(key)).map((key) => `${parameterOf(key).key}-${plain(state[key])}`),
    ...(used.dropout && (base.dropout !== state.dropout || base.rate !== state.rate)
      ? [`${used.dropout}-dropout-${plain(state.rate)}`]
      : []),
    ...(heat === base.heat ? [] : [heat === 'none' ? 'no-heat' : heat]),
  ];
  const shape = Object.fromEntries((['lambda', 'alpha', 'beta', ...keys] as const).map((key) => [key, base[key]]));
  const dropout = { dropout: base.dropout, rate: base.rate };
  const rest = format({ ...state, ...told, ...shape, ...dropout });
  const same = format({ ...base, scene: 'none' });
  if (rest !== same) parts.push(code(rest));
  const name = parts.map((part) => `-${part.toLowerCase()}`).join('');
  return name.length <= most ? name : `${name.slice(0, most)}-${code(name)}`;
}

/** A number for a name: few digits, no sign that a file's name cannot have. */
function plain(value: number): string {
  return String(Number(value.toPrecision(5)))
    .replace(/^-/, 'minus-')
    .replace('e-', 'e-minus-')
    .replace('+', '');
}

/** Four letters and digits for a text (FNV-1a). */
function code(text: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(36).padStart(4, '0').slice(-4);
}
