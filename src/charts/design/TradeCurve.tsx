import { axisTicks, textWidth } from '../drawing/axisTicks';

export interface TradeCurveProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  /** Range of ν*. */
  readonly range: readonly [number, number];
  /** Pairs of ν* and a number; NaN interrupts the line. */
  readonly rate: readonly (readonly [number, number])[];
  /** The same for certified boxes; empty while they are not known. */
  readonly boxes: readonly (readonly [number, number])[];
  /** The target's ν*; NaN when its mean is not 0. */
  readonly value: number;
}

/** Rate and certified box of the fixed points (0, ν*), against ν*. Both are plain numbers, so they share an axis. */
export function TradeCurve({ width, height, textSize, range: [low, high], rate, boxes, value }: TradeCurveProps) {
  const top = Math.round(textSize * 0.8);
  const bottom = Math.max(top + 20, height - Math.round(textSize * 2.8));
  const most = 1;
  const yTicks = axisTicks(0, most, 'linear', bottom - top, textSize, 'y');
  const left = Math.ceil(Math.max(2 * textSize, ...yTicks.map(({ label }) => textWidth(label, textSize))) + 8);
  const right = width - Math.ceil(textSize);
  const xTicks = axisTicks(low, high, 'linear', right - left, textSize, 'x');
  const x = (nu: number) => left + ((nu - low) / (high - low)) * (right - left);
  const y = (number: number) => bottom - (number / most) * (bottom - top);
  const line = (pairs: TradeCurveProps['rate']) => {
    let d = '';
    let pen = 'M';
    for (const [nu, number] of pairs) {
      const drawn = number >= 0 && number <= most;
      if (drawn) d += `${pen}${x(nu).toFixed(1)} ${y(number).toFixed(1)}`;
      pen = drawn ? 'L' : 'M';
    }
    return d;
  };
  const lines = [
    { name: 'rate', words: 'rate', pairs: rate, above: true },
    { name: 'box', words: 'certified box k', pairs: boxes, above: false },
  ];
  const drawn = lines.flatMap(({ pairs, ...line }) => {
    const last = pairs.filter(([, number]) => number >= 0 && number <= most).at(-1);
    return last ? [{ ...line, pairs, last }] : [];
  });
  return (
    <svg
      xmlns="http://www.w3.org/2000/svg"
      className="trade-curve"
      width={width}
      height={height}
      viewBox={`0 0 ${width} ${height}`}
      role="img"
      aria-label="Rate and size of the certified box of the fixed points with mean 0, against their variance"
    >
      <path
        className="grid"
        d={
          yTicks.map((tick) => `M${left} ${y(tick.value).toFixed(1)}H${right}`).join('') +
          xTicks.map((tick) => `M${x(tick.value).toFixed(1)} ${top}V${bottom}`).join('')
        }
      />
      <path className="axis" d={`M${left} ${top}V${bottom}H${right}`} />
      {xTicks.map(({ value: at, label }) => (
        <text key={at} className="tick" textAnchor="middle" x={x(at)} y={bottom + textSize * 1.25}>
          {label}
        </text>
      ))}
      {yTicks.map(({ value: at, label }) => (
        <text key={at} className="tick" textAnchor="end" x={left - 6} y={y(at) + textSize * 0.35}>
          {label}
        </text>
      ))}
      <text className="axis-name axis-name-variance" textAnchor="end" x={right} y={bottom + textSize * 2.5}>
        variance <tspan className="symbol">ν*</tspan> at <tspan className="symbol">μ*</tspan> = 0
      </text>
      {value >= low && value <= high && <path className="trade-now" d={`M${x(value).toFixed(1)} ${top}V${bottom}`} />}
      {drawn.map(({ name, words, pairs, last, above }) => (
        <g key={name}>
          <path className={`trade-line trade-line-${name}`} d={line(pairs)} />
          <text
            className="label"
            textAnchor="end"
            x={right - 4}
            y={y(last[1]) + (above ? -0.5 * textSize : 1.25 * textSize)}
          >
            {words}
          </text>
        </g>
      ))}
      {drawn.length === 0 && (
        <text className="label" textAnchor="middle" x={(left + right) / 2} y={(top + bottom) / 2}>
          No stable target here.
        </text>
      )}
    </svg>
  );
}
