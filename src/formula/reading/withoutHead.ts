/** What is left of a program's function: where its expression begins and ends, and what its argument is called. */
export interface Body {
  readonly from: number;
  readonly to: number;
  readonly variable?: string;
}

const word = String.raw`(?!(?:lambda|alpha|beta|pi|e)\b)([A-Za-z_]\w*)`;
/** let f =, f <-, f: */
const given = String.raw`\s*(?:(?:const|let|var)\s+)?(?:\w+\s*(?:=|<-|:)\s*)?`;
const body = String.raw`\s*\{\s*return\b`;

/** Heads, each with the name of its argument in brackets. */
const heads: readonly RegExp[] = [
  new RegExp(`^${given}lambda\\s+${word}\\s*:`),
  new RegExp(`^${given}[\\\\(]?\\s*${word}\\s*\\)?\\s*(?:[=-]>|↦)(?:${body})?`),
  new RegExp(`^\\s*def\\s+\\w+\\s*\\(\\s*${word}[^()]*\\)[^:()]*:\\s*return\\b`),
  // With types, as double f(double x) and fn f(x: f64) -> f64.
  new RegExp(
    `^${given}(?:\\w+\\s+)?\\w*\\s*\\(\\s*(?:\\w+\\s+)?${word}\\s*(?::\\s*\\w+\\s*)?\\)(?:\\s*->\\s*\\w+)?${body}`,
  ),
  new RegExp(`^${given}(?:@|function)\\s*\\(\\s*${word}\\s*\\)(?!\\s*\\{)`),
  new RegExp(`^\\s*[\\wσφ]+\\s*\\(\\s*${word}\\s*\\)\\s*:?=(?![=>])`),
  /^\s*(?!(?:z|x|lambda|alpha|beta|pi|e)\b)[A-Za-z_]\w*\s*=(?![=>])/,
  /^\s*return\b/,
];

/**
 * A formula without what a program or a book writes around it: lambda x: …, x => …, @(x) …, f(x) = …, return …;.
 * Nothing of it is run; all there is to know is the argument's name.
 */
export function withoutHead(text: string): Body {
  for (const head of heads) {
    const found = head.exec(text);
    if (found === null) continue;
    let to = text.trimEnd().length;
    const braces = /\{\s*return\b$/.test(found[0]);
    const tail = braces ? /\s*;?\s*\}\s*;?$/ : /\s*;$/;
    to -= tail.exec(text.slice(0, to))?.[0].length ?? 0;
    const variable = found[1];
    return { from: found[0].length, to: Math.max(to, found[0].length), ...(variable !== undefined && { variable }) };
  }
  return { from: 0, to: text.trimEnd().replace(/\s*;$/, '').length };
}
