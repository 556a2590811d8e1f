import type { Avoid, BoxVerdictProps, VerdictPointProps } from '../../charts';
import { otherMap } from '../../state/otherMap';
import type { State } from '../../state/State';
import { verdictText } from '../../words/verdictText';
import { middle } from './enclosureTables';
import { ownVerdict } from './own/ownVerdict';
import type { Theorems } from './useTheorems';

/** What was found, as it is said on the plane: of boxes, and of points; and the film, while it is shown. */
export function drawn({ report: found, attract, own, isOwn, sequence }: Theorems, state: State) {
  // What is proved about SELU must not be read off the picture of another map: only the box itself stays.
  const other = otherMap(state) !== undefined;
  const report = other ? undefined : found;
  const fixed = other ? undefined : attract.output?.attraction;
  const mine = isOwn ? own.output?.proof : undefined;
  const boxes: Omit<BoxVerdictProps, 'avoid'>[] = [];
  const points: VerdictPointProps[] = [];
  if (mine?.box) boxes.push({ ...mine.box.domain, verdict: ownVerdict(mine.box) });
  if (report) boxes.push({ ...report.domain, verdict: report.verdict, of: report.refutes });
  const seal = mine?.fixedPoint ?? (fixed?.verdict === 'proved' ? fixed.fixedPoint : undefined);
  if (seal) points.push({ point: { mu: middle(seal.mu), nu: middle(seal.nu) }, verdict: 'proved', aside: 15 });
  // A witness against the claim itself is told in the lens; its ω and τ need not be the sliders'.
  if (report?.counterexample && !report.witness) {
    const { point } = report.counterexample;
    points.push({
      ...{ point, verdict: 'refuted' },
      words: report.condition === undefined ? 'violates the claim' : 'violates the condition',
      side: 2 * point.mu < report.domain.mu[0] + report.domain.mu[1] ? 'left' : 'right',
    });
  }
  const film = state.film === 'on' && (!other || isOwn) ? sequence.job.output : undefined;
  return { report, boxes, points, film };
}

/** What of it other words keep off, and the words themselves off each other. */
export function drawnAvoid(theorems: Theorems, state: State): Avoid {
  const { boxes, points, film } = drawn(theorems, state);
  const start = film?.images[0]?.[0];
  return {
    dots: [],
    starts: state.overlays.includes('orbits') ? state.starts : [],
    boxes: [
      ...(theorems.box ? [theorems.box] : []),
      ...(film ? [state.origin] : []),
      ...(state.overlays.includes('box') ? [state.region] : []),
    ],
    boxWords: boxes.map(({ mu, nu, verdict, of }) => ({ mu, nu, words: verdictText(verdict, of) })),
    pointWords: points.map(({ verdict, ...words }) => words),
    film: start && { mu: [start.mu.lo, start.mu.hi], nu: [start.nu.lo, start.nu.hi] },
  };
}
