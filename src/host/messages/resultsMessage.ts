import type { MapResult } from '../../worker/messages';

/** What the page has found, as messages say it: plain numbers, of which those that are none are null. */
export function resultsMessage({ fixedPoints, orbits, doubt }: MapResult) {
  return {
    type: 'results',
    fixedPoints: fixedPoints.map(({ mu, nu, kind, eigenvalues, norm, boundary }) => ({
      ...{ mu, nu, kind, boundary, norm: number(norm) },
      eigenvalues: eigenvalues.map(({ re, im }) => ({ re: number(re), im: number(im) })),
    })),
    orbits: orbits.map(({ points, outcome }) => ({
      outcome: outcome.kind,
      points: points.map(({ mu, nu }) => ({ mu: number(mu), nu: number(nu) })),
    })),
    doubt,
  } as const;
}

function number(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
