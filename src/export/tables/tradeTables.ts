import type { TradeResult } from '../../worker/design/designMessages';
import { known } from './cells';
import { gridCells } from './gridCells';
import { type Table, table } from './Table';

/** What fixed points cost over the targets. Without rate nothing keeps the target; without k there is no attraction. */
export function tradeTables({ request, rate, norm, boxes }: TradeResult): readonly Table[] {
  const [muMin, muMax] = request.mu;
  const [nuMin, nuMax] = request.nu;
  const window = { muMin, muMax, nuMin, nuMax };
  return [
    table('trade-off', 'Rate and norm over the targets', 'mu nu rate norm', function* () {
      for (const [k, ...place] of gridCells(request, window)) yield [...place, known(rate[k]!), known(norm[k]!)];
    }),
    ...(boxes
      ? [
          table('certified-boxes', 'Certified boxes over the targets', 'mu nu k', function* () {
            for (const [k, ...place] of gridCells(boxes, window)) yield [...place, known(boxes.sizes[k]!)];
          }),
        ]
      : []),
  ];
}
