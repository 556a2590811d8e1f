import { useId, useMemo } from 'react';
import type { RegimeKind } from '../../math';
import type { ChartFrame } from '../drawing/chartFrame';
import { regionPaths } from '../drawing/regions/regionPaths';
import { regionPlace } from '../drawing/regions/regionPlace';
import { textWidth } from '../drawing/textWidth';
import {
  plainOpacity,
  type RegimeColour,
  type RegimePicture,
  regimeClasses,
  regimeNames,
  shadeOpacity,
  shadesAtMost,
} from './regimeColours';

export interface RegimeRegionsProps {
  readonly picture: RegimePicture;
  readonly colour: RegimeColour;
  readonly frame: ChartFrame;
  readonly textSize: number;
  /** Marks in pixels that names keep clear of. */
  readonly avoid: readonly (readonly [number, number])[];
}

/** Kinds that are told apart by a hatch too. */
export const hatched: readonly RegimeKind[] = ['mixed', 'fails', 'cycles', 'undecided'];

/** Places tried for a name, in halves of its width and in lines. */
const shifts = [0, 1, -1, 2, -2, 3, -3, 4, -4].flatMap((up) =>
  [0, 0.6, -0.6, 1.2, -1.2].map((across) => [across, up] as const),
);

/** The regions of a plane of parameters, one path per kind and shade, with the lines between them and their names. */
export function RegimeRegions({ picture, colour, frame, textSize, avoid }: RegimeRegionsProps) {
  const hatch = useId();
  const { columns, rows, kinds, names, edges } = picture;
  const { left, right, top, bottom } = frame;
  const [cellWidth, cellHeight] = [(right - left) / columns, (bottom - top) / rows];
  const fills = useMemo(
    () => regionPaths(regimeClasses(picture, colour), columns, rows, names.length * shadesAtMost),
    [picture, colour, columns, rows, names],
  );
  const wholes = useMemo(
    () =>
      regionPaths(kinds, columns, rows, names.length).map((d, kind) =>
        hatched.includes(names[kind]!) ? inPixels(d, left, top, cellWidth, cellHeight) : '',
      ),
    [kinds, columns, rows, names, left, top, cellWidth, cellHeight],
  );
  const places = useMemo(
    () =>
      names.map((name, kind) =>
        regionPlace(
          ...([kinds, columns, rows, kind] as const),
          (textWidth(regimeNames[name], textSize) * 0.85) / cellWidth,
          (1.5 * textSize) / cellHeight,
        ),
      ),
    [kinds, columns, rows, names, textSize, cellWidth, cellHeight],
  );
  const lines = useMemo(() => {
    const parts: string[] = [];
    for (let k = 0; k < edges.length; k += 4) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges.subarray(k, k + 4);
      parts.push(
        `M${frame.x(x0).toFixed(1)} ${frame.y(y0).toFixed(1)}L${frame.x(x1).toFixed(1)} ${frame.y(y1).toFixed(1)}`,
      );
    }
    return parts.join('');
  }, [edges, frame]);
  return (
    <>
      <pattern id={hatch} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <path className="region-hatch" d="M3.5 0V7" />
      </pattern>
      <g transform={`translate(${left} ${top}) scale(${cellWidth} ${cellHeight})`}>
        {fills.map((d, index) => {
          const [name, shade] = [names[Math.floor(index / shadesAtMost)]!, index % shadesAtMost];
          if (!d) return null;
          const settles = name === 'converges' || name === 'mixed';
          return (
            <path
              key={`${name} ${shade}`}
              className={`regime regime-${name}`}
              d={d}
              fillOpacity={settles ? Number(shadeOpacity(colour, shade).toFixed(3)) : plainOpacity}
            />
          );
        })}
      </g>
      {names.map((name, kind) => {
        const d = wholes[kind];
        if (!d) return null;
        return <path key={name} className={`regime-hatched hatched-${name}`} d={d} fill={`url(#${hatch})`} />;
      })}
      <path className="regime-edge" d={lines} />
      {names.map((name, kind) => {
        const place = places[kind];
        if (!place || !regimeNames[name]) return null;
        const half = textWidth(regimeNames[name], textSize) / 2;
        const own = (x: number, y: number) =>
          kinds[(rows - 1 - Math.floor((y - top) / cellHeight)) * columns + Math.floor((x - left) / cellWidth)] ===
          kind;
        const free = (x: number, y: number) =>
          x - half > left &&
          x + half < right &&
          y > top + textSize &&
          y < bottom - textSize &&
          [-0.8, 0, 0.8].every((part) => own(x + part * half, y)) &&
          avoid.every((mark) => Math.abs(mark[0] - x) > half + textSize || Math.abs(mark[1] - y) > 1.5 * textSize);
        const [x0, y0] = [left + place[0] * cellWidth, top + (rows - place[1]) * cellHeight];
        // Beside a mark, as near as it can be within its own region; else not at all: the legend has it too.
        const at = shifts
          .map(([across, up]) => [x0 + across * half, y0 - up * textSize] as const)
          .find(([x, y]) => free(x, y));
        if (!at) return null;
        return (
          <text key={name} className="label" textAnchor="middle" x={at[0]} y={at[1] + textSize * 0.35}>
            {regimeNames[name]}
          </text>
        );
      })}
    </>
  );
}

/** Path data of cells in pixels, so that a hatch is not stretched with the cells. */
function inPixels(d: string, left: number, top: number, cellWidth: number, cellHeight: number): string {
  return d.replace(/M(\S+) (\S+?)h(\S+?)v(\S+?)h(\S+?)z/g, (_, x, y, right, down, back) => {
    const at = `M${(left + x * cellWidth).toFixed(1)} ${(top + y * cellHeight).toFixed(1)}`;
    return `${at}h${(right * cellWidth).toFixed(1)}v${(down * cellHeight).toFixed(1)}h${(back * cellWidth).toFixed(1)}z`;
  });
}
