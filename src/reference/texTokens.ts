/** A word of a formula in LaTeX. */
export interface Sign {
  readonly kind: 'number' | 'letter' | 'function' | 'sign';
  readonly text: string;
}

const named = /\\(?:sin|cos|tan|sinh|cosh|tanh|ln|exp|arctan|max|min|Phi|varphi|operatorname\{[a-z]+\})(?![a-zA-Z])/;
/** With index and prime, as in E_1, \mu_f, \alpha'. */
const letter =
  /(?:\\tilde)?\\(?:mu|nu|xi|omega|tau|lambda|alpha|beta|pi)(?![a-zA-Z])(?:_[a-z0-9])?'?|[a-zA-Z](?:_[a-z0-9])?'?/;
const sign =
  /\\(?:begin|end)\{cases\}|\\text\{[a-z ]+\}|\\(?:left|right|lvert|rvert|lfloor|rfloor|frac|sqrt|cdot|times|le|ge)(?![a-zA-Z])|\\\\(?:\[1ex\])?|[-+/^(){},&<>]/;
/** Space, and sizes that the sign after them shows. */
const space = /\s+|\\,|\\quad|\\big[lr]/;
const number = /\d+(?:\.\d+)?/;

const kinds = [
  [space, undefined],
  [number, 'number'],
  [sign, 'sign'],
  [named, 'function'],
  [letter, 'letter'],
] as const;

/** The words of a text. Throws at what is none. */
export function tokensOf(tex: string): Sign[] {
  const found: Sign[] = [];
  for (let at = 0; at < tex.length; ) {
    const [text, kind] = kinds
      .map(([pattern, kind]) => [new RegExp(`^(?:${pattern.source})`).exec(tex.slice(at))?.[0], kind] as const)
      .find(([text]) => text !== undefined) ?? [undefined, undefined];
    if (text === undefined) throw new Error(`${tex.slice(at, at + 20)} is no mathematics known here, in ${tex}`);
    if (kind) found.push({ kind, text });
    at += text.length;
  }
  return found;
}
