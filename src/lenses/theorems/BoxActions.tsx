import type { Explorer, Snapshot } from '../../state/Explorer';
import type { TheoremBox } from '../../state/State';
import { BoxFields } from './BoxFields';
import { boxWindow } from './boxWindow';
import { GrowOffer } from './GrowOffer';
import type { Theorems } from './useTheorems';

export interface BoxActionsProps {
  readonly explorer: Snapshot & Explorer;
  readonly theorems: Pick<Theorems, 'grow' | 'onGrow'>;
  readonly box: TheoremBox;
  /** What a box that is not the reader's own is: whose, or how it comes about. */
  readonly otherwise: string;
}

/** The box on the plane: its sides to be typed, and what can be done with it. */
export function BoxActions({ explorer, theorems, box, otherwise }: BoxActionsProps) {
  const { state, dispatch } = explorer;
  const { grow, onGrow } = theorems;
  return (
    <>
      <fieldset className="group theorem-box-fields">
        <legend>The box: drag its sides, or type</legend>
        <BoxFields
          box={box}
          onChange={(next, commit) => dispatch({ box: next }, { commit })}
          onSettle={() => dispatch({})}
        />
      </fieldset>
      <div className="button-row theorem-actions">
        <button type="button" onClick={() => dispatch({ box: null })} disabled={state.box === null}>
          {otherwise}
        </button>
        <button type="button" onClick={() => dispatch({ window: boxWindow(box, state.nuScale) })}>
          Zoom to the box
        </button>
        <GrowOffer
          result={grow.current && !grow.busy ? grow.output : undefined}
          busy={grow.busy}
          done={grow.done}
          onGrow={onGrow}
          onUse={(side, range) => dispatch({ box: { ...box, [side]: range } })}
        />
      </div>
    </>
  );
}
