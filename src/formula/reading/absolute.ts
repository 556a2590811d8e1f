import { binary, call } from '../build';
import type { Expression, Operator } from '../Expression';
import { asNumber, type Cursor, type Part } from './Cursor';

/** What the grammar reads between bars. */
interface Readers {
  readonly choice: () => Part;
  readonly product: () => Part;
  readonly signed: () => Part;
}

/** |a|, or ||a| + b|, whose two bars begin as one sign. */
export function absolute(cursor: Cursor, readers: Readers): Part {
  const open = cursor.take();
  const bars = open.text === '||' ? 2 : 1;
  cursor.bars += bars;
  let part = cursor.deeper(readers.choice);
  for (let k = 0; k < bars; k++) {
    if (k > 0 && !cursor.next('|')) part = afterInner(cursor, readers, part);
    if (cursor.next('||')) split(cursor);
    if (!cursor.next('|')) {
      if (cursor.token.kind === 'end') cursor.fail('a bar is missing that closes this one', open);
      cursor.unexpected();
    }
    cursor.take();
    cursor.bars--;
    part = numberTo(cursor, open.at, call('abs', asNumber(part)));
  }
  return part;
}

/** ||a| + b|: what comes after the inner bars, up to the outer one. */
function afterInner(cursor: Cursor, { product, signed }: Readers, inner: Part): Part {
  let left = inner;
  while (cursor.next('+', '-', '*', '/', '^', '**')) {
    const op = cursor.take().text.replace('**', '^') as Operator;
    const right = op === '+' || op === '-' ? product() : cursor.deeper(signed);
    left = numberTo(cursor, inner.at, binary(op, asNumber(left), asNumber(right)));
  }
  return left;
}

/** Takes || for two bars. */
function split(cursor: Cursor): void {
  const { at } = cursor.token;
  cursor.token = { kind: 'sign', text: '|', at, length: 1 };
}

const numberTo = (cursor: Cursor, at: number, node: Expression): Part => ({ is: 'number', node, at, end: cursor.end });
