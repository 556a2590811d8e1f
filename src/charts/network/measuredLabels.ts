import type { Moments } from '../../math/types';
import { type Box, placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import { labelObstacles, nothingToAvoid } from '../plane/labelObstacles';
import type { PlaneFrame } from '../plane/planeFrame';

/** A layer as it was measured, and what was expected of it. */
export interface MeasuredMark {
  readonly name: string;
  readonly at: Moments;
  /** Where the mean is not known: its bound, so that the layer is somewhere on ν = q − μ², with q the variance of `at`. */
  readonly reach: number | null;
  /** Deviations of mean and variance by chance; NaN where not known. */
  readonly chance: Moments;
  /** What the map makes of the layer before, where the layer is not there. */
  readonly missed?: Moments | undefined;
}

export interface MeasuredOrbit {
  readonly name: string;
  readonly layers: readonly MeasuredMark[];
  /** The map's own orbit from the first layer on. */
  readonly walk: readonly Moments[];
}

/** A layer's name, and where it stands. */
export interface MeasuredLabel {
  readonly text: string;
  readonly network: number;
  readonly key: string;
  readonly box: Box;
}

/** Signs of a layer's name beside its mark. */
const longest = 14;

interface Placed {
  readonly networks: readonly MeasuredOrbit[];
  readonly shown: number;
  readonly marks: readonly Moments[];
  readonly labels: readonly MeasuredLabel[];
}
const placed = new WeakMap<PlaneFrame, Placed>();

/**
 * Names beside their marks, as far as there is room: the layer shown first, then those that are not where expected; none
 * covers one of `marks`, which are fixed points. The layers of one frame ask for the same names and get the same list.
 */
export function measuredLabels(
  networks: readonly MeasuredOrbit[],
  shown: number,
  marks: readonly Moments[],
  frame: PlaneFrame,
): readonly MeasuredLabel[] {
  const last = placed.get(frame);
  if (last?.networks === networks && last.shown === shown && last.marks === marks) return last.labels;
  const labels = place(networks, shown, marks, frame);
  placed.set(frame, { networks, shown, marks, labels });
  return labels;
}

function place(
  networks: readonly MeasuredOrbit[],
  shown: number,
  marks: readonly Moments[],
  frame: PlaneFrame,
): readonly MeasuredLabel[] {
  const { left, right, top, bottom, textSize } = frame;
  const dots = networks.flatMap(({ layers }, network) =>
    layers.flatMap(({ name, at, missed }, layer) => {
      if (!frame.shows(at)) return [];
      const last = layer === layers.length - 1;
      const now = layer === Math.min(shown, layers.length - 1);
      const rank = now ? 0 : missed ? 1 : layer === 0 || last ? 2 : 3;
      const text = [...name].length > longest ? `${[...name].slice(0, longest - 1).join('')}…` : name;
      return [{ text, network, rank, key: `${network} ${layer}`, x: frame.x(at.mu), y: frame.y(at.nu) }];
    }),
  );
  const wanted = [...dots].sort((one, other) => one.rank - other.rank).slice(0, 60);
  const boxes = placeLabels(
    wanted.map(({ x, y, text }) => ({
      ...{ x, y, clearance: textSize * 0.6, width: textWidth(text, textSize * 0.85), height: textSize },
    })),
    {
      bounds: { left: left + 1, top: top + 1, right: right - 1, bottom: bottom - 1 },
      taken: labelObstacles({ ...nothingToAvoid, starts: marks }, frame),
      dots: dots.flatMap(({ x, y }) => [x, y]),
      tellApart: true,
    },
  );
  return wanted.flatMap((label, index) => {
    const box = boxes[index];
    return box ? [{ ...label, box }] : [];
  });
}
