import { perceptual } from '../drawing/perceptual';

/** The colour of a bound between the least and the greatest: cividis, darker where lower. */
export function leafColour(bound: number, least: number, greatest: number): string {
  const part = greatest > least ? (bound - least) / (greatest - least) : 0.5;
  return `rgb(${perceptual('cividis', 0.06 + 0.94 * Math.min(1, Math.max(0, part))).join(', ')})`;
}
