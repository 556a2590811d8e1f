import { parameterOf } from '../../state/tables/parameterTable';
import type { RegimesResult } from '../../worker/parameters/regimeMessages';
import { known } from './cells';
import { gridCells } from './gridCells';
import { inRows } from './inRows';
import { type Table, table } from './Table';

/**
 * What becomes of starts over a plane of two parameters, with ν and rate of the attracting fixed point with ν > 0 if
 * there is one; the lines between unlike ends as segments; and where such a fixed point stops to attract.
 */
export function regimeTables({
  request,
  columns,
  rows,
  kinds,
  names,
  nu,
  rate,
  edges,
  curves,
}: RegimesResult): readonly Table[] {
  const { x, y } = request;
  const id = `${x.of}-${y.of}`;
  const by = `by ${parameterOf(x.of).symbol} and ${parameterOf(y.of).symbol}`;
  const window = { muMin: x.min, muMax: x.max, nuMin: y.min, nuMax: y.max };
  return [
    table(`regimes-${id}`, `What becomes of starts ${by}`, `${x.of} ${y.of} end nu rate`, function* () {
      for (const [k, ...place] of gridCells({ columns, rows }, window))
        yield [...place, names[kinds[k]!]!, known(nu[k]!), known(rate[k]!)];
    }),
    table(`edges-${id}`, `Lines between unlike ends ${by}`, `${x.of}_from ${y.of}_from ${x.of}_to ${y.of}_to`, () =>
      inRows(edges, 4),
    ),
    ...(curves.length > 0
      ? [
          table(
            'bifurcations',
            `Where fixed points stop to attract ${by}`,
            `curve kind ${x.of} ${y.of} mu nu`,
            function* () {
              for (const [curve, { kind, points, moments }] of curves.entries())
                for (let k = 0; k < points.length; k += 2)
                  yield [curve, kind, ...points.subarray(k, k + 2), ...moments.subarray(k, k + 2)];
            },
          ),
        ]
      : []),
  ];
}
