import type { Polyline } from '../../math/types';
import { onlyVariable } from '../../state/layerOf';
import type { Picture } from '../Picture';
import { arrowTable } from './arrowTable';
import { inRows } from './inRows';
import { pointTables } from './pointTables';
import { type Row, type Table, table } from './Table';

/** Every table of a picture, in the order in which a reader would ask for them. */
export function tables(picture: Picture): readonly Table[] {
  const { nullclines, varianceCurve, boxImages, request } = picture;
  const ofSecondMoment = onlyVariable(request.parameters) === 'q';
  return [
    ...pointTables(picture),
    arrowTable(picture),
    table('nullclines', 'Nullclines', 'curve piece mu nu', function* () {
      yield* curve('mean', nullclines.mean);
      yield* curve('variance', nullclines.variance);
    }),
    ...(varianceCurve
      ? [
          table(
            'variance-curve',
            ofSecondMoment
              ? 'Second moment ν + μ² after a layer, by the second moment before it'
              : 'Variance after a layer, by the variance before it',
            ofSecondMoment ? 'q q_next' : 'nu nu_next',
            () => inRows(varianceCurve, 2),
          ),
        ]
      : []),
    ...(boxImages
      ? [
          table('box-images', 'Images of the followed box: outlines', 'layer mu nu', function* () {
            for (const { layer, outline } of boxImages.images) yield* inRows(outline, 2, layer);
          }),
        ]
      : []),
  ];
}

function* curve(name: string, pieces: readonly Polyline[]): Generator<Row> {
  for (const [piece, line] of pieces.entries()) yield* inRows(line, 2, name, piece);
}
