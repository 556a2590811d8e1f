import { functionTable } from '../functions';

const otherWords: ReadonlyMap<string, string> = new Map([
  ['arctan', 'atan'],
  ['arcsinh', 'asinh'],
  ['arsinh', 'asinh'],
  ['sgn', 'sign'],
  ['heaviside', 'step'],
  ['logistic', 'sigmoid'],
  ['erfc', '1 - erf(z)'],
  ['gelu', 'z*Phi(z)'],
  ['silu', 'z*sigmoid(z)'],
  ['swish', 'z*sigmoid(z)'],
  ['mish', 'z*tanh(softplus(z))'],
  ['elu', 'z > 0 ? z : exp(z) - 1'],
  ['selu', 'lambda*(z > 0 ? z : alpha*(exp(z) - 1))'],
  ['hardtanh', 'min(max(z, -1), 1)'],
  ['relu6', 'min(max(z, 0), 6)'],
  ['cbrt', 'sign(z)*abs(z)^(1/3)'],
  ['norm', 'Phi'],
  ['x', 'z'],
  ['t', 'z'],
  ['y', 'z'],
]);

const names = ['z', 'lambda', 'alpha', 'beta', 'pi', 'e', ...functionTable.keys()];

/** A clause for a name that a formula does not know, with the nearest one that it does. */
export function unknownName(word: string, called: boolean): string {
  // What a program says when it has no number would look like the page's own failure.
  if (/nan|infinity|undefined|null/i.test(word)) return 'this name means nothing in a formula';
  const shown = [...word].length > 24 ? `${[...word].slice(0, 24).join('')}…` : word;
  const lower = word.toLowerCase();
  const other = otherWords.get(lower);
  const near = other ?? nearest(lower);
  const hint = near === undefined ? '' : other === undefined ? `; did you mean ${near}?` : `; write ${near}`;
  if (called) return `there is no function called ${shown}${hint}`;
  return hint === ''
    ? `there is nothing called ${shown}; a formula knows z, lambda, alpha, beta, pi and e`
    : `there is nothing called ${shown}${hint}`;
}

/** The known name that is the same but for capitals, else one letter away, with the longest common beginning. */
function nearest(word: string): string | undefined {
  const same = names.find((name) => name.toLowerCase() === word);
  if (same !== undefined || word.length < 3) return same;
  const common = (name: string) => [...name].findIndex((letter, k) => letter !== word[k]) + 1 || name.length + 1;
  return names
    .filter((name) => name.length > 2 && distanceOne(word, name.toLowerCase()))
    .sort((a, b) => common(b) - common(a))[0];
}

/** Whether two words differ by one letter changed, added, left out, or by two neighbours exchanged. */
function distanceOne(a: string, b: string): boolean {
  if (a.length < b.length) return distanceOne(b, a);
  if (a.length - b.length > 1) return false;
  let k = 0;
  while (k < b.length && a[k] === b[k]) k++;
  if (a.length > b.length) return a.slice(k + 1) === b.slice(k);
  if (a.slice(k + 1) === b.slice(k + 1)) return true;
  return a[k] === b[k + 1] && a[k + 1] === b[k] && a.slice(k + 2) === b.slice(k + 2);
}
