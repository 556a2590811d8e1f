import { expect, test } from 'vitest';
import { shorter } from './minifiedAgain.ts';

test('what is worked out while the page is built are the same doubles', async () => {
  const sums = ['2 ** -52', '2 ** -1074', '2 ** 1023', '10 ** 0.25', '10 ** -7.3', '0.1 + 0.2', '1 / 3', '1e22 * 3'];
  const more = [
    'Number.EPSILON / 2',
    'Number.MIN_VALUE',
    'Math.sqrt(2)',
    '-0',
    '1 / -0',
    '5e-324 / 2',
    '(0.1 - 0.3) * 7',
  ];
  const all = [...sums, ...more];
  const code = await shorter(`const all = [${all.join(', ')}];\nexport { all };`, 'all.js');
  const exported = /export\s*\{\s*([\w$]+)(?: as all)?\s*\};?/;
  const [, name] = exported.exec(code)!;
  const made: number[] = new Function(`${code.replace(exported, '')}\nreturn ${name};`)();
  expect(made.length).toBe(all.length);
  for (const [place, text] of all.entries()) expect(made[place], text).toBe(new Function(`return ${text};`)());
});
