import { expect, test } from 'vitest';
import { finish } from '../math';
import { defaultState } from '../state/defaultState';
import { parametersOf } from '../state/parametersOf';
import { mapJob } from './map/mapJob';
import type { MapRequest, Reply } from './messages';
import { packed, unpacked } from './packed';

const request: MapRequest = {
  parameters: parametersOf(defaultState),
  window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
  nuScale: 'linear',
  columns: 3,
  rows: 3,
  starts: [
    { mu: 0.4, nu: 1.2 },
    { mu: -0, nu: 0.01 },
  ],
  layers: 20,
};

test('a map arrives as it was sent, to the last bit', () => {
  const reply: Reply = { id: 7, kind: 'result', output: finish(mapJob(request)) };
  const way = structuredClone(packed(reply));
  expect(way).not.toEqual(reply);
  expect(unpacked(way)).toEqual(reply);
});

test('what has no orbits arrives as it is', () => {
  for (const reply of [
    { id: 1, kind: 'progress' },
    { id: 2, kind: 'failed', message: 'no' },
    { id: 3, kind: 'result', output: 3 },
    { id: 4, kind: 'result', output: null },
  ] as unknown as Reply[])
    expect(unpacked(structuredClone(packed(reply)))).toEqual(reply);
});
