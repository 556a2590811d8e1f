import { functionTable } from '../functions';
import { definitions } from './definitions';
import { ofConditions } from './ofConditions';
import { capitals, classes, spellings } from './spellings';

/** Names of functions around a number that change no value. */
const wrappers = new Set([
  'float',
  'float32',
  'float64',
  'Number',
  'asarray',
  'array',
  'tensor',
  'astype',
  'double',
  'cast',
  'type',
  'to',
]);

/** What a function is called here, whatever program its name is from. */
export function nameOf(word: string, before: readonly string[]): string | undefined {
  // JAX's own GELU is the one by tanh.
  if (before[0] === 'jax' && word === 'gelu') return 'gelu_tanh';
  if (wrappers.has(word)) return 'positive';
  const known = (name: string) => functionTable.has(name) || definitions.has(name) || ofConditions.has(name);
  if (known(word)) return word;
  const other = capitals.get(word) ?? classes.get(word);
  if (other !== undefined) return other;
  // leakyRelu, leaky_relu and hard_sigmoid, but not Exp.
  if (/^\p{Lu}/u.test(word)) return undefined;
  const bare = word.toLowerCase().replaceAll('_', '');
  // norm.cdf
  const spelled = spellings.get(word) ?? spellings.get(bare) ?? spellings.get(before.at(-1) + bare) ?? bare;
  return known(spelled) ? spelled : undefined;
}
