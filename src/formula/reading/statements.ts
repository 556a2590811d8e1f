/** What stands between two results: where the first ends, and on what condition the second is returned. */
const between = /^([\s\S]*?)[;}\s]*(?:\b(?:else\s+if|elif|else|if)\b([\s\S]*))?$/;
const condition = /\b(?:else\s+if|elif|if)\b([\s\S]+?)[:{\s]*$/;
/** The name of a function's argument. */
const argument = /\b(?:def\s+\w+|function\s*\w*)\s*\(\s*([A-Za-z_]\w*)|([A-Za-z_]\w*)\s*\)?\s*=>/;

/**
 * A function of a program that returns one thing if a condition holds and another if not, any number of times, as one
 * expression: if (x > 0) return x; return 0 is (x > 0) ? x : 0. Undefined for all else. It may not be readable.
 */
export function expressionOf(text: string): string | undefined {
  const pieces = text.split(/\breturn\b/);
  if (pieces.length < 3) return undefined;
  const conditions: string[] = [];
  const values: string[] = [];
  for (const [k, piece] of pieces.entries()) {
    if (k > 0) values.push((between.exec(piece)?.[1] ?? '').trim());
    if (k < pieces.length - 2) {
      const found = condition.exec(piece)?.[1]?.trim();
      if (found === undefined) return undefined;
      conditions.push(found);
    }
  }
  // What is returned last is returned without a condition.
  if (condition.test(pieces.at(-2)!) || values.some((value) => value === '')) return undefined;
  const written = `${conditions.map((test, k) => `${test} ? ${values[k]} : `).join('')}${values.at(-1)}`;
  const found = argument.exec(pieces[0]!);
  const name = found?.[1] ?? found?.[2];
  return name === undefined ? written : written.replace(new RegExp(`\\b${name}\\b`, 'g'), 'z');
}
