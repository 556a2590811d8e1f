import { entire, middle } from '../intervals/interval';
import type { Box } from '../moments/basis';
import type { Curvatures, Enclosure, Moments } from '../moments/moments';
import { type Weights, weightsOf } from '../moments/Weights';
import { encloseByJet } from './encloseByJet';
import type { Jet, JetSource } from './Jet';
import { NotEnclosed } from './PanelTable';

/** Weights for an activation that is known by its jets, and why it could not be enclosed where that happened. */
export interface OtherWeights extends Weights {
  /** A clause of the last time that nothing could be said over a box; undefined while there was none. */
  readonly problem: () => string | undefined;
}

/** Enclosures that are kept: statements about one box ask for the same corners and parts. */
const most = 1000;

export function otherWeights(source: JetSource): OtherWeights {
  let problem: string | undefined;
  const kept = new Map<string, Enclosure>();
  const jets = new Map<string, Jet>();
  // Boxes about one point, as those of Krawczyk's operator, share its jet.
  const remembering: JetSource = {
    ...source,
    jet: (m, s) => remembered(jets, `${m} ${s}`, () => source.jet(m, s)),
  };
  const fresh = (box: Box): Enclosure => {
    try {
      return encloseByJet(remembering, box);
    } catch (error) {
      if (!(error instanceof NotEnclosed)) throw error;
      problem = error.message;
      return nothing;
    }
  };
  return {
    ...weightsOf(1, 1),
    problem: () => problem,
    other: {
      guess: (m, s) => {
        const [mean, square] = source.guess(m, s);
        return [mean, square - mean * mean];
      },
      *prepare({ m, s }) {
        const [cm, cs] = [middle(m), middle(s)];
        const key = `${cm} ${cs}`;
        if (!source.steps || !(s.lo > 0) || jets.has(key)) return;
        try {
          const jet = yield* source.steps(cm, cs);
          remembered(jets, key, () => jet);
        } catch (error) {
          // To enclose the box fails in the same way, and remembers why.
          if (!(error instanceof NotEnclosed)) throw error;
        }
      },
      enclose: (box) => remembered(kept, `${box.m.lo} ${box.m.hi} ${box.s.lo} ${box.s.hi}`, () => fresh(box)),
    },
  };
}

function remembered<T>(kept: Map<string, T>, key: string, made: () => T): T {
  const known = kept.get(key);
  if (known) return known;
  if (kept.size >= most) kept.clear();
  const found = made();
  kept.set(key, found);
  return found;
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
