import { useMemo } from 'react';
import type { Moments } from '../../../math/types';
import { Health } from '../../../pieces/Health';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { activationRow } from '../../../state/tables/activationTable';
import { parameterOf } from '../../../state/tables/parameterTable';
import { isSeluForm } from './ownOf';
import { Refusal } from './Refusal';
import { SolutionWords } from './SolutionWords';
import { solutionTable } from './solutionTable';
import type { Design } from './useDesign';

export interface SeluSolutionProps {
  readonly explorer: Snapshot & Explorer;
  readonly target: Moments;
  readonly job: Design['solved'];
}

/** λ and α of SELU's form that keep the target, by the closed form; or why none do. */
export function SeluSolution({ explorer, target, job }: SeluSolutionProps) {
  const { state, dispatch } = explorer;
  const { output, busy } = job;
  const solution = useMemo(() => (output && output.solutions.length > 0 ? solutionTable(output) : undefined), [output]);
  const { omega, tau } = state;
  const usable = output?.solutions.find(({ admissible }) => admissible);
  const inRange = usable && parameterOf('lambda').isLegal(usable.lambda) && parameterOf('alpha').isLegal(usable.alpha);
  const others = !isSeluForm(state);
  const activation = others ? 'selu' : state.activation;
  const inUse = usable !== undefined && !others && usable.lambda === state.lambda && usable.alpha === state.alpha;
  const notebook = target.mu === -0.1 && target.nu === 2 && omega === 1 && tau === 1;
  return (
    <>
      <Health of="λ and α" health={job.health} reason={job.reason} onRetry={job.retry} />
      {output && (
        <div className="design-solution" aria-busy={busy}>
          {output.feasibility.feasible ? (
            <SolutionWords result={output} notebook={notebook} others={others} />
          ) : (
            <Refusal
              result={output}
              name={activationRow(activation).words}
              onGo={(next) => dispatch({ target: next })}
            />
          )}
          {usable && (
            <div className="button-row design-actions">
              <button
                type="button"
                disabled={!inRange || inUse || !job.current}
                onClick={() =>
                  dispatch({
                    ...{ activation, lambda: usable.lambda, alpha: usable.alpha },
                    dropout: 'none',
                    selected: target,
                  })
                }
              >
                Use these
              </button>
              <span className="muted">
                {inUse && 'The sliders have these values.'}
                {!inRange && 'λ or α is beyond a million, more than the sliders take.'}
                {inRange && others && state.activation !== 'selu' && (
                  <>They are SELU’s; the plane shows {activationRow(state.activation).words} now. </>
                )}
                {inRange && !inUse && state.dropout !== 'none' && 'Dropout, which moves fixed points, is then off.'}
              </span>
            </div>
          )}
          {solution && <DataTable table={solution} className="solution-table" busy={busy} />}
        </div>
      )}
    </>
  );
}
