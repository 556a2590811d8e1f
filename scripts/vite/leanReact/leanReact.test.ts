// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as React from 'react';
import type { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { leanReact } from './leanReact.ts';

const require = createRequire(import.meta.url);

type Handler = (this: { error(words: string): never }, code: string, id: string) => { code: string } | null;

function transformed(code: string, id: string) {
  const { transform } = leanReact() as unknown as { transform: { handler: Handler } };
  const error = (words: string) => {
    throw new Error(words);
  };
  return transform.handler.call({ error }, code, id);
}

test('what is left of React draws, hears and draws again', async () => {
  const production = (name: string, file: string) =>
    join(dirname(require.resolve(name)), 'cjs', `${file}.production.js`);
  const file = production('react-dom', 'react-dom-client');
  const { code } = transformed(readFileSync(file, 'utf8'), file)!;
  const { createElement, useState } = require(production('react', 'react')) as typeof React;
  const exports = {} as { createRoot: typeof createRoot; hydrateRoot?: unknown };
  const needed = (name: string) => require(name === 'react' ? production('react', 'react') : name);
  new Function('require', 'exports', code)(needed, exports);
  expect(exports.hydrateRoot).toBeUndefined();
  const Count = () => {
    const [count, setCount] = useState(0);
    return createElement('p', { onClick: () => setCount(count + 1) }, `pressed ${count}`);
  };
  const box = document.body.appendChild(document.createElement('div'));
  const root = exports.createRoot(box);
  root.render(createElement(Count));
  await expect.poll(() => box.textContent).toBe('pressed 0');
  box.querySelector('p')!.click();
  await expect.poll(() => box.textContent).toBe('pressed 1');
  root.unmount();
  await expect.poll(() => box.textContent).toBe('');
});

test('code that needs what is left out is refused', () => {
  expect(transformed(`import { useState } from 'react';`, '/src/a.tsx')).toBeNull();
  expect(() => transformed(`import { Suspense, useState } from 'react';`, '/src/a.tsx')).toThrow('without Suspense');
  expect(() => transformed(`import { hydrateRoot } from 'react-dom/client';`, '/src/a.tsx')).toThrow(
    'without hydrateRoot',
  );
});
