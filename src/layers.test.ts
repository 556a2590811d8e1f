import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { expect, test } from 'vitest';

/** room → the rooms it may import from ("types" = with `import type` only). */
const arrows: Record<string, Record<string, 'values' | 'types'>> = {
  main: { App: 'values', worker: 'values', state: 'values' },
  App: {
    export: 'values',
    stage: 'values',
    controls: 'values',
    lenses: 'values',
    share: 'values',
    story: 'values',
    host: 'values',
    pieces: 'values',
    charts: 'values',
    worker: 'values',
    state: 'values',
  },
  // How the page lives in another one.
  host: { state: 'values', worker: 'types' },
  share: { pieces: 'values', export: 'values', lecture: 'values', state: 'values', worker: 'types' },
  // The story as it is told; its scenes are data, in `lecture`.
  story: { pieces: 'values', lecture: 'values', worker: 'values', state: 'values' },
  export: { state: 'values', formula: 'values', math: 'types', worker: 'types', measured: 'types' },
  // What is seen: three rooms that do not know each other, on pieces that know none of them.
  stage: {
    pieces: 'values',
    charts: 'values',
    export: 'values',
    worker: 'values',
    state: 'values',
    math: 'types',
    proof: 'types',
  },
  controls: { pieces: 'values', charts: 'values', state: 'values', math: 'types', worker: 'types' },
  lenses: {
    pieces: 'values',
    charts: 'values',
    export: 'values',
    worker: 'values',
    state: 'values',
    math: 'types',
    proof: 'types',
    network: 'types',
    measured: 'values',
  },
  pieces: {
    export: 'values',
    state: 'values',
    charts: 'values',
    math: 'types',
    proof: 'types',
    worker: 'types',
  },
  // For `npm run dev` alone: no room of the page may import it.
  gallery: { charts: 'values', controls: 'values', worker: 'values', math: 'values', proof: 'types' },
  charts: { math: 'types', proof: 'types' },
  worker: {
    math: 'values',
    proof: 'values',
    network: 'values',
    measured: 'values',
    state: 'values',
    lecture: 'values',
  },
  state: { math: 'values', formula: 'values', lecture: 'values', measured: 'values' },
  // Scenes as data; `figures` is what the worker computes for their words.
  lecture: { math: 'values', state: 'types' },
  // Only how a formula is written down as a tree: proofs evaluate it by themselves.
  proof: { formula: 'types' },
  network: { math: 'values', measured: 'types' },
  // Networks that were measured elsewhere, as text and as numbers: knows no map.
  measured: {},
  math: { formula: 'values' },
  formula: {},
  // How a few things are said everywhere alike: knows nobody, and every room may say it.
  words: {},
};

/**
 * Inside a room, folder → the folders of the room it may import from; files beside the folders are for all of them
 * (index.ts excepted, which shows the room to the others).
 */
const inside: Record<string, Record<string, readonly string[]>> = {
  charts: {
    drawing: [],
    plane: ['drawing'],
    fixedPoints: ['drawing', 'plane'],
    orbits: ['drawing', 'plane', 'fixedPoints'],
    heat: ['drawing', 'plane'],
    theorems: ['drawing', 'plane'],
    parameters: ['drawing', 'plane'],
    activation: ['drawing', 'plane', 'fixedPoints', 'orbits'],
    linearMap: ['drawing'],
    network: ['drawing', 'plane'],
    training: ['drawing', 'plane'],
    design: ['drawing', 'plane', 'parameters'],
  },
  math: eachAfter('numeric special layer moments curve activations map fixedPoints gains design orbits'),
  proof: eachAfter('intervals functions taylor moments quadrature statements search fixedPoints sequences files'),
  network: eachAfter('random matrix weights assumed layer run digits train against'),
  measured: eachAfter('reading writing'),
};

/** Every folder may import those named before it. */
function eachAfter(folders: string): Record<string, readonly string[]> {
  const names = folders.split(' ');
  return Object.fromEntries(names.map((name, i) => [name, names.slice(0, i)]));
}

