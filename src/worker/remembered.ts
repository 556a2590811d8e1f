import type { JobName, Jobs } from './messages';
import type { Pool } from './pool/pool';
import { sameValue } from './sameValue';

/** Jobs of several seconds whose outputs are small: what was found for a setting is there again when one comes back. */
const kept: readonly JobName[] = ['regimes', 'branches'];
/** Outputs of each of those jobs. */
const most = 4;

interface Memory {
  readonly job: JobName;
  readonly input: object;
  readonly output: unknown;
}

const memories = new WeakMap<Pool, readonly Memory[]>();

/** The whole output that a pool's workers found for this input, if it is among the last few. */
export function remembered<N extends JobName>(
  pool: Pool,
  job: N,
  input: Jobs[N]['input'],
): Jobs[N]['output'] | undefined {
  if (!kept.includes(job)) return undefined;
  const memory = (memories.get(pool) ?? []).find((each) => each.job === job && sameValue(each.input, input));
  return memory?.output as Jobs[N]['output'] | undefined;
}

export function remember<N extends JobName>(
  pool: Pool,
  job: N,
  input: Jobs[N]['input'],
  output: Jobs[N]['output'],
): void {
  if (!kept.includes(job)) return;
  const all = memories.get(pool) ?? [];
  const same = all.filter((each) => each.job === job && !sameValue(each.input, input));
  const others = all.filter((each) => each.job !== job);
  memories.set(pool, [...others, ...same.slice(1 - most), { job, input, output }]);
}
