import type { ReactNode } from 'react';
import { CurveSample } from '../../../charts';
import type { Outcome } from '../../../math/types';
import { Value } from '../../../pieces/Value';
import type { ComparedMap, Comparison } from '../../../worker/activation/compareMessages';

export interface CompareTableProps {
  /** Each activation with its name, the present one first. */
  readonly columns: readonly { readonly name: string; readonly map: Comparison | undefined }[];
  readonly busy: boolean;
}

const kinds = { attracting: 'attracts', repelling: 'repels', saddle: 'saddle' } as const;

const none = <span className="muted">none</span>;

const rows: readonly { readonly head: ReactNode; readonly cell: (map: ComparedMap) => ReactNode }[] = [
  {
    head: (
      <>
        <i className="symbol mean">μ*</i>, mean
      </>
    ),
    cell: ({ nearest }) => (nearest ? <Value value={nearest.mu} negligible={1e-12} /> : none),
  },
  {
    head: (
      <>
        <i className="symbol variance">ν*</i>, variance
      </>
    ),
    cell: ({ nearest }) => (nearest ? <Value value={nearest.nu} /> : none),
  },
  {
    head: 'kind',
    cell: ({ nearest }) => (nearest ? `${kinds[nearest.kind]}${nearest.marginal ? ', limit case' : ''}` : none),
  },
  {
    head: 'rate, spectral radius of H',
    cell: ({ nearest }) =>
      nearest ? <Value value={Math.hypot(nearest.eigenvalues[0].re, nearest.eigenvalues[0].im)} /> : none,
  },
  { head: 'norm of H', cell: ({ nearest }) => (nearest ? <Value value={nearest.norm} /> : none) },
  {
    head: (
      <>
        <i className="symbol">χ</i> forward, ∂<i className="symbol">ν̃</i>/∂<i className="symbol">ν</i>
      </>
    ),
    cell: ({ forward, nearest }) => <Gain value={forward} there={nearest !== null} />,
  },
  {
    head: (
      <>
        <i className="symbol">χ</i> backward, <i className="symbol">τ</i> E <i className="symbol">f</i>′²
      </>
    ),
    cell: ({ chi, nearest }) => <Gain value={chi} there={nearest !== null} />,
  },
  {
    head: '(0, 1) goes',
    cell: ({ outcome, sinks }) => (sinks ? 'sinks to ν = 0, ever more slowly' : <Ending of={outcome} />),
  },
];

/** What each activation does in the same layer, side by side. */
export function CompareTable({ columns, busy }: CompareTableProps) {
  const neutral = columns.filter(({ map }) => map && !('problem' in map) && map.neutral).map(({ name }) => name);
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="compare-scroll" aria-label="Comparison, all columns" tabIndex={0}>
        <table className="results compare-table" aria-busy={busy}>
          <caption>Comparison</caption>
          <thead>
            <tr>
              <td />
              {columns.map(({ name }, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an activation is told apart by its place
                <th scope="col" key={index} className="number">
                  <CurveSample index={index} /> {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ head, cell }, row) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their places
              <tr key={row}>
                <th scope="row">{head}</th>
                {columns.map(({ map }, index) => (
                  // biome-ignore lint/suspicious/noArrayIndexKey: as above
                  <td key={index} className="number">
                    {map === undefined ? 'in work' : 'problem' in map ? 'no function' : cell(map)}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
      {neutral.length > 0 && (
        <p className="note">{neutral.join(' and ')}: every (0, ν) is fixed here, not only (0, 1).</p>
      )}
    </>
  );
}

/** A factor per layer at the fixed point, or else at (0, 1). */
function Gain({ value, there }: { readonly value: number; readonly there: boolean }) {
  return (
    <>
      <Value value={value} negligible={1e-12} />
      {!there && <span className="muted"> at (0, 1)</span>}
    </>
  );
}

function Ending({ of }: { readonly of: Outcome }) {
  switch (of.kind) {
    case 'converges':
      return of.layers === 0 ? 'stays there' : 'to a fixed point';
    case 'collapses':
      return 'collapses';
    case 'cycles':
      return `cycles, period ${of.period}`;
    case 'diverges':
      return 'diverges';
    case 'undecided':
      return 'undecided';
  }
}
