import { expect, test } from 'vitest';
import { pieceOf, registryName } from '../onePage/pieceOf.ts';
import { createRegistry, type Exports } from '../onePage/registry.ts';
import { firstAtTop, names } from './letters.ts';
import { renamed } from './renamed.ts';
import type { Module } from './tree.ts';

const moduleOf = (code: string, fileName = 'a.js', isDynamicEntry = true): Module => ({
  fileName,
  code,
  isDynamicEntry,
});

/** What the last of some modules hands on. */
function exportsOf(modules: readonly Module[]): Exports {
  const registry = createRegistry({ addEventListener: () => {}, readyState: 'complete' } as unknown as Document);
  for (const module of modules) new Function(registryName, `"use strict";${pieceOf(module, true)}`)(registry);
  return registry.run(modules.at(-1)!.fileName);
}

const shortened = (modules: readonly Module[]) => renamed(modules).map((code, place) => ({ ...modules[place]!, code }));

test('what nobody takes is not handed on, and so takes no name from another', () => {
  const name = names[firstAtTop]!;
  const modules = [
    moduleOf(`const one=1,two=2;export{one as ${name},two as other};`, 'a.js', false),
    moduleOf('import{other as x}from"./a.js";const value=x;export{value};', 'b.js'),
  ];
  expect(exportsOf(shortened(modules))).toEqual({ value: 2 });
  expect(renamed(modules)[0]).toContain(`export{${name}};`);
});

test.each([
  ['functions in functions', 'const sum=(one,two)=>[1,2].map(each=>each*one+two);const value=sum(3,4);'],
  ['what stands beside parameters', 'const x=1;function f(a=x,b=()=>x){var x=2;return[a,b(),x]}const value=f();'],
  ['a parameter declared again', 'function f(a=1,[b]=[2]){var a;let c=b;return[a,b,c]}const value=f();'],
  ['a parameter that the body does not ask for', 'function f({a},b=7){let c=1;return c+b}const value=f({a:2});'],
  ['var in what stands deeper', 'function f(){if(!0){var late=5}for(var k=0;k<3;k++);return[late,k]}const value=f();'],
  ['let in blocks', 'let a=1;{let a=2;{let a=3}}const value=[a,(()=>{let out=a;{let a=9;out+=a}return out})()];'],
  ['functions in blocks', 'function f(){return 1}{function f(){return 2}}const value=f();'],
  [
    'functions before they are declared',
    'const value=first();function first(){return second()}function second(){return 6}',
  ],
  ['a function that names itself', 'const value=(function f(n){return n<2?1:n*f(n-1)})(5);'],
  ['a function whose name is shadowed', 'const value=(function f(f){return f})(8);'],
  [
    'keys with and without a value',
    'const mean=1,nu=2;const whole={mean,nu};const value={...whole,omega:mean,["k"+nu]:nu,mean2:(mean=>mean)(nu)};',
  ],
  ['patterns', 'const{a,b:{c=4,...rest},...more}={a:1,b:{d:2},e:3},[x,,y=x]=[5,6];const value=[a,c,rest,more,x,y];'],
  ['patterns that give values', 'let a,b,o={};[a,{b=3,c:o.c}]=[1,{c:2}];({a=7}={});const value=[a,b,o];'],
  ['loops', 'const o={k:1};let s="";for(const k in o)s+=k;for(const[k,v]of Object.entries(o))s+=k+v;const value=s;'],
  ['loops that give values', 'let k,out=[];for(k of[1,2])out.push(k);for(k in{z:1})out.push(k);const value=out;'],
  ['closures of loops', 'const all=[];for(let k=0;k<3;k++)all.push(()=>k);const value=all.map(each=>each());'],
  ['errors', 'let e=1;try{throw 2}catch(t){var got=t;let e=3;got+=e}const value=[e,got];'],
  [
    'cases',
    'const f=a=>{switch(a){case 1:{let a=5;return a}case 2:let b=6;return b;default:return a}};const value=[1,2,3].map(f);',
  ],
  ['labels', 'let n=0;n:for(const a of[1,2])for(const b of[3,4]){if(b>3)continue n;n+=a*b}const value=n;'],
  [
    'classes',
    'class Base{constructor(a){this.a=a}get twice(){return 2*this.a}}class Point extends Base{#x=3;static one=new Point(1);y=(()=>{var t=4;return t})();get x(){return this.#x}}const o=class Own{me(){return Own===o}};const p=new Point(2);const value=[p.twice,p.x,p.y,Point.one.a,new o().me()];',
  ],
  ['arguments and what nobody declares', 'const value=(function(){return arguments.length+Math.max(1,2)})(1,2,3);'],
  ['names in text', `const mean=1;const value=\`mean \${mean}\`+"mean".length+/mean/.source;`],
])('short names change nothing of %s', (_, code) => {
  const modules = [moduleOf(`${code}export{value};`)];
  const { value } = exportsOf(modules);
  expect(value).toBeDefined();
  expect(exportsOf(shortened(modules)).value).toEqual(value);
});

test('functions that are alike are written alike, whatever else the module declares', () => {
  const [code] = renamed([
    moduleOf(
      'const far=(point,size)=>point.x*size;let k=0;const near=(place,width)=>place.x*width;export{far,near,k};',
    ),
  ]);
  expect(code!.match(/=\((.),(.)\)=>\1\.x\*\2/g)).toHaveLength(2);
  expect(new Set(code!.match(/\(.,.\)/g)).size).toBe(1);
});

test('a name of the language, and one that nobody declares, is given to nothing', () => {
  const many = Array.from({ length: 3000 }, (_, k) => `name${k}`);
  const [code] = renamed([moduleOf(`function f(t){return[e,t,${many.join()}]}let ${many.join()};export{f};`)]);
  expect(code).toMatch(/\((?!e\b)\w\)\{return\[e,(?!e\b)\w,/);
  for (const word of ['do', 'if', 'in', 'of', 'as', 'is']) expect(code).not.toMatch(new RegExp(`\\b${word}\\b(?! f)`));
});

test('what modules hand to each other has one name in all of them', () => {
  const modules = [
    moduleOf('const base=1,up=by=>base+by;export{up as a,base as b,base as c};', 'a.js', false),
    moduleOf(
      'import{a as more,b as now}from"./a.js";const twice=()=>more(2)+now;export{more as c,now as d,twice as e};',
      'b.js',
      false,
    ),
    moduleOf(
      'import{b as x}from"./a.js";import{c as y,d as z,e as w}from"./b.js";const value=[x,y(1),z,w()];export{value};',
      'c.js',
    ),
  ];
  expect(exportsOf(modules).value).toEqual([1, 2, 1, 4]);
  const written = shortened(modules);
  expect(exportsOf(written).value).toEqual([1, 2, 1, 4]);
  const [up, again] = written.slice(1).map(({ code }) => /\b(\w+)\([12]\)/.exec(code)?.[1]);
  expect(up).toBeDefined();
  expect(again).toBe(up);
});

test('what is asked for by its name while the page runs keeps it', () => {
  const modules = [
    moduleOf('const Chart=()=>1;export{Chart};'),
    moduleOf('import{Chart as e}from"./a.js";const value=e();export{value};', 'b.js'),
  ];
  const written = shortened(modules);
  expect(written[0]!.code).toMatch(/ as Chart\}/);
  expect(exportsOf(written).value).toBe(1);
});

test('what nobody exports is not imported', () => {
  expect(() => renamed([moduleOf('export{};'), moduleOf('import{a as e}from"./a.js";e();', 'b.js')])).toThrow('nobody');
});
