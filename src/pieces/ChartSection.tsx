import { type ReactNode, useRef } from 'react';
import { useSize } from '../charts/drawing/useSize';
import { useTextSize } from '../charts/drawing/useTextSize';
import { useLasting } from './late/useLasting';

export interface ChartSectionProps {
  readonly title: string;
  readonly busy: boolean;
  /** The part done, 0 to 1. */
  readonly done: number;
  /** Height in the chart's width. */
  readonly shape: number;
  readonly children: (size: {
    readonly width: number;
    readonly height: number;
    readonly textSize: number;
  }) => ReactNode;
  /** Below the picture. */
  readonly caption: ReactNode;
}

/** A chart with its heading, as wide as there is room, and how far its computation is. */
export function ChartSection({ title, busy, done, shape, children, caption }: ChartSectionProps) {
  const em = useRef<HTMLSpanElement>(null);
  const [frame, { width }] = useSize();
  const textSize = useTextSize(em);
  const slow = useLasting(busy);
  return (
    <section className="chart-section" aria-label={title} aria-busy={busy}>
      <h2>{title}</h2>
      <div ref={frame} className="chart-area">
        <span ref={em} className="leaf-em" aria-hidden="true" />
        {width > 0 &&
          children({ width, height: Math.round(Math.min(420, width * shape) + 4 * (textSize - 13)), textSize })}
        {busy && (
          <div className="chart-busy" style={{ width: `${Math.max(4, 100 * done)}%` }}>
            {slow && <span className="muted">in work</span>}
          </div>
        )}
      </div>
      {caption}
    </section>
  );
}
