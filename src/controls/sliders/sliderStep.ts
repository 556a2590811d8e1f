import type { Parameter } from '../../state/tables/parameterTable';

/** Numbers that stay the same up to this part of a step are on its grid. */
const dust = 1e-6;

/**
 * The multiple of the row's step that many steps on, beginning from the nearest one in that direction. A mark between
 * two multiples is a stop of its own for single steps, so that the paper's values can be reached again by keys.
 */
export function steppedValue(row: Parameter, value: number, steps: number): number {
  const at = value / row.step;
  const from = steps > 0 ? Math.floor(at + dust) : Math.ceil(at - dust);
  const next = onGrid(row, from + steps);
  if (Math.abs(steps) !== 1) return next;
  const between = row.marks.map((mark) => mark.value).filter((mark) => (mark - value) * (next - mark) > 0);
  return steps > 0 ? Math.min(next, ...between) : Math.max(next, ...between);
}

/** Where a key takes the slider, or undefined when the key is not the slider's. Ends of the range stop it. */
export function keyedValue(row: Parameter, value: number, key: string): number | undefined {
  if (key === 'Home') return row.min;
  if (key === 'End') return row.max;
  const steps = keySteps.get(key);
  if (steps === undefined) return undefined;
  // Beyond the range a step outwards stays, and a step inwards comes from where the value is.
  if ((steps > 0 && value >= row.max) || (steps < 0 && value <= row.min)) return value;
  const next = steppedValue(row, value, steps);
  return steps > 0 ? Math.min(next, Math.max(row.max, value)) : Math.max(next, Math.min(row.min, value));
}

/** The value for a place the pointer has dragged the thumb to: a mark when close to one, else on the grid. */
export function draggedValue(row: Parameter, place: number): number {
  for (const mark of row.marks) {
    const others = row.marks.filter((other) => other !== mark);
    const gap = Math.min(...others.map((other) => Math.abs(other.value - mark.value)));
    // A third of the gap to the next mark leaves room to set a value between two marks.
    if (Math.abs(place - mark.value) <= Math.min((row.max - row.min) * snapShare, gap / 3)) return mark.value;
  }
  return Math.min(row.max, Math.max(row.min, onGrid(row, Math.round(place / row.step))));
}

/** Share of the track within which a mark attracts the thumb: about two pixels. */
const snapShare = 0.0075;

const keySteps = new Map([
  ['ArrowRight', 1],
  ['ArrowUp', 1],
  ['ArrowLeft', -1],
  ['ArrowDown', -1],
  ['PageUp', 10],
  ['PageDown', -10],
]);

/** A multiple of the step without the dust of its binary form: 0.3, not 0.30000000000000004. */
function onGrid(row: Parameter, steps: number): number {
  return Number((steps * row.step).toPrecision(12)) + 0;
}
