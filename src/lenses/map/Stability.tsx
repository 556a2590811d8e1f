import type { ReactNode } from 'react';
import type { Table } from '../../export/tables/Table';
import type { FixedPoint } from '../../math/types';
import { goneAtOnce, halving } from '../../pieces/fields/halving';
import { DataTable } from '../../pieces/table/DataTable';
import { Value } from '../../pieces/table/Value';
import { comingFrom } from '../../words/pointKind';

/** Up to this rate an error halves in one layer or less. */
const quick = 0.5;

export interface StabilityProps {
  readonly point: FixedPoint;
  /** Its `stabilityTables`. */
  readonly tables: readonly Table[];
}

/** What becomes of small errors at a fixed point: in words first, then the eigenvalues, the norm and H. */
export function Stability({ point, tables }: StabilityProps) {
  const [{ re, im }] = point.eigenvalues;
  return (
    <section aria-label="Stability">
      <p className="verdict stability">{sentence(point, Math.hypot(re, im))}</p>
      {tables.map((table, index) => (
        <DataTable key={table.id} table={table} {...(index === 1 && { className: 'jacobian-table' })} />
      ))}
    </section>
  );
}

function sentence(point: FixedPoint, rate: number): ReactNode {
  if (point.continuum?.kind === 'plane') return 'Neutral: every point of the plane stays where it is.';
  if (point.continuum) {
    return (
      <>
        One of a line of fixed points: a layer keeps errors along the line, and multiplies those across it by{' '}
        <Value value={point.continuum.across} digits={4} negligible={1e-12} />.
      </>
    );
  }
  if (point.sinks !== undefined) {
    return (
      <>
        Stable, but only just:{' '}
        {point.kink ? 'next to it a layer keeps the size of a start' : 'an eigenvalue of H has modulus 1'}, and orbits
        near it {point.boundary ? 'sink' : 'come'} to it ever more slowly. The square of their distance falls like
        layers to the power of −
        <Value value={point.sinks} digits={2} />.
      </>
    );
  }
  if (point.kink) return <KinkSentence point={point} />;
  if (point.marginal) return limitCase(point, rate);
  if (point.kind === 'saddle')
    return 'Unstable: a saddle. Along one direction orbits come closer, along the other they leave.';
  if (point.kind === 'repelling') return 'Unstable: orbits that start near it leave it in every direction.';
  const contracts =
    point.norm < 1
      ? 'Every layer also shrinks every small error, since the norm is below 1.'
      : 'Still, the norm is not below 1: an error may grow for some layers before it fades.';
  if (goneAtOnce(rate)) return `Stable: a small error is gone at once, after two layers. ${contracts}`;
  if (rate <= quick)
    return (
      <>
        Stable: a small error is multiplied by <Value value={rate} digits={3} /> a layer.{' '}
        <span className="verdict-more">{contracts}</span>
      </>
    );
  return (
    <>
      Stable: the error halves every <Value value={halving(rate)} digits={3} /> layers.{' '}
      <span className="verdict-more">{contracts}</span>
    </>
  );
}

function limitCase({ limit }: FixedPoint, rate: number): string {
  const from = comingFrom(limit);
  if (from)
    return `Half-stable, as a double point is: an eigenvalue of H is 1, and by the next order orbits from ${from} come to it ever more slowly, and the others leave.`;
  if (rate > 1 + 1e-6)
    return 'Unstable: of the eigenvalues of H one has modulus 1, a limit case, and along the other orbits leave.';
  if (limit === 'repels')
    return 'Unstable: an eigenvalue of H has modulus 1, a limit case, and by terms of higher order orbits leave.';
  return 'A limit case, undecided: an eigenvalue of H has modulus 1 to within 10⁻⁶, and neither the linear part nor the next orders tell whether orbits near it stay.';
}

/** At the activation's kink there is no Jacobian; the growth of the directions decides. */
function KinkSentence({ point }: { readonly point: FixedPoint }) {
  const { least, greatest } = point.kink!;
  const varies = greatest - least > 1e-6 * greatest;
  if (greatest === Number.MAX_VALUE)
    return <>Unstable: the activation jumps here, so that one layer throws neighbours away, however near they are.</>;
  return (
    <>
      {Math.abs(greatest - 1) <= 1e-6 ? 'A limit case' : point.kind === 'attracting' ? 'Stable' : 'Unstable'}: one layer
      multiplies the size √(μ² + ν) of a small start by{' '}
      {varies && (
        <>
          <Value value={least} digits={4} /> to{' '}
        </>
      )}
      <Value value={greatest} digits={4} />
      {varies && ', depending on its direction'}. The activation has its kink here, so ∂μ̃/∂ν grows without bound as ν →
      0.
    </>
  );
}
