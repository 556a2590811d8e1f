import { memo } from 'react';
import type { ChartFrame } from '../drawing/chartFrame';
import { BifurcationLines } from './BifurcationLines';
import { bifurcationLabels } from './bifurcationLabels';
import { RegimeRegions } from './RegimeRegions';
import type { RegimeColour, RegimePicture } from './regimeColours';

export interface PlanePictureProps {
  /** What becomes of starts. */
  readonly picture: RegimePicture;
  readonly colour: RegimeColour;
  readonly frame: ChartFrame;
  readonly textSize: number;
  /** Marks that no name may cover, in pixels. */
  readonly avoid: readonly (readonly [number, number])[];
}

/**
 * The regions of a plane and the curves on which a fixed point stops to attract, with their names, for which places have to
 * be found: drawn anew only where one of these or a mark's place is another, not with every part done and every move of
 * the pointer.
 */
export const PlanePicture = memo(
  function PlanePicture({ picture, colour, frame, textSize, avoid }: PlanePictureProps) {
    const { curves } = picture;
    const named = bifurcationLabels(curves, frame, textSize, avoid);
    const names = named.map(
      ({ box: { left, right, top, bottom } }) => [(left + right) / 2, (top + bottom) / 2] as const,
    );
    return (
      <>
        <RegimeRegions {...{ picture, colour, frame, textSize }} avoid={[...avoid, ...names]} />
        <BifurcationLines curves={curves} labels={named} frame={frame} textSize={textSize} />
      </>
    );
  },
  (a, b) =>
    a.picture === b.picture &&
    a.colour === b.colour &&
    a.frame === b.frame &&
    a.textSize === b.textSize &&
    String(a.avoid) === String(b.avoid),
);
