import type { Table } from '../../../export/tables/Table';
import { DataTable } from '../../../pieces/table/DataTable';

export interface ErratumProps {
  /** The bounds of Lemma 12 for H and for J; undefined while in work. */
  readonly table: Table | undefined;
  /** True when the proofs use the paper's λ₀₁ and α₀₁. */
  readonly paper: boolean;
}

/** The paper's 0.99125 is J's, though its Lemma 12 is written with H. */
export function Erratum({ table, paper }: ErratumProps) {
  return (
    <details className="erratum" open>
      <summary>Erratum: 0.99125 is J’s, 0.98903 is H’s</summary>
      <p>
        Lemma 12 speaks of <i className="symbol">H</i>, the Jacobian of mean and variance. The largest value in the
        paper’s computer search, 0.9912524171, belongs to <i className="symbol">J</i>, the Jacobian of mean and second
        moment; that of <i className="symbol">H</i> is 0.98903. Both are below 1, so the conclusion stands.
      </p>
      {table && <DataTable table={table} />}
      {!paper && <p className="muted">These bounds are for the sliders’ λ and α, not for the paper’s.</p>}
    </details>
  );
}
