import type { Bifurcation } from '../../math';
import type { Polyline } from '../../math/types';
import type { ChartFrame } from '../drawing/chartFrame';
import { type Box, placeLabels } from '../drawing/placeLabels';
import { textWidth } from '../drawing/textWidth';

/** A curve on which a fixed point stops to attract, pairs across, up. */
export interface BifurcationLine {
  readonly kind: Bifurcation;
  readonly points: Polyline;
}

const words: Readonly<Record<Bifurcation, string>> = { fold: 'fold', flip: 'flip', neimarkSacker: 'Neimark–Sacker' };

/** Where along a curve its name is tried. */
const parts = [0.7, 0.8, 0.6, 0.9, 0.5, 0.4, 0.3, 0.2];

/**
 * The name of each curve and a place beside it, in pixels, clear of the marks of `avoid`;
 * curves without room have none.
 */
export function bifurcationLabels(
  curves: readonly BifurcationLine[],
  { left, right, top, bottom, x, y }: ChartFrame,
  textSize: number,
  avoid: readonly (readonly [number, number])[],
): readonly { readonly text: string; readonly box: Box }[] {
  const taken: Box[] = avoid.map(([px, py]) => ({
    ...{ left: px - 3 * textSize, right: px + 3 * textSize },
    ...{ top: py - textSize, bottom: py + textSize },
  }));
  const places = curves.map(({ points }) =>
    Array.from({ length: points.length / 2 }, (_, k) => [x(points[2 * k]!), y(points[2 * k + 1]!)] as const),
  );
  const dots = places.flat(2);
  return curves.flatMap(({ kind }, index) => {
    const text = words[kind];
    const line = places[index]!;
    const size = { clearance: 5, width: textWidth(text, textSize) + 4, height: textSize * 1.3 };
    for (const part of parts) {
      const [px, py] = line[Math.floor(part * (line.length - 1))]!;
      const surroundings = { bounds: { left, right, top, bottom }, taken, dots };
      const [box] = placeLabels([{ x: px, y: py, ...size }], surroundings);
      if (!box) continue;
      taken.push(box);
      return [{ text, box }];
    }
    return [];
  });
}
