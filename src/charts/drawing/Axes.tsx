import { memo, type ReactNode } from 'react';
import type { ChartFrame } from './chartFrame';
import { stop } from './stop';
import { textWidth } from './textWidth';

/** What of a frame the axes are drawn with. */
export type AxesFrame = Pick<
  ChartFrame,
  'width' | 'textSize' | 'left' | 'right' | 'top' | 'bottom' | 'xTicks' | 'yTicks' | 'x' | 'y'
>;

export interface AxesProps {
  readonly frame: AxesFrame;
  readonly xName?: ReactNode;
  readonly yName?: ReactNode;
  /**
   * True where the axes are those of the mean and of the variance, and have their colours;
   * else the one that both are of.
   */
  readonly moments?: boolean | 'mean' | 'variance';
  /** Lines through the ticks of both axes, of the upright one only, or of none. */
  readonly grid?: 'both' | 'levels' | 'none';
  /** How much air the labels have: least in a picture of a picture, most in the one that fills the page. */
  readonly air?: 'little' | 'some' | 'much';
  /** The axis across lies at 0 instead of at the bottom; its labels have this baseline, and its lines end there. */
  readonly zero?: { readonly labels: number; readonly lines: number };
  /** Labels that would be cut off end at the picture's edge, for pictures with no room beside the plotted area. */
  readonly flush?: boolean;
  /** A stronger line upright through 0, where that is inside. */
  readonly zeroLine?: boolean;
  /** Whether the names of axes of moments are stops of the keyboard. */
  readonly stops?: boolean;
}

const airs = {
  little: { beside: 4, edge: 2, under: 2.5, ticks: 1.25 },
  some: { beside: 6, edge: 2, under: 2.5, ticks: 1.25 },
  much: { beside: 6, edge: 4, under: 2.75, ticks: 1.5 },
} as const;

/** Grid, axes, tick labels and names of any chart. */
export const Axes = memo(function Axes(props: AxesProps) {
  const {
    frame,
    xName,
    yName,
    moments = false,
    grid = 'both',
    air = 'some',
    zero,
    flush = false,
    zeroLine = false,
    stops = false,
  } = props;
  const { width, textSize, left, right, top, bottom, xTicks, yTicks, x, y } = frame;
  const { beside, edge, under, ticks } = airs[air];
  const at = (pixel: number) => pixel.toFixed(1);
  const floor = zero?.lines ?? bottom;
  const levels = yTicks.map(({ value }) => `M${at(left)} ${at(y(value))}H${at(right)}`);
  const uprights = xTicks.map(({ value }) => `M${at(x(value))} ${at(top)}V${at(floor)}`);
  const lines = grid === 'none' ? [] : grid === 'levels' ? levels : [...uprights, ...levels];
  const colour = (name: 'mean' | 'variance') =>
    moments === false ? '' : ` axis-name-${moments === true ? name : moments}`;
  return (
    <g className="axes">
      {lines.length > 0 && <path className="grid" d={lines.join('')} />}
      {zeroLine && x(0) > left && x(0) < right && (
        <path className="grid-zero" d={`M${at(x(0))} ${at(top)}V${at(bottom)}`} />
      )}
      <path
        className="axis"
        d={`M${at(left)} ${at(top)}V${at(bottom)}${zero ? `M${at(left)} ${at(y(0))}` : ''}H${at(right)}`}
      />
      {xTicks.map(({ value, label }) => (
        <text
          key={value}
          className="tick"
          {...placed(x(value), textWidth(label, textSize))}
          y={zero?.labels ?? bottom + textSize * ticks}
        >
          {label}
        </text>
      ))}
      {yTicks.map(({ value, label }) => (
        <text key={value} className="tick" textAnchor="end" x={left - beside} y={y(value) + textSize * 0.35}>
          {label}
        </text>
      ))}
      {xName && (
        <text
          {...stop(stops, 'Axis of the mean', true)}
          className={`axis-name${colour('mean')}`}
          textAnchor="end"
          x={right}
          y={bottom + textSize * under}
        >
          {xName}
        </text>
      )}
      {yName && (
        <text
          {...stop(stops, 'Axis of the variance')}
          className={`axis-name${colour('variance')}`}
          x={edge}
          y={Math.max(textSize, top - textSize * 0.75)}
        >
          {yName}
        </text>
      )}
    </g>
  );

  /** A label in the middle under its tick, moved as little as keeps it inside the picture. */
  function placed(tick: number, length: number) {
    const half = length / 2;
    if (air === 'little')
      return { textAnchor: tick > right - textSize ? 'end' : 'middle', x: Math.min(tick, width) } as const;
    if (flush && tick + half > width) return { textAnchor: 'end', x: width } as const;
    return { textAnchor: 'middle', x: Math.min(width - half, Math.max(half, tick)) } as const;
  }
});
