import { expect, test } from 'vitest';
import { standingFor } from './calledLate.ts';
import { registryName } from './pieceOf.ts';

test('a function stands for each that is handed on, and runs its piece when it is called', () => {
  const code = `/* Words. */\nexport { a, b } from './a';\nexport { c } from './c';\n`;
  const made = standingFor(code, 'all.js').replaceAll('export ', '');
  const ran: string[] = [];
  const run = (piece: string) => {
    ran.push(piece);
    return { a: (x: number, y: number) => x - y, b: () => 'b', c: () => 'c' };
  };
  const [a, c] = new Function(registryName, `${made}\nreturn [a, c];`)({ run });
  expect(ran).toEqual([]);
  expect(a(5, 3)).toBe(2);
  expect(c()).toBe('c');
  expect(ran).toEqual(['all.js', 'all.js']);
});

test('what is more than functions handed on is refused', () => {
  expect(() => standingFor(`export { a } from './a';\nexport const b = 1;`, 'all.js')).toThrow('export const b');
  expect(() => standingFor('', 'all.js')).toThrow('is wanted');
});
