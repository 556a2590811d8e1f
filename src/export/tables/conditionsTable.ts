import type { ProfileResult } from '../../worker/activation/profileMessages';
import { yes } from './cells';
import { type Table, table } from './Table';

/**
 * The paper's conditions on an activation: whether each holds, and every number behind it under its own name,
 * `below_1_1` being where the first stretch begins, `below_1_2` where it ends. Below them, by what a layer at ω = 0
 * multiplies a small and a large variance, and its τ.
 */
export function conditionsTable({ conditions, extremes, request }: ProfileResult): Table {
  return table('conditions', 'Conditions', 'condition holds quantity value', function* () {
    for (const [condition, found] of Object.entries(conditions))
      for (const [quantity, value] of numbersIn(found, '')) yield [condition, yes(found.holds), quantity, value];
    for (const [quantity, value] of numbersIn({ ...extremes, tau: request.parameters.tau }, ''))
      yield ['factors', null, quantity, value];
  });
}

function* numbersIn(part: object, path: string): Generator<readonly [string, number | string]> {
  for (const [key, value] of Object.entries(part)) {
    const name = path + (Array.isArray(part) ? Number(key) + 1 : key);
    if (typeof value === 'number') yield [name, Number.isFinite(value) ? value : 'unbounded'];
    else if (typeof value === 'object' && value) yield* numbersIn(value, `${name}_`);
  }
}
