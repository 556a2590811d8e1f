import type { EpochRecord, NetSettings, TrainState } from '../../network';

/** One epoch of one network. */
export interface TrainRequest {
  readonly net: NetSettings;
  /** The images, packed as the page has them. */
  readonly digits: string;
  /** How far it has come; null: it is to be made. */
  readonly from: TrainState | null;
  readonly rate: number;
}

export interface TrainResult {
  readonly state: TrainState;
  readonly record: EpochRecord;
  /** Milliseconds in the worker. */
  readonly elapsed: number;
}

/** Why a network cannot be: its activation is none, or has no limit that alpha dropout could set units to. */
export interface NoNetwork {
  readonly problem: string;
}
