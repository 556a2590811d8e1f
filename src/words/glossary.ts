import { verdictMeaning } from './verdictText';

/** A word that a student may not know, and what it means here in a sentence. */
export interface Explained {
  readonly term: string;
  readonly meaning: string;
}

/** The words of the page, each of which explains itself wherever it is a heading, and all of them on one page. */
export const glossary: readonly Explained[] = [
  {
    term: 'layer',
    meaning:
      'One step of a deep network: it takes the activations of the layer below, weighs and adds them, and bends them.',
  },
  {
    term: 'unit',
    meaning:
      'One neuron of a layer: it adds up its weighted inputs to the net input z and gives on the activation f(z).',
  },
  { term: 'mean', meaning: 'μ, the average of the activations: where they lie.' },
  {
    term: 'variance',
    meaning: 'ν, the average squared distance from the mean: how far they spread. It is never negative.',
  },
  {
    term: 'weight sums',
    meaning:
      'ω is the sum of a unit’s weights and τ the sum of their squares: all that mean and variance feel of them.',
  },
  {
    term: 'self-normalizing',
    meaning: 'Said of a network whose layers pull mean and variance back to a fixed point, whatever comes in nearby.',
  },
  {
    term: 'moment map',
    meaning: 'The rule that makes of mean and variance before a layer those after it: every arrow of the plane.',
  },
  { term: 'orbit', meaning: 'Where a start is sent layer after layer: one dot for each.' },
  { term: 'fixed point', meaning: 'A mean and a variance that a layer leaves as they are.' },
  { term: 'attracting', meaning: 'Said of a fixed point to which everything near it is sent, layer by layer.' },
  { term: 'saddle', meaning: 'A fixed point that attracts along one direction and repels along another.' },
  {
    term: 'nullcline',
    meaning: 'A curve on which a layer keeps the mean, or keeps the variance. Fixed points lie where both cross.',
  },
  { term: 'basin', meaning: 'All the starts that end at the same fixed point.' },
  {
    term: 'Jacobian',
    meaning:
      'Four slopes: how much the new mean and variance change when the old mean or the old variance changes a little.',
  },
  {
    term: 'eigenvalue',
    meaning:
      'The factor by which one layer stretches an error along a direction that it keeps. In size below 1: the error dies out.',
  },
  {
    term: 'norm',
    meaning: 'The most by which one layer can stretch any small error. Below 1 every layer shrinks every small error.',
  },
  {
    term: 'contraction',
    meaning: 'A map that brings any two points closer together, and so sends all of them to one fixed point.',
  },
  { term: 'proved', meaning: verdictMeaning.proved },
  { term: 'refuted', meaning: verdictMeaning.refuted },
  { term: 'unknown', meaning: verdictMeaning.unknown },
];
