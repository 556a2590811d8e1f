import type { ProfileResult } from '../../worker/activation/profileMessages';
import { type Table, table } from './Table';

/**
 * An activation as it is drawn, between kinks (`piece`) with the density of its net input, and the distribution of its
 * output: a density, which has no bound at some ends, and atoms.
 */
export function profileTables({ curve, profile }: ProfileResult): readonly Table[] {
  const { m, s, stretches, atoms } = profile;
  return [
    table('activation', 'The activation and its slope', 'piece z f slope density_of_z', function* () {
      for (const [piece, samples] of curve.entries()) {
        for (let k = 0; k < samples.length; k += 3) {
          const density = s > 0 ? Math.exp(-((samples[k]! - m) ** 2) / (2 * s)) / Math.sqrt(2 * Math.PI * s) : null;
          yield [piece, ...samples.subarray(k, k + 3), density];
        }
      }
    }),
    table('output', 'The distribution of the output', 'piece kind y density mass', function* () {
      for (const [piece, pairs] of stretches.entries()) {
        for (let k = 0; k < pairs.length; k += 2) {
          const density = pairs[k + 1]!;
          yield density < Infinity
            ? [piece, 'density', pairs[k]!, density, null]
            : [piece, 'unbounded', pairs[k]!, null, null];
        }
      }
      for (const { at, mass } of atoms) yield [null, 'atom', at, null, mass];
    }),
  ];
}
