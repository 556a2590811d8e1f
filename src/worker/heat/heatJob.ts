import { type CellGrid, columnCentres, heatContourSteps, heatRowSteps, type PointHeat, rowCentres } from '../../math';
import type { HeatPicture } from '../../math/HeatPicture';
import { countedly } from '../countedly';
import type { Step } from '../messages';
import { quietly } from '../quietly';
import { basinJob } from './basinJob';
import { every } from './every';
import type { HeatRequest } from './heatMessages';
import { finestStride, patience } from './stretches';
import { upperEnd } from './upperEnd';

type Steps = Generator<Step<'heat'>, HeatPicture>;

/** Cells of the request along the side of a cell of the first picture. */
const coarse = 8;
/** Cells across and up that the contour is looked for in. */
const contourCells = 96;

/** A heat map, coarse first. Each of the coarse numbers is also in the final picture, at the middle of its cell. */
export function heatJob(request: HeatRequest, patience?: number): Steps {
  const { heat } = request;
  return countedly(
    (used) => (heat === 'basins' || heat === 'layers' ? basinJob(request, used) : pointJob(request, heat, used)),
    patience,
  );
}

function* pointJob(request: HeatRequest, heat: PointHeat, used: () => number): Steps {
  const first = yield* sample(request, heat, coarse);
  const range = [0, heat === 'distance' ? upperEnd(first) : 2] as const;
  const picture = (
    stride: number,
    values: Float32Array<ArrayBuffer>,
    contour: HeatPicture['contour'],
  ): HeatPicture => ({
    request,
    stride,
    columns: Math.ceil(request.columns / stride),
    rows: Math.ceil(request.rows / stride),
    ...{ values, range, contour },
    ...{ classes: new Uint8Array(0), attractors: [], maxLayers: 0, early: stride > 1 && last },
  });
  let last = false;
  yield { partial: picture(coarse, first, []) };
  const stride = finestStride(coarse, used());
  last = true;
  const grid: CellGrid = { ...request, columns: contourCells, rows: contourCells };
  const contour = heat === 'distance' ? [] : yield* quietly(heatContourSteps(heat, request.parameters, grid));
  return picture(stride, stride < coarse ? yield* sample(request, heat, stride) : first, contour);
}

/** The numbers of every `stride`-th cell, from the middle of the first block of that size on. */
function* sample(
  request: HeatRequest,
  heat: PointHeat,
  stride: number,
): Generator<Step<'heat'>, Float32Array<ArrayBuffer>> {
  const mus = every(columnCentres(request), stride);
  const nus = every(rowCentres(request), stride);
  const values = new Float32Array(mus.length * nus.length);
  // Of closed forms all cells are asked for: told from those beside, fine pictures would be drawn between a slider's steps.
  const most = stride === 1 && patience(request.parameters, 0) === 0 ? 16 : 1;
  for (const [row, nu] of nus.entries()) {
    const place = row * mus.length;
    yield* quietly(heatRowSteps(most, heat, request.parameters, mus, nu, values, place));
    yield stride < coarse ? { done: row / nus.length } : {};
  }
  return values;
}