const root = import.meta.dirname;
const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter(
  (file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && !file.startsWith(`reference${sep}`),
);
const roomOf = (file: string) => (file.split(sep)[0] ?? '').replace(/\.tsx?$/, '');

/** The folder of its room that a file lies in; undefined where it lies beside the folders. */
const folderOf = (file: string) => (file.split(sep).length > 2 ? file.split(sep)[1] : undefined);

/** Every import of a file: static, for side effects, dynamic, of a type, and what it exports from elsewhere. */
function importsOf(source: string): { readonly text: string; readonly from: string; readonly typeOnly: boolean }[] {
  const code = source.replace(/\/\*[\s\S]*?\*\/|^\s*\/\/.*$/gm, '');
  const quoted = /(?<quote>['"`])(?<from>[^'"`\n]*)\k<quote>/.source;
  const patterns = [
    new RegExp(`\\b(?:import|export)\\s+(?<type>type\\s)?[^'"\`;()]*?\\bfrom\\s*${quoted}`, 'g'),
    new RegExp(`\\bimport\\s*${quoted}`, 'g'),
    new RegExp(`(?<!typeof )\\bimport\\s*\\(\\s*${quoted}`, 'g'),
  ];
  return patterns.flatMap((pattern) =>
    [...code.matchAll(pattern)].map((match) => ({
      text: match[0],
      from: match.groups?.from ?? '',
      typeOnly: match.groups?.type !== undefined,
    })),
  );
}

test('an import is seen in every way it can be written', () => {
  const seen = (source: string) => importsOf(source).map(({ from, typeOnly }) => [from, typeOnly]);
  expect(seen("import { a } from './x';")).toEqual([['./x', false]]);
  expect(seen("import type { A } from './x';")).toEqual([['./x', true]]);
  expect(seen("import { type A } from './x';")).toEqual([['./x', false]]);
  expect(seen("import './x';")).toEqual([['./x', false]]);
  expect(seen("const a = await import('./x');")).toEqual([['./x', false]]);
  expect(seen('const a = import(\n  "./x"\n);')).toEqual([['./x', false]]);
  expect(seen("export { a } from './x';")).toEqual([['./x', false]]);
  expect(seen("export * from './x';")).toEqual([['./x', false]]);
  expect(seen("export type { A } from './x';")).toEqual([['./x', true]]);
  expect(seen("export type * from './x';")).toEqual([['./x', true]]);
  expect(seen("import {\n  a,\n  b,\n} from './x';\nimport c from 'y';")).toEqual([
    ['./x', false],
    ['y', false],
  ]);
  expect(seen("// import { a } from './x';\n/* import './y' */")).toEqual([]);
});

test.each(files)('%s imports only what its room may import', (file) => {
  const source = readFileSync(join(root, file), 'utf8');
  const room = roomOf(file);
  for (const { text, from, typeOnly } of importsOf(source)) {
    if (!from.startsWith('.')) continue;
    const target = relative(root, join(root, dirname(file), from));
    if (target.endsWith('.css')) continue;
    const other = roomOf(target);
    if (other === room) {
      const [own, its] = [folderOf(file), folderOf(target)];
      const order = inside[room];
      if (order === undefined || own === undefined || own === its) continue;
      expect(its === undefined ? target !== join(room, 'index') : order[own]?.includes(its), `${file}: ${text}`).toBe(
        true,
      );
      continue;
    }
    const right = other === 'words' ? 'values' : arrows[room]?.[other];
    expect(
      right === 'values' || (right === 'types' && typeOnly),
      `${file}: ${room} may not import ${other} (${text})`,
    ).toBe(true);
  }
});

/** room → the packages it may import; all others may import none. */
const packages: Record<string, readonly string[]> = {
  main: ['react', 'react-dom'],
  App: ['react'],
  stage: ['react'],
  controls: ['react', 'react-dom'],
  lenses: ['react'],
  story: ['react', 'react-dom'],
  host: ['react'],
  pieces: ['react', 'react-dom'],
  share: ['react', 'react-dom', 'uqr'],
  charts: ['react', 'react-dom', 'd3'],
  gallery: ['react', 'react-dom'],
  worker: ['react', 'react-dom'],
  state: ['react'],
};

/** Generators of random values, for tests: they may import fast-check, and only tests may import them. */
const forTests = /(^|[/\\])arbitrary[^/\\]*$/;

test('every file imports only the packages that its room may import', () => {
  for (const file of files) {
    for (const { from } of importsOf(readFileSync(join(root, file), 'utf8'))) {
      if (from.startsWith('.')) expect(forTests.test(from) && !forTests.test(file), file).toBe(false);
      else if (!forTests.test(file))
        expect(packages[roomOf(file)] ?? [], `${file} imports ${from}`).toContain(from.split('/')[0]);
    }
  }
});

test('only worker/ says Worker', () => {
  for (const file of files) {
    const source = readFileSync(join(root, file), 'utf8');
    if (roomOf(file) !== 'worker') expect(source, file).not.toMatch(/\bnew Worker\b|\?worker/);
  }
});

test('every table of the page is made from data by DataTable', () => {
  for (const file of files)
    if (file !== join('pieces', 'table', 'DataTable.tsx'))
      expect(readFileSync(join(root, file), 'utf8'), file).not.toMatch(/<table\b|HTMLTable/);
});
