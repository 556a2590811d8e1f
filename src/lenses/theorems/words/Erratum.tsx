import { VerdictWord } from '../../../pieces/VerdictWord';
import type { Report } from '../../../worker/theorems/proofMessages';
import { Bound } from './Bound';

export interface ErratumProps {
  /** Lemma 12 for H and for J on the paper's box; absent while in work. */
  readonly h: Report | undefined;
  readonly j: Report | undefined;
  /** True when the proofs use the paper's λ₀₁ and α₀₁. */
  readonly paper: boolean;
}

/** The paper's 0.99125 is J's, though its Lemma 12 is written with H. */
export function Erratum({ h, j, paper }: ErratumProps) {
  return (
    <details className="erratum" open>
      <summary>Erratum: 0.99125 is J’s, 0.98903 is H’s</summary>
      <p>
        Lemma 12 speaks of <i className="symbol">H</i>, the Jacobian of mean and variance. The largest value in the
        paper’s computer search, 0.9912524171, belongs to <i className="symbol">J</i>, the Jacobian of mean and second
        moment; that of <i className="symbol">H</i> is 0.98903. Both are below 1, so the conclusion stands.
      </p>
      {h && j && (
        <table className="results">
          <caption>Largest singular value on Lemma 12’s box</caption>
          <tbody>
            {[h, j].map((report) => (
              <tr key={report.id}>
                <th scope="row">of {report.id === 'lemma12.H' ? 'H' : 'J'}</th>
                <td className="number">
                  <Bound report={report} digits={7} />
                </td>
                <td>
                  <VerdictWord verdict={report.verdict} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!paper && <p className="muted">These bounds are for the sliders’ λ and α, not for the paper’s.</p>}
    </details>
  );
}
