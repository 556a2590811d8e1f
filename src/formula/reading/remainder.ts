import type { Cursor, Part } from './Cursor';

/**
 * Where z mod 2, z % 2 or z // 2 comes next: a fault with the function that is meant. For a net input below 0 the
 * remainder is another in NumPy (that of mod) than in C and JavaScript, so % is answered with both.
 */
export function remainder(cursor: Cursor, left: Part, power: () => Part): void {
  const { text, token } = cursor;
  const sign = /^(?:(?:mod|div)\b(?!\s*\()|%(?=\s*[\w(])|\/\/)/.exec(text.slice(token.at))?.[0];
  if (sign === undefined) return;
  cursor.skip(token.at + sign.length - cursor.end);
  const right = power();
  const words = ({ at, end }: Part) => text.slice(at, end);
  const factor = (part: Part) => (/^[\w.]+$/.test(words(part)) ? words(part) : `(${words(part)})`);
  const quotient = `${factor(left)}/${factor(right)}`;
  const whole = (f: string) => text.slice(0, left.at) + f + text.slice(right.end);
  const mod = `mod(${words(left)}, ${words(right)})`;
  const place = { at: token.at, length: sign.length };
  if (sign === '//' || sign === 'div')
    cursor.fail('a division without remainder is written floor(a/b)', place, whole(`floor(${quotient})`));
  if (sign === 'mod') cursor.fail('mod is a function of two arguments, as in mod(z, 2)', place, whole(mod));
  cursor.fail(
    'a % b below 0 differs between languages; here are Python’s and JavaScript’s',
    place,
    whole(mod),
    whole(`(${words(left)} - ${factor(right)}*trunc(${quotient}))`),
  );
}
