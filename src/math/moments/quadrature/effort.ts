/**
 * Work that `quadrature` has done so far, in all. `nodes` are those that it has summed over: unlike time they are the
 * same on every machine, and unlike evaluations they say what one of them costs, which is a hundred nodes for a smooth
 * curve and tens of thousands for one that oscillates under a wide Gaussian. `unresolved` are those of them on panels
 * that were given up on. `made` is what filling in tables took, in nodes that are summed over in the same time; it
 * depends on what is still there from before, so that only how far is looked may depend on it, and no number.
 */
export const effort = { nodes: 0, unresolved: 0, made: 0 };

/**
 * What is counted for a node that is not resolved: it has to be filled in anew whenever s has moved far, and to go on tells
 * little.
 */
const dear = 16;

/** Work so far, for bounds: what goes on for as long as a curve is open counts its own by the difference. */
export const spent = (): number => effort.nodes + (dear - 1) * effort.unresolved;

/** All work so far: for how far a job looks before it ends with what it has. */
export const worked = (): number => effort.nodes + effort.made;

/** Work after which what goes on for long lets others work: some 5 ms. */
const turn = 500_000;

/** Says when it is time to let others work, and how much of the work since its beginning was not theirs. */
export interface Turn {
  /** Whether much was done since it was last let go on. */
  readonly isOver: () => boolean;
  /** Notes that work goes on after others have worked; `before` is `spent()` when they began. */
  readonly goesOn: (before: number) => void;
  /** What this work alone has spent since its beginning. */
  readonly spent: () => number;
}

export function beginTurn(): Turn {
  let begin = spent();
  let told = worked();
  return {
    isOver: () => worked() - told > turn,
    goesOn(before) {
      begin += spent() - before;
      told = worked();
    },
    spent: () => spent() - begin,
  };
}
