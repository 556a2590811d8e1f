import fc from 'fast-check';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask, JobName, Jobs } from '../messages';
import { clients, type Heard, type Model, others, Real, request, type StandIn } from './arbitraryPool';

/*
 * Whatever befalls the workers that several clients share, in any order: the newest request of each client is answered,
 * or the page is told that it is not; and every single ask has one last word, or was ended by who asked. What befalls
 * them is in `arbitraryPool.ts`, and what their workers may do: begin late, finish what is no longer wanted, fail, die with
 * an error, die without a word, or refuse to be made or asked. The clock is the test's own.
 */

/** Milliseconds by which the clock is ahead of the timers: the page was held up, or hidden. */
let heldUp = 0;

beforeEach(() => {
  vi.useFakeTimers();
  const now = performance.now.bind(performance);
  vi.spyOn(performance, 'now').mockImplementation(() => now() + heldUp);
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

type Step = fc.Command<Model, Real>;

/** A step that can always be taken. */
const step = (name: string, run: (model: Model, real: Real) => void): Step => ({
  check: () => true,
  run(model, real) {
    const before = real.heard.map(({ finals }) => finals.length);
    try {
      run(model, real);
    } catch (error) {
      // An error of who hears is the browser's affair.
      if (!String(error).includes('unheard')) throw error;
    }
    expect(real.alive.length).toBeLessThanOrEqual(1 + others);
    for (const [k, { wanted }] of model.entries()) if (!wanted) expect(real.heard[k]!.finals.length).toBe(before[k]);
  },
  toString: () => name,
});

const whose = fc.nat(clients.length - 1);
const ofClient = (name: string, run: (of: Model[number], heard: Heard) => void) =>
  whose.map((k) => step(`${name} ${k}`, (model, real) => run(model[k]!, real.heard[k]!)));
/** Something befalls one of the workers and, of what it was asked, one ask. */
const ofWorker = (name: string, run: (worker: StandIn, ask: Ask | undefined) => void) =>
  fc.tuple(fc.nat(others), fc.nat(3)).map(([which, back]) =>
    step(`${name} (worker ${which}, ask ${back})`, (_, { alive }) => {
      const worker = alive[which % Math.max(1, alive.length)];
      if (worker) run(worker, worker.asked.at(-1 - back));
    }),
  );

const event = (message: string) => ({ message }) as ErrorEvent;
const times = <T>(count: number, thing: T) => Array.from({ length: count }, () => thing);

// What happens most is tried most.
const steps = [
  ...times(
    6,
    ofClient('ask', (of, { client }) => {
      of.newest += 1;
      of.wanted = true;
      client.ask(request(of.newest));
    }),
  ),
  ...times(
    2,
    ofClient('cancel', (of, { client }) => {
      of.wanted = false;
      client.cancel();
    }),
  ),
  ofClient('retry', (_, { client }) => client.retry()),
  ...times(
    4,
    ofWorker('answer', (worker, ask) => worker.result(ask)),
  ),
  ...times(
    2,
    ofWorker('end what was given up', (worker) =>
      worker.say(
        { kind: 'ended' },
        worker.asked.find(({ id }) => worker.givenUp.has(id)),
      ),
    ),
  ),
  ofWorker('tell how much is done', (worker, ask) => worker.say({ kind: 'progress', done: 0.5 }, ask)),
  ofWorker('show a part', (worker, ask) => {
    const partial = { request: ask?.input } as Jobs[JobName]['output'];
    worker.say({ kind: 'progress', partial }, ask);
  }),
  ofWorker('fail', (worker, ask) => worker.say({ kind: 'failed', message: 'It failed.' }, ask)),
  ofWorker('die', (worker) => worker.onerror?.(event('It died.'))),
  ofWorker('garble', (worker) => worker.onmessageerror?.({} as MessageEvent)),
  ofWorker('die silently', (worker) => {
    worker.mute = true;
  }),
  ...(['unmade', 'unasked', 'unheard'] as const).map((fault) =>
    fc.constantFrom(1, 1, 2, 5).map((count) =>
      step(`${fault}, ${count} times`, (_, { world }) => {
        world[fault] = count;
      }),
    ),
  ),
  fc
    .constantFrom(1, 90, 150, 1000, 4999, 5001, 10_001, 25_000, 90_000)
    .map((time) => step(`wait ${time}`, () => vi.advanceTimersByTime(time))),
  fc.constant(step('prepare', (_, { pool }) => pool.prepare())),
  fc.constantFrom(2000, 60_000).map((time) =>
    step(`be held up for ${time}`, () => {
      heldUp += time;
    }),
  ),
];

/** Everything goes well from here on, until nobody waits for anything. */
function prosper(real: Real) {
  Object.assign(real.world, { unmade: 0, unasked: 0, unheard: 0 });
  for (let turn = 0; turn < 200; turn++) {
    for (const worker of real.alive)
      for (const ask of worker.asked)
        if (worker.givenUp.has(ask.id)) worker.say({ kind: 'ended' }, ask);
        else worker.result(ask);
    if (vi.getTimerCount() === 0) return;
    vi.advanceTimersToNextTimer();
  }
}

test('the newest request of every client is answered, or the page is told of its failure; no ask is lost', () => {
  fc.assert(
    fc.property(fc.commands(steps, { maxCommands: 80, size: 'max' }), (commands) => {
      heldUp = 0;
      const model: Model = clients.map(() => ({ newest: 0, wanted: false }));
      const real = new Real();
      fc.modelRun(() => ({ model, real }), commands);
      prosper(real);
      for (const [k, { finals, health, client }] of real.heard.entries()) {
        const { newest, wanted } = model[k]!;
        if (wanted && finals.at(-1) !== newest) {
          expect(health.at(-1)).toBe('failed');
          client.retry();
          prosper(real);
          expect(finals.at(-1)).toBe(newest);
        }
        expect(health.at(-1)).toBe('well');
      }
      // Nothing that befell them stays.
      for (const [k, { client }] of real.heard.entries()) client.ask(request(model[k]!.newest + 1));
      prosper(real);
      for (const [k, { finals }] of real.heard.entries()) expect(finals.at(-1)).toBe(model[k]!.newest + 1);
      for (const { words, ended } of real.fates) expect(words).toBe(ended ? 0 : 1);
      expect(vi.getTimerCount()).toBe(0);
      real.pool.close();
      expect(real.alive).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
