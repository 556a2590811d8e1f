import { InfeasibleRegion, PickPad, TargetPin } from '../../../charts';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { isSeluForm } from './ownOf';
import { type Design, isKept } from './useDesign';

export interface DesignLayersProps {
  readonly explorer: Snapshot & Explorer;
  readonly design: Design;
}

/** The target on the plane, and where no λ, α would do; or the line on which λ would. */
export function DesignLayers({ explorer: { state, dispatch }, design }: DesignLayersProps) {
  const { target, feasibility, picking, onPicking } = design;
  return (
    <>
      {feasibility.output && <InfeasibleRegion {...feasibility.output} />}
      {picking && (
        <PickPad
          onPick={(point) => {
            onPicking(false);
            dispatch({ target: point });
          }}
        />
      )}
      <TargetPin
        point={target}
        feasible={isKept(design, isSeluForm(state))}
        onMove={(point, { done }) => dispatch({ target: point }, { commit: done })}
      />
    </>
  );
}
