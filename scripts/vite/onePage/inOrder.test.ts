import { expect, test } from 'vitest';
import { inOrder } from './inOrder.ts';

const chunk = (name: string, imports: readonly string[] = []) => ({
  name,
  fileName: name,
  imports,
  dynamicImports: [],
});

test('the entry comes first with what it needs, then what is wanted soon, then the rest', () => {
  const entry = chunk('entry', ['react']);
  const chunks = [chunk('sheet', ['tables']), chunk('lens', ['tables', 'entry']), chunk('tables'), chunk('worker')];
  const ordered = inOrder([...chunks, entry, chunk('react')], entry, ['worker', 'lens']);
  expect(ordered.map(({ name }) => name)).toEqual(['react', 'entry', 'worker', 'tables', 'lens', 'sheet']);
});

test('a circle of chunks, one that is not there and a name that none has are refused', () => {
  const entry = chunk('a', ['b']);
  expect(() => inOrder([entry, chunk('b', ['a'])], entry, [])).toThrow('needs itself');
  expect(() => inOrder([entry], entry, [])).toThrow('not in the page');
  expect(() => inOrder([chunk('c')], chunk('c'), ['worker'])).toThrow('No chunk has the name worker');
});
