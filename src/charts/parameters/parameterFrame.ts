import { type ChartFrame, chartFrame } from '../drawing/chartFrame';

/** A parameter along an axis of a small chart. */
export interface ParameterAxis {
  readonly symbol: string;
  readonly words: string;
  readonly min: number;
  readonly max: number;
  /** What an arrow key moves by. */
  readonly step: number;
}

/**
 * The frame of a plane of two parameters.
 * @param aside pixels kept free on the right for labels
 */
export function parameterFrame(
  size: { readonly width: number; readonly height: number; readonly textSize: number; readonly aside: number },
  x: Pick<ParameterAxis, 'min' | 'max'>,
  y: Pick<ParameterAxis, 'min' | 'max'>,
): ChartFrame {
  const { width, height, textSize, aside } = size;
  return chartFrame({
    ...{ width, height, textSize, x, y },
    right: Math.max(Math.ceil(textSize), aside),
  });
}
