import { interpolateCividis } from 'd3';

/** The colour of a bound between the least and the greatest: cividis, darker where lower. */
export function leafColour(bound: number, least: number, greatest: number): string {
  const part = greatest > least ? (bound - least) / (greatest - least) : 0.5;
  return interpolateCividis(0.06 + 0.94 * (part > 0 ? Math.min(1, part) : 0));
}
