import { superscript } from '../../words/superscript';
import { filmNamePlace } from '../plane/boxWords';
import { usePlane } from '../plane/usePlane';

interface Side {
  readonly lo: number;
  readonly hi: number;
}

/** A rectangle of the (μ, ν) plane. */
export interface FilmCell {
  readonly mu: Side;
  readonly nu: Side;
}

export interface SequenceFilmProps {
  /** Where everything starts. */
  readonly start: FilmCell;
  /** The cells that hold all that can be there after `layer` layers. */
  readonly cells: readonly FilmCell[];
  readonly layer: number;
  /** Sampled positions μ, ν in turn at that layer. */
  readonly samples: Float64Array;
}

/** One frame of what layers with any weights make of a box: all that can be there, and where some samples are. */
export function SequenceFilm({ start, cells, layer, samples }: SequenceFilmProps) {
  const frame = usePlane();
  const { clipId, x, y, left, right, top, bottom, shows } = frame;
  const within = (value: number, low: number, high: number) =>
    Number.isNaN(value) ? low : Math.min(high + 4, Math.max(low - 4, value));
  const bar = ({ mu, nu }: FilmCell) => {
    const [x0, x1] = [within(x(mu.lo), left, right), within(x(mu.hi), left, right)];
    const [y0, y1] = [within(y(nu.lo), top, bottom), within(y(nu.hi), top, bottom)];
    const size = { width: Math.max(1, x1 - x0).toFixed(1), height: Math.max(1, y0 - y1).toFixed(1) };
    return { x: x0.toFixed(1), y: y1.toFixed(1), ...size };
  };
  const dots: { readonly mu: number; readonly nu: number }[] = [];
  for (let i = 0; i + 1 < samples.length; i += 2) dots.push({ mu: samples[i]!, nu: samples[i + 1]! });
  const name = filmNamePlace({ mu: [start.mu.lo, start.mu.hi], nu: [start.nu.lo, start.nu.hi] }, frame);
  return (
    <g className="sequence-film">
      <g clipPath={`url(#${clipId})`}>
        <rect className="film-start" {...bar(start)} />
        {cells.map((cell) => (
          <rect key={`${cell.mu.lo} ${cell.nu.lo} ${cell.nu.hi}`} className="film-cell" {...bar(cell)} />
        ))}
        {dots.filter(shows).map(({ mu, nu }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: samples have no other name than their number
          <circle key={index} className="film-dot" cx={x(mu).toFixed(1)} cy={y(nu).toFixed(1)} r="2" />
        ))}
      </g>
      {cells.length > 0 && (
        <>
          <rect
            className="film-key"
            x={name.left}
            y={name.top + 0.3 * frame.textSize}
            width={0.8 * frame.textSize}
            height={0.8 * frame.textSize}
          />
          <text className="label symbol" x={name.left + 1.05 * frame.textSize} y={name.bottom - 0.35 * frame.textSize}>
            {layer === 0 ? 'X' : `G${superscript(`${layer}`)}(X)`}
          </text>
        </>
      )}
    </g>
  );
}
