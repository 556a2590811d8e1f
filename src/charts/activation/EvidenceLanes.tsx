import type { Conditions, Stretch } from '../../math';
import { formatNumber } from '../drawing/formatNumber';
import type { ActivationFrame } from './activationFrame';

export interface EvidenceLanesProps {
  readonly frame: ActivationFrame;
  readonly conditions: Conditions;
}

/**
 * Where the conditions hold along z: the sign of f, where it is flat, where it is steep. The line of a lane is no
 * `Axes`: it has no ticks and no numbers, z is read on the axis of the curve.
 */
export function EvidenceLanes({ frame, conditions }: EvidenceLanesProps) {
  const { lanes, laneHeight, left, right, output, textSize } = frame;
  const { values, saturation, steepness } = conditions;
  const rows = [
    {
      name: 'sign of f',
      parts: [
        { stretches: values.negative, looks: 'lane-quiet', sign: '−' },
        { stretches: values.positive, looks: 'lane-loud', sign: '+' },
      ],
    },
    {
      name: `|f′| < ${formatNumber(saturation.bound)}`,
      parts: [{ stretches: saturation.below, looks: 'lane-quiet', sign: '' }],
    },
    { name: '|f′| > 1', parts: [{ stretches: steepness.above, looks: 'lane-loud', sign: '' }] },
  ];
  return (
    <g className="evidence-lanes">
      {rows.map(({ name, parts }, index) => {
        const y = lanes[index]!;
        const text = y + laneHeight - 0.18 * textSize;
        const nowhere = parts.every(({ stretches }) => stretches.length === 0);
        return (
          <g key={name}>
            <path className="grid" d={`M${left} ${y + laneHeight / 2}H${right}`} />
            {parts.flatMap(({ stretches, looks, sign }) =>
              visible(stretches, frame).map(([from, to]) => (
                <g key={`${looks} ${from}`}>
                  <rect
                    className={looks}
                    x={from.toFixed(1)}
                    y={y}
                    width={Math.max(1, to - from).toFixed(1)}
                    height={laneHeight}
                  />
                  {sign !== '' && to - from > textSize && (
                    <text className={`${looks}-sign`} textAnchor="middle" x={((from + to) / 2).toFixed(1)} y={text}>
                      {sign}
                    </text>
                  )}
                </g>
              )),
            )}
            {nowhere && (
              <text className="tick lane-nowhere" textAnchor="middle" x={(left + right) / 2} y={text}>
                nowhere
              </text>
            )}
            <text className="tick" x={output.left} y={text}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}

/** The parts of stretches that are on the picture, in pixels. */
function visible(stretches: readonly Stretch[], { x, reach }: ActivationFrame): readonly (readonly [number, number])[] {
  return stretches
    .filter(([from, to]) => to > -reach && from < reach)
    .map(([from, to]) => [x(Math.max(-reach, from)), x(Math.min(reach, to))]);
}
