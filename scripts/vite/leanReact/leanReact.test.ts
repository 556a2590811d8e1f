// @vitest-environment jsdom
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type * as React from 'react';
import type { createRoot } from 'react-dom/client';
import { expect, test } from 'vitest';
import { headTags, known } from './cutUses.ts';
import { leanReact } from './leanReact.ts';

const require = createRequire(import.meta.url);

type Handler = (this: { error(words: string): never }, code: string, id?: string) => { code: string } | null;

/** What becomes of a file of React's, and of one of the page's. */
const [leaned, looked] = leanReact().map(({ transform }) => {
  const error = (words: string): never => {
    throw new Error(words);
  };
  return (code: string, id?: string) =>
    (transform as unknown as { handler: Handler }).handler.call({ error }, code, id);
}) as [(code: string, id: string) => { code: string }, (code: string) => null];

const production = (name: string, file: string) => join(dirname(require.resolve(name)), 'cjs', `${file}.production.js`);

/** What a file of React's still hands out. */
function leftOf(name: string, file: string, needed: (name: string) => unknown = require): object {
  const path = production(name, file);
  const exports = {};
  new Function('require', 'exports', leaned(readFileSync(path, 'utf8'), path).code)(needed, exports);
  return exports;
}

/** What is left of React, with its own makers of elements. */
const lean = (() => {
  const react = require(production('react', 'react')) as typeof React;
  const needed = (name: string) => (name === 'react' ? react : require(name));
  const client = leftOf('react-dom', 'react-dom-client', needed) as {
    createRoot: typeof createRoot;
    hydrateRoot?: unknown;
  };
  return { ...react, ...client };
})();

test('what is left of React draws, hears and draws again', async () => {
  const { createElement, createRoot, useState } = lean;
  expect(lean.hydrateRoot).toBeUndefined();
  const Count = () => {
    const [count, setCount] = useState(0);
    return createElement('p', { onClick: () => setCount(count + 1) }, `pressed ${count}`);
  };
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  root.render(createElement(Count));
  await expect.poll(() => box.textContent).toBe('pressed 0');
  box.querySelector('p')!.click();
  await expect.poll(() => box.textContent).toBe('pressed 1');
  root.unmount();
  await expect.poll(() => box.textContent).toBe('');
});

test('what looks like something left out and is not works', async () => {
  const { createElement, createRoot } = lean;
  const acted: unknown[] = [];
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  const action = (data: FormData) => void acted.push(data.get('a'));
  root.render([
    createElement('svg', { key: 1 }, createElement('title', null, 'a picture')),
    createElement('a-b', { key: 2, 'some-thing': 'x', onthis: () => acted.push('this') }),
    createElement('form', { key: 3, action }, createElement('input', { name: 'a', defaultValue: '7' })),
    createElement('img', { key: 4, src: 'data:,' }),
  ]);
  await expect.poll(() => box.children.length).toBe(4);
  expect(box.querySelector('svg > title')!.textContent).toBe('a picture');
  box.querySelector('a-b')!.dispatchEvent(new Event('this'));
  box.querySelector('form')!.requestSubmit();
  await expect.poll(() => acted).toEqual(['this', '7']);
  root.unmount();
});

test('fields show what they are told and nothing else, and effects of a press have run when it is over', async () => {
  const { createElement, createRoot, useEffect, useState } = lean;
  let ran = -1;
  const Fields = () => {
    const [at, setAt] = useState(0);
    useEffect(() => {
      ran = at;
    });
    const radio = (k: number) =>
      createElement('input', {
        ...{ key: `r${k}`, type: 'radio', name: 'pick', checked: at % 2 === k },
        onChange: () => setAt(k),
      });
    return createElement('div', null, [
      ...[radio(0), radio(1)],
      createElement('input', { key: 'c', type: 'checkbox', checked: at > 0, onChange: () => {} }),
      createElement('input', { key: 's', type: 'range', min: 0, max: 10, value: 3 + at, onChange: () => {} }),
      createElement('input', { key: 't', type: 'text', value: `at ${at}`, onChange: () => {} }),
    ]);
  };
  const box = document.body.appendChild(document.createElement('div'));
  const root = createRoot(box);
  root.render(createElement(Fields));
  await expect.poll(() => ran).toBe(0);
  const [zero, one, box0, slider, text] = [...box.querySelectorAll('input')] as HTMLInputElement[];
  const shown = () => [zero!.checked, one!.checked, box0!.checked, slider!.value, text!.value];
  expect(shown()).toEqual([true, false, false, '3', 'at 0']);
  one!.click();
  await expect.poll(shown).toEqual([false, true, true, '4', 'at 1']);
  expect(ran).toBe(1);
  expect([zero!.name, one!.name, slider!.type, text!.getAttribute('value')]).toEqual(['pick', 'pick', 'range', 'at 1']);
  // What is not taken over is put back.
  box0!.click();
  Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(text, 'other');
  text!.dispatchEvent(new Event('input', { bubbles: true }));
  await expect.poll(shown).toEqual([false, true, true, '4', 'at 1']);
  root.unmount();
});

test.each(headTags)('<%s> under a name that no reader of the sources sees stops the page', async (tag) => {
  const { createElement, createRoot } = lean;
  const faults: unknown[] = [];
  const root = createRoot(document.createElement('div'), { onUncaughtError: (error) => faults.push(error) });
  root.render(createElement(tag));
  await expect.poll(() => String(faults[0])).toContain(`React is built without <${tag}>.`);
  root.unmount();
});

test('of React itself there is left what the sources may ask for, and what its own files do', () => {
  const own = (name: string) => /^(__(CLIENT|DOM)_INTERNALS|version$)/.test(name);
  for (const name of ['react', 'react-dom'])
    expect(
      Object.keys(leftOf(name, name))
        .filter((each) => !own(each))
        .sort(),
    ).toEqual([...known[name]!].sort());
});

test('code that needs what is left out is refused', () => {
  expect(looked(`import { useState } from 'react';`)).toBeNull();
  expect(() => looked(`import { Suspense, useState } from 'react';`)).toThrow('without Suspense');
  expect(() => looked(`import { hydrateRoot } from 'react-dom/client';`)).toThrow('without hydrateRoot');
});
