/** A kind of network that can be trained beside the others. */
export interface TrainingKind {
  /** Its name in the address. */
  readonly id: string;
  readonly words: string;
  /** At the end of its curve. */
  readonly short: string;
  /** What it is, for who points at it. */
  readonly explanation: string;
  /** Where its layers normalise. */
  readonly norm: 'none' | 'before' | 'after' | 'layer';
  /** Its activation with the usual constants; `own` is the present one, with the sliders' τ and ω for its weights. */
  readonly activation: string;
  /** n times the variance of the weights that it begins with: 1 is LeCun’s, 2 is He’s. */
  readonly tau: number;
  /** Rate of alpha dropout. */
  readonly drop?: number;
}

/** Every kind, in the order in which they are offered. */
export const trainingKindTable = [
  kind('selu', 'SELU', 'SELU', 'SELU, weights of variance 1/n (LeCun normal)', 'none', 'selu', 1),
  kind(
    'bn',
    'ReLU, batch norm after it',
    'BN',
    'ReLU, then batch normalisation, weights of variance 2/n (He)',
    'after',
    'relu',
    2,
  ),
  kind('relu', 'ReLU, no normalisation', 'ReLU', 'ReLU alone, weights of variance 2/n (He)', 'none', 'relu', 2),
  kind(
    'bnbefore',
    'ReLU, batch norm before it',
    'BN first',
    'Batch normalisation of the net inputs, then ReLU, weights of variance 2/n (He)',
    'before',
    'relu',
    2,
  ),
  kind(
    'layernorm',
    'ReLU, layer norm before it',
    'LN',
    'Layer normalisation of the net inputs, then ReLU, weights of variance 2/n (He)',
    'layer',
    'relu',
    2,
  ),
  kind('tanh', 'tanh', 'tanh', 'tanh, weights of variance 1/n (LeCun normal)', 'none', 'tanh', 1),
  kind('elu', 'ELU', 'ELU', 'ELU, weights of variance 1/n (LeCun normal)', 'none', 'elu', 1),
  {
    ...kind('dropout', 'SELU, alpha dropout 0.1', 'dropped', 'SELU with alpha dropout 0.1', 'none', 'selu', 1),
    drop: 0.1,
  },
  kind(
    'own',
    'the present activation',
    'own',
    'The activation of the sliders or the typed formula, with their ω, τ and dropout',
    'none',
    'own',
    1,
  ),
] as const;

export type TrainingKindId = (typeof trainingKindTable)[number]['id'];

function kind<Id extends string>(
  id: Id,
  words: string,
  short: string,
  explanation: string,
  norm: TrainingKind['norm'],
  activation: string,
  tau: number,
) {
  return { id, words, short, explanation, norm, activation, tau };
}

/** The row of a kind. */
export function trainingKind(id: string): TrainingKind {
  const row = trainingKindTable.find((candidate) => candidate.id === id);
  if (row === undefined) throw new Error(`no kind of network is called ${id}`);
  return row;
}

/** Layers that can be chosen. */
export const trainingDepths = ['4', '8', '16', '32'] as const;

/** The parts of the Training lens, in the order of their tabs. */
export const trainingPartTable = [
  { id: 'loss', words: 'Loss' },
  { id: 'layers', words: 'Layers' },
  { id: 'weights', words: 'Weights' },
  { id: 'gradients', words: 'Gradients' },
  { id: 'claims', words: 'Claims' },
] as const;

export type TrainingPart = (typeof trainingPartTable)[number]['id'];

/** What losses are drawn against. */
export const trainingAxisTable = [
  { id: 'epochs', words: 'epochs' },
  { id: 'time', words: 'rate × steps' },
] as const;

/** Settings that are one choice. */
export const trainingModeTable = [
  { id: 'usual', words: 'Usual', learnRate: 0.02, epochs: 30, depths: ['8', '16', '32'] },
  { id: 'noise', words: 'Noise', learnRate: 0.03, epochs: 60, depths: ['8', '16', '32'] },
  { id: 'quick', words: 'Quick', learnRate: 0.02, epochs: 30, depths: ['4', '8', '16'] },
] as const;

/** What is said of Figure 1, each held against the page's own runs. */
export const trainingClaimTable = [
  { id: 'below', words: 'SELU ends below batch norm at every depth', kinds: ['selu', 'bn'] },
  { id: 'relu', words: 'SELU beats ReLU', kinds: ['selu', 'relu'] },
  { id: 'noise', words: 'batch norm gets noisier with depth', kinds: ['selu', 'bn'] },
  { id: 'unseen', words: 'SELU generalises better', kinds: ['selu', 'bn', 'relu'] },
  { id: 'dropout', words: 'alpha dropout is free', kinds: ['selu', 'dropout'] },
] as const;

export type TrainingClaim = (typeof trainingClaimTable)[number]['id'];
