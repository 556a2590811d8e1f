import { useId, useMemo } from 'react';
import type { ChartFrame } from '../drawing/chartFrame';
import { regionPaths } from '../drawing/regions/regionPaths';
import { regionPlace } from '../drawing/regions/regionPlace';
import { textWidth } from '../drawing/textWidth';
import {
  firstShade,
  hatchPath,
  type TradePicture,
  tradeClassCount,
  tradeClasses,
  tradeNames,
  tradeOpacity,
  unstable,
} from './tradeColours';

export interface TradeRegionsProps {
  readonly picture: TradePicture;
  readonly frame: ChartFrame;
  readonly textSize: number;
}

/** A plane of targets coloured by a number, with hatches where there is none. */
export function TradeRegions({ picture, frame, textSize }: TradeRegionsProps) {
  const id = useId();
  const { colour, columns, rows } = picture;
  const { left, right, top, bottom } = frame;
  const classes = useMemo(() => tradeClasses(picture), [picture]);
  const paths = useMemo(() => regionPaths(classes, columns, rows, tradeClassCount), [classes, columns, rows]);
  const [cellWidth, cellHeight] = [(right - left) / columns, (bottom - top) / rows];
  const names = tradeNames(colour, picture.none);
  return (
    <g className={`trade-regions trade-${colour}`}>
      {/* The regions are drawn in cells; the hatches are in pixels. */}
      {names.map(({ kind }) => (
        <pattern
          key={kind}
          id={`${id}${kind}`}
          width="8"
          height="8"
          patternUnits="userSpaceOnUse"
          patternTransform={`scale(${1 / cellWidth} ${1 / cellHeight}) rotate(${kind === unstable ? -45 : 45})`}
        >
          <path className={`trade-hatch trade-hatch-${kind}`} d={hatchPath(kind)} />
        </pattern>
      ))}
      <g transform={`translate(${left} ${top}) scale(${cellWidth} ${cellHeight})`}>
        {paths.map((d, kind) => {
          if (!d) return null;
          const shaded = kind >= firstShade;
          return (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: the class is what the path is
              key={kind}
              className={shaded ? 'trade-shade' : `trade-none trade-none-${kind}`}
              d={d}
              {...(shaded
                ? { fillOpacity: Number(tradeOpacity(colour, kind - firstShade).toFixed(3)) }
                : { fill: `url(#${id}${kind})` })}
            />
          );
        })}
      </g>
      {names.map(({ kind, words: name }) => {
        const only = kind === unstable && paths.filter(Boolean).length === 1;
        // Where a sentence has no room there may be some for the name.
        for (const words of only
          ? [`No ${colour === 'norm' ? 'norm below 1' : 'stable target'} here.`, name]
          : [name]) {
          const room = [(textWidth(words, textSize) * 0.9) / cellWidth, (1.6 * textSize) / cellHeight] as const;
          const place = paths[kind] && regionPlace(classes, columns, rows, kind, ...room);
          if (place)
            return (
              <text
                key={kind}
                className="label"
                textAnchor="middle"
                x={left + place[0] * cellWidth}
                y={top + (rows - place[1]) * cellHeight + textSize * 0.35}
              >
                {words}
              </text>
            );
        }
        return null;
      })}
    </g>
  );
}
