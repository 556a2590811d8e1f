import type { ReactNode } from 'react';
import { Value } from '../../pieces/Value';
import type { Detail } from '../../worker/theorems/proofMessages';

/** The image of the box and, for Theorem 1, its fixed points: what the paper states beside what is certified. */
export function RangeTable({ detail, busy }: { readonly detail: Detail; readonly busy: boolean }) {
  const { image, stated, fixedPoints } = detail;
  return (
    <table className="results range-table" aria-busy={busy}>
      <caption>Where it leads, as drawn on the plane</caption>
      <thead>
        <tr>
          <th scope="col">range</th>
          <th scope="col" className="number">
            <i className="symbol mean">μ</i>
          </th>
          <th scope="col" className="number">
            <i className="symbol variance">ν</i>
          </th>
        </tr>
      </thead>
      <tbody>
        <Row name="image of the box" kind="image" mu={[image.mu.lo, image.mu.hi]} nu={[image.nu.lo, image.nu.hi]} />
        {stated && <Row name="fixed points, stated" kind="stated" mu={stated.mu} nu={stated.nu} digits={6} />}
        {fixedPoints && (
          <Row
            name="fixed points, certified"
            kind="proved"
            mu={[fixedPoints.outer.mu.lo, fixedPoints.outer.mu.hi]}
            nu={[fixedPoints.outer.nu.lo, fixedPoints.outer.nu.hi]}
          />
        )}
      </tbody>
    </table>
  );
}

type Side = readonly [number, number];

interface RowProps {
  readonly name: string;
  readonly kind: 'image' | 'stated' | 'proved';
  readonly mu: Side;
  readonly nu: Side;
  readonly digits?: number;
}

function Row({ name, kind, mu, nu, digits = 5 }: RowProps) {
  const side = ([low, high]: Side): ReactNode => (
    <td className="number">
      <Value value={low} digits={digits} toward="down" />
      <br />
      <Value value={high} digits={digits} toward="up" />
    </td>
  );
  return (
    <tr>
      <th scope="row">
        <svg className={`range-sample range-${kind}`} width="18" height="12" aria-hidden="true">
          <rect x="2" y="2" width="14" height="8" />
        </svg>
        {name}
      </th>
      {side(mu)}
      {side(nu)}
    </tr>
  );
}
