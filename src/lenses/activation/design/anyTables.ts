import { shownTable, type Table } from '../../../export/tables/Table';
import { figure, letter, say, styled, type Text } from '../../../export/tables/Text';
import type { FixedPoint } from '../../../math/types';
import { besideOne } from '../../../pieces/table/besideOne';
import { pointKind } from '../../../words/pointKind';
import type { DesignAnyResult } from '../../../worker/design/designAnyMessages';

const symbols = { alpha: 'α', beta: 'β' } as const;

/** What keeps the target: a·f + c, then each solution for the activation's own constants; undefined without any. */
export function anyTable({ affine, constants }: DesignAnyResult): Table | undefined {
  const rows: Text[][] = [];
  if (typeof affine !== 'string')
    rows.push([
      say`${letter('a')}·${letter('f')} + ${letter('c')}`,
      [pair('a', affine.factor), '\n', pair('c', affine.shift)],
      kindOf(affine.point),
    ]);
  for (const one of constants?.solutions ?? [])
    rows.push([
      'its own constants',
      [
        pair('λ', one.lambda),
        ...(constants?.beside && one.value !== undefined ? ['\n', pair(symbols[constants.beside], one.value)] : []),
      ],
      kindOf(one),
    ]);
  if (rows.length === 0) return undefined;
  return shownTable(
    'With this activation',
    [{ heading: '', head: true }, { heading: 'values', right: true }, { heading: 'the target then' }],
    rows,
  );
}

const pair = (name: string, value: number) =>
  styled('no-wrap', say`${letter(name)} = ${figure(value, { digits: 7, negligible: 1e-15 })}`);

function kindOf(point: FixedPoint): Text {
  const [{ re, im }] = point.eigenvalues;
  const rate = Math.hypot(re, im);
  const words = say`${{ mark: 'kind', of: point.kind }} ${pointKind(point)}`;
  return say`${words}\nerror\u00a0×\u00a0${figure(rate, { digits: besideOne(rate, 4), negligible: 1e-12 })}`;
}

/** Where the constants were looked for, in words; empty where there is nothing but a scale λ. */
export function rangeWords({ constants }: DesignAnyResult): string {
  const { beside, range, lambdas } = constants ?? {};
  const lambda = lambdas ? `λ from ${lambdas[0]} to ${lambdas[1]}` : 'any λ > 0';
  if (!beside || !range) return lambdas ? lambda : '';
  const [low, high] = range;
  return `${symbols[beside]} from ${low < 0 ? `−${-low}` : low} to ${high}, ${lambda}`;
}
