import { InfeasibleRegion, PickPad, TargetPin } from '../../../charts';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import type { Design } from './useDesign';

export interface DesignLayersProps {
  readonly explorer: Snapshot & Explorer;
  readonly design: Design;
}

/** The target on the plane, and where no λ, α would do. */
export function DesignLayers({ explorer: { dispatch }, design }: DesignLayersProps) {
  const { target, solved, feasibility, picking, onPicking } = design;
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
        feasible={solved.output?.feasibility.feasible ?? true}
        onMove={(point, { done }) => dispatch({ target: point }, { commit: done })}
      />
    </>
  );
}
