import { expect, test } from 'vitest';
import { type LeftOut, lean } from './lean.ts';

const nothing: LeftOut = {
  functions: {},
  lighter: {},
  constants: {},
  beginnings: {},
  properties: {},
  assignments: [],
  cases: [],
  tags: [],
};
const run = (code: string, left: Partial<LeftOut>, call: string) =>
  new Function(`"use strict";${lean(code, { ...nothing, ...left })}\nreturn ${call};`)();

test('a function keeps its name and gets another body', () => {
  expect(
    run('function f(a, b) { return a / b } function g() { return f(1, 2) }', { functions: { f: 'return a' } }, 'g()'),
  ).toBe(1);
});

test('a function gets another body only while it is the one that is meant', () => {
  const lighter = { f: { was: 'return a / b', body: 'return a' } };
  expect(run('function f(a, b) { return a / b }', { lighter }, 'f(1, 2)')).toBe(1);
  expect(() => lean('function f(a, b) { return a + b }', { ...nothing, lighter })).toThrow('has no f');
});

test('a constant is what it starts with, whatever is assigned to it, and a parameter of its name is another variable', () => {
  const code = `var on = !1, seen = []; function up() { on = seen.push(1) > 0; return on }
    function told(on) { return on } var held = { on: 5 };`;
  expect(run(code, { constants: { on: '!1' } }, '[up(), seen.length, told(7), held.on, on]')).toEqual([
    false,
    1,
    7,
    5,
    false,
  ]);
});

test('a variable that begins with another value stays one variable', () => {
  const code = 'var mark = Error("made at once"), other = mark; function is(e) { return e === mark }';
  expect(run(code, { beginnings: { mark: '{}' } }, '[is(mark), is(other), mark instanceof Error]')).toEqual([
    true,
    true,
    false,
  ]);
});

test('a property is read as one value, also within brackets', () => {
  expect(run('var a = { b: { dry: 3 } }; var c = (0, a.b).dry;', { properties: { dry: 'null' } }, 'c')).toBeNull();
});

test('cases of a tag are left out, and what others fall through into stays', () => {
  const code = `function f(fiber) { switch (fiber.tag) {
    case 1: fiber.seen = 1;
    case 26: fiber.more = 1; return "one";
    case 27: var late = 3; return late;
    case 5: late = 5; return late;
    default: return 26 === fiber.tag ? "never" : "other" } }`;
  const left = { tags: [26, 27] };
  const one = '(() => { const fiber = { tag: 1 }; return [f(fiber), fiber.seen, fiber.more] })()';
  expect(run(code, left, one)).toEqual(['one', 1, 1]);
  expect(run(code, left, '[5, 26, 27, 28].map((tag) => f({ tag }))')).toEqual([5, 'other', 'other', 'other']);
  expect(lean(code, { ...nothing, ...left })).not.toContain('never:');
});

test('assignments at the top are left out, and what else they assign to is not', () => {
  const code = 'var one = {}, two = {}; two.a = one.a = 1; two.b = 2;';
  expect(run(code, { assignments: ['two.'] }, '[one.a, two.a, two.b]')).toEqual([1, undefined, undefined]);
});

test('what is not there cannot be left out', () => {
  expect(() => lean('function f() {}', { ...nothing, functions: { g: '' } })).toThrow('no g that could be left out');
});
