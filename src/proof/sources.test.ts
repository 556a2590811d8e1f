import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/**
 * What ECMAScript leaves to the engine. Math.sqrt only suggests a root, which is then checked by squaring; Math.log and
 * Math.atan, in two files, suggest a value that is checked by the exponential and the tangent.
 */
const leftToTheEngine = /\*\*(?!\/)|Math\.(?!(abs|max|min|floor|ceil|round|sign|sqrt|imul)\b)\w+\(/;

const suggests: Readonly<Record<string, string>> = {
  'functions/logarithm.ts': 'Math.log(',
  'functions/trigonometric.ts': 'Math.atan(',
};

test('a proof uses + − × ÷ and comparison only: no power, no transcendental function of the engine', () => {
  const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  );
  expect(files.length).toBeGreaterThan(40);
  for (const name of files) {
    const code = readFileSync(join(import.meta.dirname, name), 'utf8').replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
    const checked = suggests[name.replaceAll('\\', '/')];
    if (checked) expect(code.split(checked), name).toHaveLength(2);
    expect(leftToTheEngine.exec(checked ? code.replace(checked, '(') : code)?.[0], name).toBeUndefined();
  }
});
