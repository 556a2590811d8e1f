import { ticks } from 'd3';
import { memo, useMemo } from 'react';
import type { Branch } from '../../math';
import type { FixedPoint, Moments } from '../../math/types';
import { drawableRange } from '../drawing/axisScale';
import { formatNumber } from '../drawing/formatNumber';
import { polylinePath } from '../drawing/linePath';
import { type Box, placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';
import { labelDots } from '../plane/labelDots';
import type { Avoid } from '../plane/labelObstacles';
import type { PlaneFrame } from '../plane/planeFrame';
import { usePlane } from '../plane/usePlane';
import type { Curves } from './nullclineLabels';
import { placedWords } from './placedWords';

export interface FixedPointPathsProps {
  /** Curves of fixed points of one stability: triples of the parameter, μ and ν. */
  readonly branches: readonly Branch[];
  /** The parameter's letter, and what it runs over. */
  readonly symbol: string;
  readonly min: number;
  readonly max: number;
  /** The fixed points drawn in the same plane with this `avoid`, whose labels go first. */
  readonly fixedPoints: readonly FixedPoint[];
  /** Nullclines drawn in the same plane, whose labels go first too. */
  readonly nullclines?: Curves | undefined;
  /** What labels keep off. */
  readonly avoid: Avoid;
}

/** Round values of the parameter along the paths: those of few digits first, the others where there is room. */
const counts = [8, 40, 200];
/** Marks are at least so many sizes of the type apart. */
const apart = 2.5;

/**
 * Where fixed points go while a parameter runs over its range: solid while they attract, dashed while they do not, with
 * its values.
 */
export const FixedPointPaths = memo(function FixedPointPaths(props: FixedPointPathsProps) {
  const { branches, symbol, min, max, fixedPoints, nullclines, avoid } = props;
  const frame = usePlane();
  const { textSize, clipId } = frame;
  const values = useMemo(() => {
    const [from, to] = drawableRange({ min, max });
    return counts.flatMap((count) => ticks(from, to, count));
  }, [min, max]);
  const dots = marksOn(branches, values, frame);
  const lines = branches.flatMap(({ points }) => pixelsOf(points, frame));
  const labels = placed(dots, symbol, { lines, fixedPoints, nullclines, avoid }, frame);
  return (
    <g className="fixed-point-paths">
      <g clipPath={`url(#${clipId})`}>
        {([false, true] as const).map((stable) => (
          <path
            key={`${stable}`}
            className={stable ? 'fixed-point-path' : 'fixed-point-path fixed-point-path-unstable'}
            d={branches.map((branch) => (branch.stable === stable ? polylinePath(places(branch), frame) : '')).join('')}
          />
        ))}
        <path
          className="fixed-point-path-mark"
          d={dots.map(({ x, y }) => `M${x.toFixed(1)} ${y.toFixed(1)}h0.1`).join('')}
        />
      </g>
      {dots.map(({ value, key }, index) => {
        const box = labels[index];
        return (
          box && (
            <text key={key} className="label label-quiet" x={box.left} y={box.bottom - textSize * 0.33}>
              <tspan className="symbol">{symbol}</tspan> = {formatNumber(value)}
            </text>
          )
        );
      })}
    </g>
  );
});

interface Mark {
  readonly key: string;
  readonly value: number;
  readonly x: number;
  readonly y: number;
}

/** The points without the parameter. */
function places({ points }: Branch): Float64Array {
  return points.filter((_, k) => k % 3 > 0);
}

/**
 * Where the branches are in the window at these values of the parameter, the first ones first, as far as there is room.
 */
function marksOn(branches: readonly Branch[], values: readonly number[], frame: PlaneFrame): Mark[] {
  const found: Mark[] = [];
  for (const value of values) {
    for (const [index, { points }] of branches.entries()) {
      const at = momentsAt(points, value);
      if (!at || !frame.shows(at)) continue;
      const [x, y] = [frame.x(at.mu), frame.y(at.nu)];
      if (found.some((mark) => Math.hypot(mark.x - x, mark.y - y) < apart * frame.textSize)) continue;
      found.push({ key: `${value} ${index}`, value, x, y });
    }
  }
  return found;
}

/**
 * The point of a branch at a value of the parameter, between its samples on a straight line; undefined where it has
 * none.
 */
function momentsAt(points: Float64Array, value: number): Moments | undefined {
  for (let k = 0; k + 5 < points.length; k += 3) {
    const [before, after] = [points[k]!, points[k + 3]!];
    if (value < before || value > after) continue;
    const part = (value - before) / (after - before);
    const between = (a: number, b: number) => a + part * (b - a);
    return { mu: between(points[k + 1]!, points[k + 4]!), nu: between(points[k + 2]!, points[k + 5]!) };
  }
  return undefined;
}

/** The samples of a branch that are in the window, in pixels: x0, y0, x1, y1, … */
function pixelsOf(points: Float64Array, frame: PlaneFrame): number[] {
  const found: number[] = [];
  for (let k = 0; k < points.length; k += 3) {
    const at = { mu: points[k + 1]!, nu: points[k + 2]! };
    if (frame.shows(at)) found.push(frame.x(at.mu), frame.y(at.nu));
  }
  return found;
}

/** What labels cover as little as they can, and what not at all. */
interface Surroundings extends Pick<FixedPointPathsProps, 'fixedPoints' | 'nullclines' | 'avoid'> {
  readonly lines: readonly number[];
}

function placed(
  dots: readonly Mark[],
  symbol: string,
  { lines, fixedPoints, nullclines, avoid }: Surroundings,
  frame: PlaneFrame,
): readonly (Box | null)[] {
  const { left, right, top, bottom, textSize } = frame;
  const orbits = avoid.dots.map(({ mu, nu }) => [frame.x(mu), frame.y(nu)] as const);
  // Beside the dots of an orbit stand the numbers of its layers.
  const crowded = ({ x, y }: Mark) => orbits.some(([left, top]) => Math.hypot(left - x, top - y) < 1.5 * textSize);
  return placeLabels(
    dots.map((dot) => ({
      ...{ x: dot.x, y: dot.y, clearance: textSize * (crowded(dot) ? 1.7 : 0.6), height: textSize * 1.3 },
      width: textWidth(`${symbol} = ${formatNumber(dot.value)}`, textSize),
    })),
    {
      bounds: { left, right, top, bottom },
      taken: placedWords(fixedPoints, nullclines, avoid, frame),
      dotRadius: textSize * 0.4,
      dots: [...labelDots(avoid, frame), ...lines],
    },
  );
}
