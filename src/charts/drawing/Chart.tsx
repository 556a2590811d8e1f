import { type ComponentProps, type ReactNode, useId } from 'react';
import { Axes, type AxesProps } from './Axes';
import type { ChartFrame } from './chartFrame';

export interface ChartProps extends Omit<ComponentProps<'svg'>, 'width' | 'height' | 'viewBox' | 'aria-label'> {
  readonly frame: AxesProps['frame'] & Pick<ChartFrame, 'height'>;
  /** What the picture shows, in words. */
  readonly label: string;
  /** Names and looks of the axes. */
  readonly axes: Omit<AxesProps, 'frame'>;
  /** Drawn before the axes. */
  readonly under?: ReactNode;
  /** Drawn inside the plotted area only. */
  readonly clipped?: ReactNode;
  /** How far what is clipped may reach beyond the plotted area, to the right and upright. In pixels. */
  readonly beyond?: readonly [right: number, upright: number];
  /** The id of the plotted area, for a chart with layers that clip themselves by it. */
  readonly clipId?: string;
  /** Drawn above all, labels say. */
  readonly children?: ReactNode;
}

const none = [0, 0] as const;

/** The shell of every chart with axes: a picture of its size with its name, and its plotted area to clip by. */
export function Chart(props: ChartProps) {
  const { frame, className, label, axes, under, clipped, beyond = none, clipId, children, ...svg } = props;
  const own = useId();
  const clip = clipId ?? own;
  const { width, height, left, right, top, bottom } = frame;
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className={className}
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label={label}
      {...svg}
    >
      {(clipped || clipId) && (
        <clipPath id={clip}>
          <rect x={left} y={top - beyond[1]} width={right - left + beyond[0]} height={bottom - top + 2 * beyond[1]} />
        </clipPath>
      )}
      {under}
      <Axes frame={frame} {...axes} />
      {clipped && <g clipPath={`url(#${clip})`}>{clipped}</g>}
      {children}
    </svg>
  );
}
