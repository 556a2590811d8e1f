import { memo, type ReactNode, useMemo } from 'react';
import { Chart } from '../drawing/Chart';
import { chartFrame } from '../drawing/chartFrame';
import { linePath, type Pixel } from '../drawing/linePath';
import { spreadApart } from '../drawing/spreadApart';
import { textWidth } from '../drawing/textWidth';

/** The losses of one kind of network at one depth. */
export interface LossCurve {
  /** Its kind, by which its line is known (`loss-SIGN`), and how deep it is: the deepest has the strongest line. */
  readonly sign: string;
  readonly weight: 1 | 2 | 3 | 4;
  /** At the end of its line. */
  readonly words: string;
  /** Where the losses lie across, and those of the first seed; NaN where there is none. */
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
  /** Least and greatest loss over the seeds, where there are several. */
  readonly low?: ArrayLike<number>;
  readonly high?: ArrayLike<number>;
  /** True if the line ends there because the network diverged. */
  readonly diverged?: boolean;
  /** Stronger than the others. */
  readonly chosen?: boolean;
}

export interface LossChartProps {
  /** Size in pixels, and size of the type. */
  readonly width: number;
  readonly height: number;
  readonly textSize: number;
  readonly curves: readonly LossCurve[];
  /** Runs to stand behind, as bands only. */
  readonly behind?: readonly LossCurve[];
  /** The end of the axis across. */
  readonly until: number;
  /** Where what else is shown was measured; null: nowhere. */
  readonly mark: number | null;
  readonly xName: ReactNode;
  readonly yName: ReactNode;
  readonly label: string;
  /** Said on the picture itself. */
  readonly note: string;
}

/** Losses as networks learn, on a logarithmic axis: nothing is smoothed, and the ends of those that diverged are named. */
export const LossChart = memo(function LossChart(props: LossChartProps) {
  const { width, height, textSize, curves, behind, until, mark, xName, yName, label, note } = props;
  const labels = useMemo(() => curves.map(({ words, diverged }) => (diverged ? `${words} ×` : words)), [curves]);
  const frame = useMemo(() => {
    let [low, high] = [Infinity, -Infinity];
    for (const { y, low: least = y, high: most = y } of [...curves, ...(behind ?? [])])
      for (const numbers of [y, least, most])
        for (let k = 0; k < numbers.length; k++) {
          const value = numbers[k]!;
          if (!(value > 0 && value < Infinity)) continue;
          low = Math.min(low, value);
          high = Math.max(high, value);
        }
    const [from, to] = low <= high ? [low / 1.25, high * 1.25] : [1e-3, 3];
    return chartFrame({
      ...{
        width,
        height,
        textSize,
        x: { min: 0, max: until > 0 ? until : 1 },
        y: { min: from, max: to, scale: 'log' },
      },
      right: Math.ceil(
        Math.max(textSize, ...labels.map((words) => 1.08 * textWidth(words, textSize) + textSize * 0.7)),
      ),
    });
  }, [width, height, textSize, curves, behind, until, labels]);
  const { left, right, top, bottom, x, y } = frame;
  const at = (pixel: number) => pixel.toFixed(1);
  const places = (of: LossCurve): Pixel[] =>
    Array.from(of.x, (across, k) => [x(across), of.y[k]! > 0 ? y(of.y[k]!) : Number.NaN]);
  const ends = curves.map((curve) => lastOf(places(curve)));
  const spread = spreadApart(
    ends.map((end) => end?.[1] ?? bottom),
    textSize * 1.15,
    top + textSize * 0.4,
    bottom,
  );
  return (
    <Chart
      className="loss-chart"
      frame={frame}
      label={label}
      axes={{ xName, yName }}
      beyond={[6, 4]}
      clipped={
        <>
          {[...(behind ?? []), ...curves].map((curve, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a curve is known by its place
              key={index}
              className={`loss-band loss-${curve.sign}`}
              d={bandPath(curve)}
            />
          ))}
          {mark !== null && <path className="playhead" d={`M${at(x(mark))} ${at(top)}V${at(bottom)}`} />}
          {curves.map((curve, index) => (
            <path
              // biome-ignore lint/suspicious/noArrayIndexKey: a curve is known by its place
              key={index}
              className={`loss-line loss-${curve.sign} loss-weight-${curve.weight}`}
              data-chosen={curve.chosen}
              d={linePath(places(curve))}
            />
          ))}
        </>
      }
    >
      <text
        className="loss-note"
        textAnchor="end"
        x={at(width - 2)}
        // In a narrow picture it has no room beside the axis' name.
        y={at(
          0.85 * textWidth(note, textSize) + 5 * textSize < width
            ? Math.max(textSize, top - textSize * 0.75)
            : top + textSize,
        )}
      >
        {textWidth(note, textSize) < width - left ? note : note.split(',')[0]}
      </text>
      {curves.map((curve, index) => {
        const end = ends[index];
        const place = spread[index];
        if (!end || typeof place !== 'number') return null;
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a curve is known by its place
          <g key={index}>
            {curve.diverged && (
              <path className="loss-diverged" d={`M${at(end[0] - 4)} ${at(end[1] - 4)}l8 8m0 -8l-8 8`} />
            )}
            <path
              className="loss-leader"
              d={`M${at(Math.min(right, end[0] + 2))} ${at(end[1])}L${at(right + textSize * 0.4)} ${at(place)}`}
            />
            <text
              className={`loss-word loss-${curve.sign}`}
              data-chosen={curve.chosen}
              x={at(right + textSize * 0.5)}
              y={at(place + textSize * 0.35)}
            >
              {labels[index]}
            </text>
          </g>
        );
      })}
    </Chart>
  );

  function bandPath({ x: across, low, high }: LossCurve): string {
    if (!low || !high) return '';
    const upper: string[] = [];
    const lower: string[] = [];
    for (let k = 0; k < across.length; k++) {
      if (!(low[k]! > 0 && high[k]! < Infinity)) continue;
      upper.push(`${at(x(across[k]!))} ${at(y(high[k]!))}`);
      lower.unshift(`${at(x(across[k]!))} ${at(y(low[k]!))}`);
    }
    return upper.length > 1 ? `M${[...upper, ...lower].join('L')}Z` : '';
  }
});

/** The last place that is one. */
function lastOf(places: readonly Pixel[]): Pixel | undefined {
  return places.filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y)).at(-1);
}
