import type { FeasibilityResult } from '../../worker/design/designMessages';
import { yes } from './cells';
import { type Table, table } from './Table';

/**
 * How far each target is inside what some λ > 0, α ≥ 0, or constants of another activation, keep fixed: below 0, none
 * do; where λ alone keeps a line of targets, on which side of it they are, 0 on the line. On the corners of cells, rows
 * in equal steps of √ν, or of ln ν on a logarithmic plane; the ring of corners outside the window is left out.
 */
export function feasibilityTable({ request, kind, values }: FeasibilityResult): Table {
  const { window, nuScale, columns, rows } = request;
  const { muMin, muMax, nuMin, nuMax } = window;
  const log = nuScale === 'log';
  const [words, columnNames] =
    kind === 'line'
      ? ['Targets beside the line that λ alone keeps', 'mu nu side']
      : [`Targets that ${request.own ? 'own constants' : 'λ and α'} can keep fixed`, 'mu nu room feasible'];
  return table('targets', words, columnNames, function* () {
    if (kind === 'none') return;
    for (let j = 0; j <= rows; j += 1) {
      const part = j / rows;
      const nu = log
        ? nuMin * (nuMax / nuMin) ** part
        : (Math.sqrt(nuMin) + part * (Math.sqrt(nuMax) - Math.sqrt(nuMin))) ** 2;
      for (let i = 0; i <= columns; i += 1) {
        const room = values[(j + 1) * (columns + 3) + i + 1]!;
        const cells = [muMin + (i * (muMax - muMin)) / columns, nu, room];
        yield kind === 'line' ? cells : [...cells, yes(room > 0)];
      }
    }
  });
}
