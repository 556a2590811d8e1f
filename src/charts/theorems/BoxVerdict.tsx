import type { Verdict } from '../../proof';
import { verdictText } from '../../words/verdictText';
import { textWidth } from '../drawing/textWidth';
import { usePlane } from '../plane/usePlane';
import { VerdictMark } from './VerdictMark';

type Side = readonly [number, number];

export interface BoxVerdictProps {
  readonly mu: Side;
  readonly nu: Side;
  readonly verdict: Verdict;
  /** What is refuted, where it is not the claim itself. */
  readonly of?: 'claim' | 'condition' | undefined;
}

/** A box filled by what is known about it, with the verdict's mark and word at its upper edge. */
export function BoxVerdict({ mu, nu, verdict, of }: BoxVerdictProps) {
  const { clipId, x, y, top, bottom, left, right, textSize } = usePlane();
  const within = (value: number, low: number, high: number) => Math.min(high, Math.max(low, value));
  const [x0, x1] = [within(x(mu[0]), left, right), within(x(mu[1]), left, right)];
  const [y0, y1] = [within(y(nu[0]), top, bottom), within(y(nu[1]), top, bottom)];
  const onScreen = x(mu[1]) >= left && x(mu[0]) <= right && y(nu[0]) >= top && y(nu[1]) <= bottom;
  const scale = textSize / 13;
  const words = verdictText(verdict, of);
  const width = 22 * scale + textWidth(words, textSize);
  const above = y1 - 24 * scale >= top;
  const at = [
    within(x1 - width + 10 * scale, left + 12 * scale, right - width),
    above ? y1 - 13 * scale : y1 + 16 * scale,
  ];
  return (
    <g className={`box-verdict verdict-${verdict}`}>
      <rect clipPath={`url(#${clipId})`} x={x0} y={y1} width={Math.max(0, x1 - x0)} height={Math.max(0, y0 - y1)} />
      {onScreen && (
        <g transform={`translate(${at.map((place) => place!.toFixed(1)).join(' ')}) scale(${scale.toFixed(2)})`}>
          <VerdictMark verdict={verdict} />
          <text className="label" x="12" y="4.5" style={{ fontSize: 13 }}>
            {words}
          </text>
        </g>
      )}
    </g>
  );
}
