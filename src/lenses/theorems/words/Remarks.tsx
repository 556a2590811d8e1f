import type { ProveResult } from '../../../worker/theorems/proofMessages';

/** What else a reader of the paper should know, each under its title. */
export function Remarks({ facts }: Pick<ProveResult, 'facts'>) {
  return facts.map(({ id, title, text }) => (
    <details key={id} className="erratum">
      <summary>{title}</summary>
      <p>{text}</p>
    </details>
  ));
}
