import { transformWithOxc } from 'vite';
import { expect, test } from 'vitest';
import { cutUses } from './cutUses.ts';

/** What a module of TypeScript with JSX asks for, as the build sees it. */
async function uses(source: string) {
  const jsx = { runtime: 'automatic', development: false } as const;
  return cutUses((await transformWithOxc(source, 'a.tsx', { jsx })).code);
}

test.each([
  ...['Suspense', 'SuspenseList', 'Activity', 'ViewTransition', 'addTransitionType', 'lazy', 'unstable_LegacyHidden'],
  ...['useActionState', 'useOptimistic', 'useTransition', 'createElement', 'cloneElement', 'cache'],
])('%s of react is refused', async (name) => {
  expect(await uses(`import { ${name} as other } from 'react'; export const kept = other;`)).toEqual([
    `${name} of react`,
  ]);
});

test.each([
  ...['preconnect', 'prefetchDNS', 'preload', 'preloadModule', 'preinit', 'preinitModule', 'requestFormReset'],
  ...['useFormStatus', 'useFormState'],
])('%s of react-dom is refused', async (name) => {
  expect(await uses(`import { ${name} } from 'react-dom'; export const kept = ${name};`)).toEqual([
    `${name} of react-dom`,
  ]);
});

test('what a server draws is refused', async () => {
  expect(await uses(`import { hydrateRoot } from 'react-dom/client'; hydrateRoot(document, null);`)).toEqual([
    'hydrateRoot of react-dom/client',
  ]);
  expect(await uses(`import { renderToString } from 'react-dom/server'; renderToString(null);`)).toEqual([
    'renderToString of react-dom/server',
  ]);
});

test.each([
  `import React from 'react'; export const a = React.Suspense;`,
  `import * as all from 'react'; export const a = all.Suspense;`,
  `export { Suspense } from 'react';`,
  `export * from 'react';`,
  `export const a = import('react');`,
  `export const a = require('react');`,
])('React under another name is refused: %s', async (source) => {
  expect(await uses(source)).toEqual(['all of react']);
});

test.each(['title', 'meta', 'link', 'style', 'script', 'html', 'head', 'body'])('<%s> is refused', async (tag) => {
  expect(await uses(`export const A = () => <div><${tag} /></div>;`)).toEqual([`<${tag}>`]);
  expect(await uses(`export const A = (p) => { const Tag = p.x ? 'p' : '${tag}'; return <Tag />; };`)).toEqual([
    `<${tag}>`,
  ]);
});

test('a title within a picture is none of the page', async () => {
  expect(await uses(`export const A = () => <g>{[1].map((k) => <title key={k}>{k}</title>)}</g>;`)).toEqual([]);
  expect(await uses(`import { B } from './b'; export const A = () => <B><title>a</title><path /></B>;`)).toEqual([]);
  expect(await uses(`import { B } from './b'; export const A = () => <B><title>a</title></B>;`)).toEqual(['<title>']);
  expect(await uses(`export const A = () => <foreignObject><title>a</title></foreignObject>;`)).toEqual(['<title>']);
});

test('a reference to a fragment is refused, and whatever could hide one', async () => {
  const head = `import { Fragment } from 'react';`;
  expect(await uses(`${head} export const A = () => <Fragment key="a">a</Fragment>;`)).toEqual([]);
  expect(await uses(`export const A = () => <>a<b /></>;`)).toEqual([]);
  expect(await uses(`${head} export const A = (p) => <Fragment ref={p.at}>a</Fragment>;`)).toEqual([
    'references to fragments',
  ]);
  expect(await uses(`${head} export const A = (p) => <Fragment {...p}>a</Fragment>;`)).toEqual([
    'references to fragments',
  ]);
  expect(
    await uses(`${head} export const A = (p) => { const F = p.x ? Fragment : 'p'; return <F ref={p.at} />; };`),
  ).toEqual(['Fragment as a value']);
});

test('fields whose kind changes, of numbers, or with a value that is only their first are refused', async () => {
  const kind = ['fields of numbers, or of a kind that changes'];
  expect(await uses(`export const A = () => <input type="range" value={1} />;`)).toEqual([]);
  expect(await uses(`export const A = () => <input type="number" />;`)).toEqual(kind);
  expect(await uses(`export const A = (p) => <input type={p.x} />;`)).toEqual(kind);
  expect(await uses(`export const A = () => <input defaultValue="1" />;`)).toEqual(['defaultValue of fields']);
  expect(await uses(`export const A = () => <input type="radio" defaultChecked />;`)).toEqual([
    'defaultChecked of fields',
  ]);
});

test('a module that asks for what is there may be built', async () => {
  const source = `import { memo, useState, type ReactNode } from 'react'; import { createPortal } from 'react-dom';
    export const A = memo(() => createPortal(<form><img src="a" /><input /><a-b /></form>, useState(document.body)[0]));`;
  expect(await uses(source)).toEqual([]);
});
