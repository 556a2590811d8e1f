import type { Verdict } from '../../proof';
import { verdictText } from '../../words/verdictText';
import { boxWordsPlace } from '../plane/boxWords';
import { type Avoid, markObstacles, nothingToAvoid } from '../plane/labelObstacles';
import { usePlane } from '../plane/usePlane';
import { visibleBox } from '../plane/visibleBox';
import { VerdictMark } from './VerdictMark';

type Side = readonly [number, number];

export interface BoxVerdictProps {
  readonly mu: Side;
  readonly nu: Side;
  readonly verdict: Verdict;
  /** What is refuted, where it is not the claim itself. */
  readonly of?: 'claim' | 'condition' | undefined;
  /** What the words keep off. */
  readonly avoid?: Avoid;
}

/** A box filled by what is known about it, with the verdict's mark and word at one of its corners. */
export function BoxVerdict({ mu, nu, verdict, of, avoid = nothingToAvoid }: BoxVerdictProps) {
  const frame = usePlane();
  const { x0, x1, y0, y1 } = visibleBox({ mu, nu }, frame);
  const scale = frame.textSize / 13;
  const words = verdictText(verdict, of);
  const place = boxWordsPlace({ mu, nu, words }, markObstacles(avoid, frame), frame);
  const at = place && `${(place.left + 10 * scale).toFixed(1)} ${(place.top + 8 * scale).toFixed(1)}`;
  return (
    <g className={`box-verdict verdict-${verdict}`}>
      <rect
        clipPath={`url(#${frame.clipId})`}
        x={x0}
        y={y1}
        width={Math.max(0, x1 - x0)}
        height={Math.max(0, y0 - y1)}
      />
      {at && (
        <g transform={`translate(${at}) scale(${scale.toFixed(2)})`}>
          <VerdictMark verdict={verdict} />
          <text className="label" x="12" y="4.5" style={{ fontSize: 13 }}>
            {words}
          </text>
        </g>
      )}
    </g>
  );
}
