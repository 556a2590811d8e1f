import { entire } from '../intervals/interval';
import type { Curvatures, Enclosure, Moments } from '../moments/moments';
import { type Weights, weightsOf } from '../moments/Weights';
import { encloseByJet } from './encloseByJet';
import type { JetSource } from './Jet';
import { NotEnclosed } from './PanelTable';

/** Weights for an activation that is known by its jets, and why it could not be enclosed where that happened. */
export interface OtherWeights extends Weights {
  /** A clause of the last time that nothing could be said over a box; undefined while there was none. */
  readonly problem: () => string | undefined;
}

export function otherWeights(source: JetSource): OtherWeights {
  let problem: string | undefined;
  return {
    ...weightsOf(1, 1),
    problem: () => problem,
    other: {
      enclose: (box) => {
        try {
          return encloseByJet(source, box);
        } catch (error) {
          if (!(error instanceof NotEnclosed)) throw error;
          problem = error.message;
          return nothing;
        }
      },
    },
  };
}

const moments: Moments = {
  mean: entire,
  variance: entire,
  secondMoment: entire,
  meanByM: entire,
  meanByS: entire,
  varianceByM: entire,
  varianceByS: entire,
  secondMomentByM: entire,
  secondMomentByS: entire,
};
const curvatures: Curvatures = {
  meanByMM: entire,
  meanByMS: entire,
  meanBySS: entire,
  secondMomentByMM: entire,
  secondMomentByMS: entire,
  secondMomentBySS: entire,
  varianceByMM: entire,
  varianceByMS: entire,
  varianceBySS: entire,
};
const nothing: Enclosure = { moments, curvatures, centre: { m: 0, s: 1, moments } };
