import { type ChartFrame, chartFrame } from './chartFrame';

/** The frame of a small chart with a unit as long across as up; the height follows from the width. Both ranges rise. */
export function squareFrame(
  width: number,
  textSize: number,
  [xMin, xMax]: readonly [number, number],
  [yMin, yMax]: readonly [number, number],
): ChartFrame {
  return chartFrame({
    ...{ width, textSize, x: { min: xMin, max: xMax }, y: { min: yMin, max: yMax } },
    top: Math.round(textSize * 1.8),
    right: Math.round(textSize * 0.6),
    bottom: textSize * 3,
    gap: 10,
  });
}
