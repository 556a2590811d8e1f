import type { ReactNode } from 'react';
import type { Table } from '../../../export/tables/Table';
import { DataTable } from '../../../pieces/table/DataTable';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import type { AttractResult } from '../../../worker/theorems/proofMessages';
import { middle } from '../enclosureTables';

/** L of the plain norm. */
const plain = '1,0,0,1';

export interface AttractionNoteProps {
  readonly result: AttractResult | undefined;
  readonly busy: boolean;
  /** True while the plane shows another map than SELU in one unit, which is what this is about. */
  readonly elsewhere: boolean;
  /** True where the statement above says so already, of a point that nobody had to enclose. */
  readonly stated: boolean;
  /** The fixed points that are certified. */
  readonly tables: readonly Table[];
}

/** Whether everything in the box converges to one point at the sliders' ω and τ, or why this is not certified. */
export function AttractionNote({ result, busy, elsewhere, stated, tables }: AttractionNoteProps) {
  if (!result) return <p className="muted">in work</p>;
  const { request, attraction } = result;
  const { verdict, boxes, elapsed, reason, fixedPoint, norm } = attraction;
  if (stated && verdict === 'unknown')
    return (
      <p className="verdict" role="status">
        Everything in this box converges to one point: <VerdictWord verdict="proved" /> by the statement.
      </p>
    );
  return (
    <div aria-busy={busy} role="status">
      <p className="verdict">
        {head(result)}: <VerdictWord verdict={verdict} />, <Value value={boxes} digits={6} /> boxes,{' '}
        <Value value={elapsed} digits={2} /> ms.
      </p>
      <p>
        {elsewhere ? 'SELU in one unit, at ' : 'At '}
        <i className="symbol">ω</i> = <Value value={request.omega} />, <i className="symbol">τ</i> ={' '}
        <Value value={request.tau} />: {reason}
      </p>
      {verdict === 'proved' && norm && norm.join() !== plain && (
        <p className="muted">
          The norm is |<i className="symbol">Lx</i>| with rows (<Value value={norm[0]} digits={3} />,{' '}
          <Value value={norm[1]} digits={3} />) and (<Value value={norm[2]} digits={3} />,{' '}
          <Value value={norm[3]} digits={3} />) of <i className="symbol">L</i>.
        </p>
      )}
      {verdict === 'unknown' && fixedPoint && (
        <p className="muted">
          A point is fixed there, certified. Contraction was tried in the plain norm and in one fitted to its Jacobian.
        </p>
      )}
      {tables.map((table) => (
        <DataTable key={table.id} table={table} />
      ))}
    </div>
  );
}

function head({ attraction: { verdict, fixedPoint } }: AttractResult): ReactNode {
  if (verdict === 'proved' && fixedPoint)
    return (
      <>
        Everything in this box converges to one point, (<Value value={middle(fixedPoint.mu)} negligible={1e-13} />,{' '}
        <Value value={middle(fixedPoint.nu)} />)
      </>
    );
  return verdict === 'refuted'
    ? 'Not everything in this box converges to one point'
    : 'Whether everything in this box converges to one point is open';
}
