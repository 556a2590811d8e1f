import { expect, test } from 'vitest';
import { createExplorer } from '../Explorer';
import { parse } from './address';
import { everything, readEmbedding, writeEmbedding } from './embedding';
import { FakeBar } from './FakeBar';

test('what an address says of how the page is shown is read, and is no part of its state', () => {
  const hash = '#v=1&omega=0.5&embed=plane&hide=share,undo&lock=tau,activation';
  const { embedding, problems } = readEmbedding(hash);
  expect(problems).toEqual([]);
  expect(embedding).toEqual({ embed: 'plane', hide: ['undo', 'share'], lock: ['tau', 'activation'] });
  expect(parse(hash).problems).toEqual([]);
  expect(readEmbedding(`#${writeEmbedding(embedding)}`).embedding).toEqual(embedding);
  expect(writeEmbedding(everything)).toBe('');
});

test('of names that the page does not know the others count, and one sentence says so', () => {
  const { embedding, problems } = readEmbedding('#embed=everything&lock=omega,brightness');
  expect(embedding).toEqual({ ...everything, lock: ['omega'] });
  expect(problems.map(({ sentence }) => sentence)).toEqual([
    'embed: “everything” is not one of plane, lens, page and is left out.',
    'lock: “brightness” is none of the page’s controls and is left out.',
  ]);
});

test('the address goes on to say how the page is shown, whatever is changed', () => {
  const bar = new FakeBar('#embed=lens&lock=tau');
  const explorer = createExplorer(bar);
  explorer.start();
  explorer.dispatch({ omega: 0.5 });
  expect(bar.hash()).toBe('#v=1&omega=0.5&embed=lens&lock=tau');
  explorer.resetToPaper();
  expect(bar.hash()).toBe('#v=1&embed=lens&lock=tau');
});

test('what is locked stays, whoever asks for another value, and a sentence says so', () => {
  const explorer = createExplorer(new FakeBar('#tau=1.5&lock=tau,activation'));
  explorer.start();
  explorer.dispatch({ tau: 1, omega: 0.25, activation: 'relu', lambda: 1 });
  expect(explorer.snapshot().state).toMatchObject({ tau: 1.5, omega: 0.25, activation: 'selu', lambda: 1 });
  expect(explorer.snapshot().problems.map(({ sentence }) => sentence)).toEqual([
    'This link locks τ, the activation: nothing was changed there.',
  ]);
  explorer.resetToPaper();
  expect(explorer.snapshot().state).toMatchObject({ tau: 1.5, omega: 0 });
});

test('a value that is asked for as it is breaks no lock', () => {
  const explorer = createExplorer(new FakeBar('#tau=1.5&lock=tau'));
  explorer.start();
  explorer.dispatch({ tau: 1.5, omega: 1 });
  expect(explorer.snapshot()).toMatchObject({ state: { tau: 1.5, omega: 1 }, problems: [] });
});
