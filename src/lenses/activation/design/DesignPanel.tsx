import { useMemo } from 'react';
import { feasibilityTable } from '../../../export/tables/feasibilityTable';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { around } from '../../../state/point/around';
import { DesignAny } from './DesignAny';
import { isSeluForm } from './ownOf';
import { regionNote } from './regionWords';
import { ScaleToTarget } from './ScaleToTarget';
import { SeluSolution } from './SeluSolution';
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
  const { target, solved, any, feasibility, picking, onPicking } = design;
  const { output, busy } = solved;
  const region = feasibility.output;
  const solution = useMemo(() => (output && output.solutions.length > 0 ? solutionTable(output) : undefined), [output]);
  useOffer(
    'lens',
    [
      { tables: region && region.kind !== 'none' ? [feasibilityTable(region)] : [], busy: feasibility.busy },
      { tables: solution ? [solution] : [], busy },
    ],
    0,
  );
  const { window } = state;
  const away =
    target.mu < window.muMin || target.mu > window.muMax || target.nu < window.nuMin || target.nu > window.nuMax;
  const others = !isSeluForm(state);
  return (
    <>
      <section className="design-section" aria-label="Design a fixed point" aria-busy={feasibility.busy}>
        <p className="design-intro">
          Which mean and variance should the layers keep? Drag the pin in the plane or type them: what keeps them
          follows, at the present ω and τ.
          {state.target === null && ' For now it stands at (0, 1), the paper’s choice.'}
        </p>
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
        {others && region && <p className="note">{regionNote(state, region, feasibility.busy, feasibility.done)}</p>}
        <Health of="the region" health={feasibility.health} reason={feasibility.reason} onRetry={feasibility.retry} />
        {!others && <SeluSolution explorer={explorer} target={target} job={solved} />}
      </section>
      <DesignAny explorer={explorer} job={any} />
      {others && (
        <section className="design-section" aria-label="With SELU instead">
          <h2>With SELU instead, without dropout</h2>
          <SeluSolution explorer={explorer} target={target} job={solved} />
        </section>
      )}
      <TradeOff explorer={explorer} target={target} />
      <ScaleToTarget explorer={explorer} />
    </>
  );
}
