import type { FigureName } from './figures/figures';
import type { Figure, Lit, Mark, Piece } from './Scene';

/** A paragraph: say`The norm is ${figure('norm.atFlip', '1.111')}.` */
export function say(texts: TemplateStringsArray, ...between: readonly (Figure | Lit)[]): readonly Piece[] {
  return texts.flatMap((text, index) => {
    const next = between[index];
    return [...(text === '' ? [] : [text]), ...(next === undefined ? [] : [next])];
  });
}

/** A number of the core, as it is written in the sentence. A test holds the text to the figure. */
export function figure(name: FigureName, text: string): Figure {
  return { figure: name, text };
}

/** Words that light up what they speak of on the plane. */
export function lit(lights: Mark, text: string): Lit {
  return { lights, text };
}
