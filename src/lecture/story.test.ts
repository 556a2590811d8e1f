import { expect, test } from 'vitest';
import { mapRequest } from '../stage/mapRequest';
import { format, parse } from '../state/address/address';
import { proofWeights } from '../state/proofWeights';
import type { State } from '../state/State';
import { stateOfScene } from '../state/tables/sceneTable';
import { mapJob } from '../worker/map/mapJob';
import { proveJob } from '../worker/theorems/proveJob';
import type { Scene, Seen } from './Scene';
import { story } from './story';

/** One way to do the task of each scene. */
const ways: Record<string, Partial<State>> = {
  depth: { tau: 2 },
  unit: { tau: 0.25 },
  moments: { starts: [{ mu: -0.8, nu: 1.9 }] },
  jump: { starts: [{ mu: 0, nu: 1.01 }] },
  pull: { starts: [...(stateOfScene('pull').starts ?? []), { mu: 0.2, nu: 5 }] },
  conditions: { activation: 'relu', lambda: 1 },
  solving: { alpha: 1.2 },
  jacobian: { omega: 0.5 },
  norm: { omega: -0.5 },
  theorem1: { box: { mu: [-0.1, 0.1], nu: [1.2, 1.5], omega: [-0.1, 0.1], tau: [0.95, 1.1] } },
  theorem2: { statement: 'theorem3.a' },
  'any-weights': { box: { mu: [-0.1, 0.1], nu: [0.8, 1.5], omega: [-0.1, 0.1], tau: [0.7, 1.1] } },
  'left-out': { omega: 0.5 },
  basins: { starts: [{ mu: -0.95, nu: 0.05 }] },
  meeting: { omega: 0.9 },
  layer: { layer: 'random' },
  initialisations: { tau: 2 },
  network: { width: 32 },
  dropout: { dropout: 'alpha' },
  figure1: { trainingPart: 'claims' },
  gradients: { activation: 'tanh', lambda: 1 },
  target: { target: { mu: 0, nu: 2 } },
  own: { formula: '2*tanh(z)' },
};

test('ids are fit for an address and no two are alike', () => {
  for (const { id } of story) expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
  expect(new Set(story.map(({ id }) => id)).size).toBe(story.length);
});

test.each(story)('scene $id opens by its address alone, and its state is legal', (scene) => {
  const opened = parse(`#scene=${scene.id}`);
  expect(opened.problems).toEqual([]);
  expect(opened.state).toEqual(stateOfScene(scene.id));
  expect(format(opened.state)).toBe(`#v=1&scene=${scene.id}`);
  expect(parse(format({ ...opened.state, omega: 0.123, playhead: 3 })).state).toEqual({
    ...opened.state,
    omega: 0.123,
    playhead: 3,
  });
});

test.each(story)('the task of scene $id is not done as it opens, and is done by doing it', (scene) => {
  const before = stateOfScene(scene.id);
  expect(scene.task.done(seen(scene, before))).toBe(false);
  const after = seen(scene, { ...before, ...ways[scene.id] });
  expect(scene.task.done(after)).toBe(true);
  const reply = scene.task.reply(after);
  expect(reply).toMatch(/[.]$/);
  expect(reply).not.toMatch(/NaN|Infinity|undefined|null/);
});

test.each(story)('what scene $id says stays short and promises nothing that is not there', (scene) => {
  const words = scene.text.flat().map((piece) => (typeof piece === 'string' ? piece : piece.text));
  expect(words.join('').length).toBeLessThan(620);
  expect(`${words.join('')} ${scene.notes} ${scene.question} ${scene.task.ask}`).not.toMatch(/!|NaN|Infinity/);
  expect(scene.sources.length).toBeGreaterThan(0);
});

/** What the page would have found in a state. */
function seen(scene: Scene, state: State): Seen {
  const result = outputOf(mapJob(mapRequest(state, { width: 640, height: 480 }) ?? never(scene)));
  const { fixedPoints, orbits } = result;
  if (state.lens !== 'theorems') return { state, fixedPoints, orbits };
  const proof = outputOf(
    proveJob({
      statements: [{ id: state.statement, domain: state.box }],
      weights: proofWeights(state),
      detail: false,
    }),
  );
  const verdict = proof.reports[0]?.verdict ?? never(scene);
  return { state, fixedPoints, orbits, verdict };
}

function never({ id }: Scene): never {
  throw new Error(`Scene ${id} gives the page nothing to show.`);
}

function outputOf<T>(job: Generator<unknown, T>): T {
  for (;;) {
    const step = job.next();
    if (step.done) return step.value;
  }
}
