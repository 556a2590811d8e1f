import type { ReactNode } from 'react';
import type { Solution } from '../../../math';
import type { Complex } from '../../../math/types';
import { besideOne } from '../../../pieces/besideOne';
import { halving } from '../../../pieces/halving';
import { Value } from '../../../pieces/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';

export interface SolutionTableProps {
  readonly solutions: readonly Solution[];
  /** Size of the certified box around the target for the admissible one; null while it is in work. */
  readonly box: number | null;
  readonly busy: boolean;
}

const marks = { attracting: '●', repelling: '○', saddle: '◐' } as const;
const rateOf = ({ eigenvalues: [{ re, im }] }: Solution) => Math.hypot(re, im);

const rows: readonly { readonly head: ReactNode; readonly cell: (solution: Solution) => ReactNode }[] = [
  { head: <Letter of="λ" words="scale" />, cell: ({ lambda }) => <Value value={lambda} digits={7} /> },
  { head: <Letter of="α" words="depth" />, cell: ({ alpha }) => <Value value={alpha} digits={7} /> },
  {
    head: 'kind',
    cell: ({ kind, marginal }) => (
      <>
        <span aria-hidden="true">{marks[kind]}</span> {kind}
        {marginal && ', limit case'}
      </>
    ),
  },
  {
    head: 'eigenvalues of H',
    cell: ({ eigenvalues }) => <Eigenvalues of={eigenvalues} />,
  },
  { head: 'a small error', cell: (solution) => <Fading of={solution} /> },
  { head: 'norm of H', cell: ({ norm }) => <Value value={norm} digits={6} /> },
  { head: 'admissible', cell: ({ admissible }) => (admissible ? 'yes' : 'no, α is negative') },
];

/** Every λ and α that keep a target fixed, side by side, with what kind of fixed point it is then. */
export function SolutionTable({ solutions, box, busy }: SolutionTableProps) {
  const several = solutions.length > 1;
  return (
    <table className="results solution-table" aria-busy={busy}>
      <caption>{several ? 'Two solutions' : 'The solution'}</caption>
      {several && (
        <thead>
          <tr>
            <td />
            <th scope="col" className="number">
              first
            </th>
            <th scope="col" className="number">
              second
            </th>
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map(({ head, cell }, row) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the rows never change their places
          <tr key={row}>
            <th scope="row">{head}</th>
            {solutions.map((solution, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a solution is told apart by its place
              <td key={index} className="number">
                {cell(solution)}
              </td>
            ))}
          </tr>
        ))}
        {solutions.some(({ admissible, kind }) => admissible && kind === 'attracting') && (
          <tr>
            <th scope="row">
              box [<i className="symbol">μ*</i> ± <i className="symbol">k</i>√<i className="symbol">ν*</i>] × [
              <i className="symbol">ν*</i>(1 ± <i className="symbol">k</i>)] that contracts to it
            </th>
            {solutions.map(({ admissible }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a solution is told apart by its place
              <td key={index} className="number">
                {admissible ? <CertifiedBox size={box} /> : 'not tried'}
              </td>
            ))}
          </tr>
        )}
      </tbody>
    </table>
  );
}

function CertifiedBox({ size }: { readonly size: number | null }) {
  if (size === null) return <span className="muted">in work</span>;
  if (size === 0) return 'none certified';
  return (
    <>
      <i className="symbol">k</i> = <Value value={size} digits={3} /> <VerdictWord verdict="proved" />
    </>
  );
}

function Letter({ of, words }: { readonly of: string; readonly words: string }) {
  return (
    <>
      <i className="symbol">{of}</i>, {words}
    </>
  );
}

function Fading({ of }: { readonly of: Solution }) {
  const rate = rateOf(of);
  if (of.marginal) return 'neither fades nor grows at first';
  if (rate >= 1)
    return (
      <>
        grows × <Value value={rate} digits={besideOne(rate, 4)} /> a layer
      </>
    );
  if (rate === 0) return 'is gone after two layers';
  return (
    <>
      halves every <Value value={halving(rate)} digits={3} /> layers
    </>
  );
}

function Eigenvalues({ of: [first, second] }: { readonly of: readonly [Complex, Complex] }) {
  if (first.im !== 0)
    return (
      <>
        <Value value={first.re} /> ± <Value value={Math.abs(first.im)} /> i
      </>
    );
  return (
    <>
      <Value value={first.re} digits={5} negligible={1e-12} />,{' '}
      <Value value={second.re} digits={5} negligible={1e-12} />
    </>
  );
}
