import { useMemo, useRef } from 'react';
import { CircleEllipse, Linearisation, StabilityTriangle, triangleShows } from '../../charts';
import { useSize } from '../../charts/drawing/useSize';
import { useTextSize } from '../../charts/drawing/useTextSize';
import { linearTables } from '../../export/tables/linearTables';
import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { FixedPoint, Parameters } from '../../math/types';
import { Health } from '../../pieces/Health';
import { DataTable } from '../../pieces/table/DataTable';
import { useOffer } from '../../pieces/useOffer';
import type { Explorer } from '../../state/Explorer';
import type { Square } from '../../state/State';
import { useJob } from '../../worker/useJob';
import { EllipseWords } from './EllipseWords';
import { LinearisationWords } from './LinearisationWords';
import { linearMapTables } from './linearMapTables';
import { SquareChoice } from './SquareChoice';
import { TriangleWords } from './TriangleWords';

export interface FixedPointCardProps {
  readonly point: FixedPoint;
  /** Null at a kink, and where its numbers are beyond the double range. */
  readonly map: LinearMap | null;
  readonly parameters: Parameters;
  readonly square: Square;
  /** True while newer ones are on their way. */
  readonly busy: boolean;
  readonly onChange: Explorer['dispatch'];
}

const layers = 12;
const gap = 24;
/** Widths of a figure, in sizes of its type. */
const narrowest = 21.5;
const widest = 32;

/**
 * The linear map at the chosen fixed point: its ellipse, its place in the triangle of stability,
 * and how far it can be trusted.
 */
export function FixedPointCard({ point, map, parameters, square, busy, onChange }: FixedPointCardProps) {
  const em = useRef<HTMLSpanElement>(null);
  const [box, size] = useSize();
  const textSize = useTextSize(em);
  const numbers = useMemo(() => (map ? linearMapTables(map) : []), [map]);
  const job = useJob('linear', map ? { parameters, point, side: Number(square), layers } : undefined);
  const near = job.output;
  // Until the job is done, its last output is about the point before.
  const waits = busy || job.busy;
  useOffer('lens', [{ tables: map ? [...linearTables(point, map, near), ...numbers] : [], busy: waits }], 1);
  const columns = Math.min(3, Math.max(1, Math.floor((size.width + gap) / (narrowest * textSize + gap))));
  const width = Math.min(Math.round(widest * textSize), Math.floor((size.width - gap * (columns - 1)) / columns));
  return (
    <section className="card" aria-label="The linear map at this point" aria-busy={waits}>
      <h2>The linear map at this point</h2>
      <span ref={em} className="plane-em card-em" aria-hidden="true" />
      <div ref={box} className="card-figures">
        {map === null && (
          <p>
            {point.kink
              ? 'This point has no linear map: the activation has its kink here, so a layer is not smooth at it, and there is no Jacobian to draw.'
              : 'The numbers of H are too large to be drawn.'}
          </p>
        )}
        {map && width > 0 && (
          <>
            <figure style={{ width }}>
              <CircleEllipse width={width} textSize={textSize} map={map} />
              <figcaption>
                <EllipseWords map={map} parameters={parameters} />
              </figcaption>
            </figure>
            <figure style={{ width }}>
              <StabilityTriangle width={width} textSize={textSize} trace={map.trace} determinant={map.determinant} />
              <figcaption>
                <TriangleWords point={point} map={map} shown={triangleShows(map.trace, map.determinant)} />
              </figcaption>
            </figure>
            {near && (
              <figure style={{ width }}>
                <Linearisation
                  width={width}
                  textSize={textSize}
                  paths={near.linearisation.paths}
                  side={near.request.side}
                  nu={near.request.point.nu}
                />
                <SquareChoice square={square} onChange={onChange} />
                <figcaption>
                  <LinearisationWords result={near} />
                </figcaption>
              </figure>
            )}
          </>
        )}
      </div>
      {numbers.map((table) => (
        <DataTable key={table.id} table={table} />
      ))}
      <Health of="the linear map" health={job.health} reason={job.reason} onRetry={job.retry} />
    </section>
  );
}
