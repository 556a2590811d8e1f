import type { JobName } from '../messages';

/**
 * How soon a job is to be done. `quick` ones follow the sliders and the pointer: each takes some milliseconds, and they
 * have a worker to themselves. Of the others those that are `soon` done go before those that `may wait`; one of these
 * then stands still and goes on afterwards. What nothing is said of may wait.
 */
export const urgency = { quick: 0, soon: 1, mayWait: 2 } as const;

const said = {
  map: 'quick',
  probe: 'quick',
  linear: 'quick',
  profile: 'quick',
  regime: 'soon',
  units: 'soon',
  against: 'soon',
  correlation: 'soon',
  readNetworks: 'soon',
  compare: 'soon',
  scale: 'soon',
  gains: 'soon',
  solve: 'soon',
  signs: 'soon',
  heat: 'soon',
} as const satisfies { readonly [N in JobName]?: keyof typeof urgency };

/** The jobs that follow the sliders and the pointer. */
export type QuickName = { [N in keyof typeof said]: (typeof said)[N] extends 'quick' ? N : never }[keyof typeof said];

/** 0, 1 or 2: the less, the sooner. */
export function urgencyOf(job: JobName): number {
  return urgency[(said as { readonly [N in JobName]?: keyof typeof urgency })[job] ?? 'mayWait'];
}

/** Whether a job is asked for only while no slider moves, and may have the core that it would take. */
export const isOnlyAtRest = (job: JobName): boolean => job === 'regimes';
