import type { TrainingClaim, TrainingKindId, TrainingPart, trainingDepths } from './tables/trainingTable';

export type TrainingDepth = (typeof trainingDepths)[number];

/** What the reader can change about the networks that are trained. */
export interface TrainingState {
  /** Kinds of network, in the order of their table, and their numbers of layers. */
  readonly kinds: readonly TrainingKindId[];
  readonly depths: readonly TrainingDepth[];
  /** Of the mean loss; may change while networks learn. */
  readonly learnRate: number;
  readonly epochs: number;
  /** Networks of each kind and depth, that begin with the seed and those after it. */
  readonly seeds: number;
  readonly trainingPart: TrainingPart;
  readonly lossAxis: 'epochs' | 'time';
  /** The network that is looked at. */
  readonly trainedKind: TrainingKindId;
  readonly trainedDepth: TrainingDepth;
  /** The epoch that is looked at; null: the newest. */
  readonly epoch: number | null;
  readonly claim: TrainingClaim;
}
