import { useRef } from 'react';
import { CircleEllipse, Linearisation, StabilityTriangle, triangleShows } from '../../charts';
import { useSize } from '../../charts/drawing/useSize';
import { useTextSize } from '../../charts/drawing/useTextSize';
import type { Table } from '../../export/tables/Table';
import type { LinearMap } from '../../math/fixedPoints/linearMap';
import type { FixedPoint, Parameters } from '../../math/types';
import { WhenSeen } from '../../pieces/late/WhenSeen';
import { DataTable } from '../../pieces/table/DataTable';
import type { Explorer } from '../../state/Explorer';
import type { Square } from '../../state/State';
import type { LinearResult } from '../../worker/messages';
import { EllipseWords } from './EllipseWords';
import { LinearisationWords } from './LinearisationWords';
import { SquareChoice } from './SquareChoice';
import { TriangleWords } from './TriangleWords';

export interface FixedPointCardProps {
  readonly point: FixedPoint;
  /** Null at a kink, and where its numbers are beyond the double range. */
  readonly map: LinearMap | null;
  readonly parameters: Parameters;
  readonly square: Square;
  /** Orbits near it and those of the linear map; undefined until there are some. */
  readonly near: LinearResult | undefined;
  /** Its `linearMapTables`. */
  readonly tables: readonly Table[];
  readonly onChange: Explorer['dispatch'];
}

const gap = 24;
/** Widths of a figure, in sizes of its type. */
const narrowest = 21.5;
const widest = 32;

/**
 * The linear map at the chosen fixed point: its ellipse, its place in the triangle of stability,
 * and how far it can be trusted.
 */
export function FixedPointCard({ point, map, parameters, square, near, tables, onChange }: FixedPointCardProps) {
  const em = useRef<HTMLSpanElement>(null);
  const [box, size] = useSize();
  const textSize = useTextSize(em);
  const columns = Math.min(3, Math.max(1, Math.floor((size.width + gap) / (narrowest * textSize + gap))));
  const width = Math.min(Math.round(widest * textSize), Math.floor((size.width - gap * (columns - 1)) / columns));
  return (
    <section className="card" aria-label="The linear map at this point">
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
            <WhenSeen>
              <figure style={{ width }}>
                <StabilityTriangle width={width} textSize={textSize} trace={map.trace} determinant={map.determinant} />
                <figcaption>
                  <TriangleWords point={point} map={map} shown={triangleShows(map.trace, map.determinant)} />
                </figcaption>
              </figure>
            </WhenSeen>
            {near && (
              <WhenSeen>
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
              </WhenSeen>
            )}
          </>
        )}
      </div>
      <WhenSeen>
        {tables.map((table) => (
          <DataTable key={table.id} table={table} />
        ))}
      </WhenSeen>
    </section>
  );
}
