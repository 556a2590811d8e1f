import { range } from 'd3';
import { useId } from 'react';
import type { HeatPicture } from '../../math/HeatPicture';
import { axisScale } from '../drawing/axisScale';
import { bounded } from '../drawing/chartFrame';
import { formatNumber } from '../drawing/formatNumber';
import { heatColour } from './heatColours';

export interface ScaleBarProps {
  readonly heat: HeatPicture['request']['heat'];
  readonly range: readonly [number, number];
  /** What the colours stand for, with its unit. */
  readonly words: string;
  /** True when values beyond the upper end are in the picture, in the end's colour. */
  readonly beyond: boolean;
  /** A number whose contour is drawn. */
  readonly mark?: number | undefined;
}

const width = 152;
const stops = range(0, 1.001, 1 / 16);

/** What the colours of a heat map mean: a bar with numbers under it. */
export function ScaleBar({ heat, range: [low, high], words, beyond, mark }: ScaleBarProps) {
  const id = useId();
  const scale = axisScale({ min: low, max: high }, [8, 8 + width]);
  const at = (value: number) => bounded(scale(value));
  const places = scale.ticks(4);
  return (
    <p className="legend scale-bar">
      <span>{words}</span>
      <svg width={width + 32} height="26" viewBox={`0 0 ${width + 32} 26`} role="img" aria-label={label()}>
        <linearGradient id={id}>
          {stops.map((part) => {
            const { colour, opacity } = heatColour(heat, part);
            return <stop key={part} offset={part} stopColor={colour} stopOpacity={opacity.toFixed(3)} />;
          })}
        </linearGradient>
        <rect className="scale-bar-page" x="8" y="1" width={width} height="9" />
        <rect className="heat-picture" x="8" y="1" width={width} height="9" fill={`url(#${id})`} />
        {mark !== undefined && <path className="heat-contour" d={`M${at(mark)} 0V11`} />}
        {places.map((value) => (
          <text key={value} className="tick" textAnchor="middle" x={at(value)} y="23">
            {formatNumber(value)}
            {beyond && value === places.at(-1) && '+'}
          </text>
        ))}
      </svg>
    </p>
  );

  function label() {
    const more = beyond ? ' and more' : '';
    const contour = mark === undefined ? '' : `; the line is at ${mark}`;
    return `colours from ${formatNumber(low)} to ${formatNumber(high)}${more}${contour}`;
  }
}
