import type { ReactNode } from 'react';
import type { Solution } from '../../../math';
import { goneAtOnce, halving } from '../../../pieces/fields/halving';
import { LayerWords } from '../../../pieces/LayerWords';
import { Value } from '../../../pieces/table/Value';
import { isPapers } from '../../../state/layerOf';
import { comingFrom } from '../../../words/pointKind';
import type { SolveResult } from '../../../worker/design/designMessages';

export interface SolutionWordsProps {
  readonly result: SolveResult;
  /** True for the example of the paper's notebook. */
  readonly notebook: boolean;
  /** True while the plane shows another activation, or dropout. */
  readonly others: boolean;
}

/** What λ and α keep the target fixed, and whether layers return to it. */
export function SolutionWords({ result: { request, solutions }, notebook, others }: SolutionWordsProps) {
  const solution = solutions.find(({ admissible }) => admissible);
  if (!solution) return null;
  return (
    <>
      <p className="verdict" role="status">
        {others && 'SELU’s '}
        <i className="symbol">λ</i> = <Value value={solution.lambda} digits={6} />, <i className="symbol">α</i> ={' '}
        <Value value={solution.alpha} digits={6} /> keep (<Value value={request.target.mu} digits={4} />,{' '}
        <Value value={request.target.nu} digits={4} />) fixed at <i className="symbol">ω</i> ={' '}
        <Value value={request.omega} digits={4} />, <i className="symbol">τ</i> ={' '}
        <Value value={request.tau} digits={4} />
        {!isPapers(request) && (
          <>
            {' '}
            in <LayerWords layer={request} />
          </>
        )}
        {ending(solution)}
      </p>
      {notebook && (
        <p className="note">
          The paper’s notebook solves for this target and leaves ω out, as if it were 1. There its λ and α do make it a
          fixed point, but one that layers leave: being fixed is not being stable.
        </p>
      )}
    </>
  );
}

function ending({ kind, marginal, sinks, limit, eigenvalues: [{ re, im }] }: Solution): ReactNode {
  const rate = Math.hypot(re, im);
  const from = comingFrom(limit);
  if (sinks !== undefined) return ', and layers return to it, but ever more slowly: an eigenvalue of H has modulus 1.';
  if (from) return `, a half-stable one: from ${from} layers return to it, ever more slowly, and else they leave.`;
  if (marginal)
    return `, a limit case: an eigenvalue of H has modulus 1${limit ? ', and by terms of higher order layers leave it' : ''}.`;
  if (kind === 'saddle') return ', but as a saddle: along one direction layers leave it.';
  if (kind === 'repelling') return ', but repelling: layers leave it in every direction.';
  if (goneAtOnce(rate)) return ', and layers return to it within two steps.';
  return (
    <>
      , and layers return to it: an error halves every <Value value={halving(rate)} digits={3} /> layers.
    </>
  );
}
