import type { Cell, Row } from './Table';

/** Numbers that follow each other in one array, `size` to a row, each row after the cells `before`. */
export function* inRows(numbers: Float64Array, size: number, ...before: readonly Cell[]): Generator<Row> {
  for (let index = 0; index < numbers.length; index += size)
    yield [...before, ...numbers.subarray(index, index + size)];
}
