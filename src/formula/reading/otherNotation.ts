import { partsAt } from './partsAt';
import { withoutHead } from './withoutHead';

type Rewriting = readonly [RegExp, string | ((found: string, ...groups: string[]) => string)];

const inner = (text: string) => text.replace(/^[[(](.*)[\])]$/, '$1');
/** What is written otherwise in other programs and in books, in the order in which it is replaced. */
const notations: readonly Rewriting[] = [
  // max(z; 0,5*z): where a semicolon stands between arguments, a comma stands in decimals.
  [/^(?=[^;]*\([^;]*;).*\S.*$/s, (text) => text.replace(/(\d),(?=\d)/g, '$1.').replace(/;(?=.*[)\]])/gs, ',')],
  // Spreadsheets, R and Mathematica. Python has its "if" after an operand.
  [/(^|[^\w)\]}\s])(\s*)(?:if|ifelse|iif)\s*(?=[[(])/gi, '$1$2where'],
  [/(\[[^[\]]*\]|\([^()]*\)|\b[zx])\s*(?:[_^](?:\+|\{\+\})|₊|⁺)(?![\w.(])/gu, (_, of) => `relu(${inner(of)})`],
  [/[[{]/g, '('],
  [/[\]}]/g, ')'],
];

/** Functions whose arguments are lists of cases. Of NumPy's piecewise the last condition that holds counts. */
const ofCases = /\b(?:(?:np|jnp|numpy)\.)?(piecewise|select)(?=\()/;

/** A text in another notation in this one, where it has any sign of one. Whether it can be read is not asked. */
export function otherNotation(text: string): string[] {
  const written = replaced(cases(text), notations).trim();
  return written === text ? [] : [written];
}

const replaced = (text: string, by: readonly Rewriting[]): string =>
  by.reduce((now, [pattern, instead]) => now.replace(pattern, instead as string), text);

function cases(text: string): string {
  const found = ofCases.exec(text);
  const from = found ? found.index + found[0].length : 0;
  const call = found ? partsAt(text, from) : undefined;
  if (found === null || call === undefined) return text;
  const [first = '', second = '', third] = call.parts;
  const list = (part: string) => partsAt(part, 0)?.parts ?? [];
  let tests: string[];
  let values: string[];
  let otherwise = '0';
  const last = found[1] === 'piecewise';
  tests = list(last ? second : first);
  values = last ? list(third ?? '').map((value) => applied(value, first)) : list(second);
  if (!last) otherwise = third?.replace(/^default\s*=\s*/, '') ?? '0';
  else if (values.length > tests.length) otherwise = values.pop()!;
  if (last) [tests, values] = [tests.reverse(), values.reverse()];
  if (tests.length === 0 || tests.length !== values.length) return text;
  while (values.length > 1 && values.at(-1) === otherwise) {
    values.pop();
    tests.pop();
  }
  const written = `${tests.map((test, k) => `${test} ? ${values[k]} : `).join('')}${otherwise}`;
  const [before, after] = [text.slice(0, found.index), text.slice(call.end)];
  return before.trim() === '' && after.trim() === '' ? written : `${before}(${written})${after}`;
}

/** lambda t: …, or a function's name, of a net input. */
function applied(value: string, to: string): string {
  const { from, variable } = withoutHead(value);
  if (variable !== undefined)
    return value
      .slice(from)
      .trim()
      .replace(new RegExp(`\\b${variable}\\b`, 'g'), to);
  return /^(?!(?:lambda|alpha|beta|pi|e)$)[A-Za-z][\w.]*$/.test(value) ? `${value}(${to})` : value;
}
