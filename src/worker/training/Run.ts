import type { EpochRecord, NetSettings, TrainState } from '../../network';

/** A network, how far it has come, and what was measured on its way. */
export interface Run {
  /** Its settings as text: the same settings are the same run. */
  readonly id: string;
  readonly net: NetSettings;
  /** null before it is made. */
  readonly state: TrainState | null;
  /** Of epoch 0, 1, …. */
  readonly records: readonly EpochRecord[];
  /** Milliseconds in the worker. */
  readonly elapsed: number;
  /** Why it cannot be trained; then it is not. */
  readonly problem?: string;
}

/** The name by which a network's run is known. */
export function runId(net: NetSettings): string {
  return JSON.stringify(net, (_, value: unknown) =>
    value !== null && typeof value === 'object' ? Object.fromEntries(Object.entries(value).sort()) : value,
  );
}

/** Whether a run has nothing more to do up to an epoch. */
export function finished({ state, problem }: Run, epochs: number): boolean {
  return problem !== undefined || (state !== null && (state.diverged !== undefined || state.epoch >= epochs));
}
