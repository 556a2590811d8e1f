import { useMemo } from 'react';
import { feasibilityTable } from '../../../export/tables/feasibilityTable';
import { Health } from '../../../pieces/Health';
import { DataTable } from '../../../pieces/table/DataTable';
import { useOffer } from '../../../pieces/useOffer';
import { around } from '../../../state/around';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { activationRow } from '../../../state/tables/activationTable';
import { parameterOf } from '../../../state/tables/parameterTable';
import { DesignAny } from './DesignAny';
import { Refusal } from './Refusal';
import { ScaleToTarget } from './ScaleToTarget';
import { SolutionWords } from './SolutionWords';
import { solutionTable } from './solutionTable';
import { TargetFields } from './TargetFields';
import { TradeOff } from './TradeOff';
import type { Design } from './useDesign';

export interface DesignPanelProps {
  readonly explorer: Snapshot & Explorer;
  readonly design: Design;
}

/** Targets worth a look; the last is the example of the paper's notebook, whose formulas leave ω out. */
const examples = [
  { words: '(0, 1)', change: { target: { mu: 0, nu: 1 } } },
  { words: '(0, 2)', change: { target: { mu: 0, nu: 2 } } },
  { words: '(−0.1, 2) at ω = 1', change: { target: { mu: -0.1, nu: 2 }, omega: 1, tau: 1 } },
] as const;

/** The Design part: the fixed point that is wished for, the λ and α that make it one, and what that costs. */
export function DesignPanel({ explorer, design }: DesignPanelProps) {
  const { state, dispatch } = explorer;
  const { target, solved, feasibility, picking, onPicking } = design;
  const { output, busy } = solved;
  const solution = useMemo(() => (output && output.solutions.length > 0 ? solutionTable(output) : undefined), [output]);
  useOffer(
    'lens',
    [
      { tables: feasibility.output ? [feasibilityTable(feasibility.output)] : [], busy: feasibility.busy },
      { tables: solution ? [solution] : [], busy },
    ],
    0,
  );
  const { window, omega, tau } = state;
  const away =
    target.mu < window.muMin || target.mu > window.muMax || target.nu < window.nuMin || target.nu > window.nuMax;
  const usable = output?.solutions.find(({ admissible }) => admissible);
  const inRange = usable && parameterOf('lambda').isLegal(usable.lambda) && parameterOf('alpha').isLegal(usable.alpha);
  const inUse =
    usable !== undefined &&
    state.activation === 'selu' &&
    state.dropout === 'none' &&
    usable.lambda === state.lambda &&
    usable.alpha === state.alpha;
  const others = state.activation !== 'selu' || state.dropout !== 'none';
  const notebook = target.mu === -0.1 && target.nu === 2 && omega === 1 && tau === 1;
  return (
    <>
      <section className="design-section" aria-label="Design a fixed point" aria-busy={feasibility.busy}>
        <p className="design-intro">
          Which mean and variance should the layers keep? Drag the pin in the plane or type them: λ and α follow, at the
          present ω and τ.
          {state.target === null && ' For now it stands at (0, 1), the paper’s choice.'}
        </p>
        {others && (
          <p className="note">
            The hatched region, the λ and α next and “Stability against freedom” are SELU’s without dropout, in the
            layer that is set. The arrows on the plane, and “With {activationRow(state.activation).words} itself” below,
            are those of {activationRow(state.activation).words}
            {state.dropout !== 'none' && ' with dropout'}.
          </p>
        )}
        <TargetFields
          target={target}
          onChange={(next, commit) => dispatch({ target: next }, { commit })}
          onSettle={() => dispatch({})}
        />
        <div className="button-row design-actions">
          <button type="button" aria-pressed={picking} onClick={() => onPicking(!picking)}>
            {picking ? 'Now click in the plane' : 'Pick here'}
          </button>
          {away && (
            <button type="button" onClick={() => dispatch({ window: around(window, state.nuScale, target) })}>
              Bring it into view
            </button>
          )}
        </div>
        <fieldset className="group button-row">
          <legend className="visually-hidden">Examples</legend>
          <span className="muted">Try</span>
          {examples.map(({ words, change }) => (
            <button key={words} type="button" onClick={() => dispatch(change)}>
              {words}
            </button>
          ))}
        </fieldset>
        <Health of="λ and α" health={solved.health} reason={solved.reason} onRetry={solved.retry} />
        <Health of="the region" health={feasibility.health} reason={feasibility.reason} onRetry={feasibility.retry} />
        {output && (
          <div aria-busy={busy}>
            {output.feasibility.feasible ? (
              <SolutionWords result={output} notebook={notebook} others={others} />
            ) : (
              <Refusal result={output} onGo={(next) => dispatch({ target: next })} />
            )}
            {usable && (
              <div className="button-row design-actions">
                <button
                  type="button"
                  disabled={!inRange || inUse}
                  onClick={() =>
                    dispatch({
                      activation: 'selu',
                      lambda: usable.lambda,
                      alpha: usable.alpha,
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
                  {inRange && !inUse && state.activation !== 'selu' && (
                    <>They are SELU’s; the plane shows {activationRow(state.activation).words} now. </>
                  )}
                  {inRange && !inUse && state.dropout !== 'none' && 'Dropout, which moves fixed points, is then off.'}
                </span>
              </div>
            )}
            {solution && <DataTable table={solution} className="solution-table" busy={busy} />}
          </div>
        )}
      </section>
      <DesignAny explorer={explorer} target={target} />
      <TradeOff explorer={explorer} target={target} />
      <ScaleToTarget explorer={explorer} />
    </>
  );
}
