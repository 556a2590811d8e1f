import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { type Client, createClient, type Health, type WorkerLike } from './client';
import type { Ask, MapRequest, MapResult, Message } from './messages';

/*
 * Whatever befalls a client and its workers, in any order: the newest request is answered, or the page is told that it
 * is not. The workers are stand-ins that do what a real one may: begin late, finish what is no longer wanted, fail,
 * die with an error, die without a word, or refuse to be made or asked. The clock is the test's own.
 */

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

/** How often from now on the world around the client throws where it is called. */
interface World {
  /** Where a worker is made. */
  unmade: number;
  /** Where one is asked. */
  unasked: number;
  /** Where an output is heard. */
  unheard: number;
}

function throwIf(world: World, fault: keyof World) {
  if (world[fault] === 0) return;
  world[fault] -= 1;
  throw new Error(`It is ${fault}.`);
}

class StandIn implements WorkerLike {
  /** Asks without an answer, oldest first. */
  asked: Ask<'map'>[] = [];
  mute = false;
  ended = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  constructor(readonly world: World) {}
  postMessage(message: unknown) {
    throwIf(this.world, 'unasked');
    this.asked.push(message as Ask<'map'>);
  }
  terminate() {
    this.ended = true;
  }
  /** Says something of the ask at a place from the end; a result or failure answers it. */
  say(message: Message<'map'>, back = 0) {
    const ask = this.asked.at(-1 - back);
    if (ask === undefined || this.mute) return;
    if (message.kind !== 'progress') this.asked = this.asked.filter((other) => other !== ask);
    this.onmessage?.({ data: { ...message, id: ask.id } } as MessageEvent);
  }
  result(back = 0) {
    const input = this.asked.at(-1 - back)?.input;
    this.say({ kind: 'result', output: { request: input } as MapResult }, back);
  }
}

/** What has been asked for: numbered requests, of which the newest counts, unless it was given up. */
interface Model {
  newest: number;
  wanted: boolean;
}

class Real {
  readonly world: World = { unmade: 0, unasked: 0, unheard: 0 };
  readonly workers: StandIn[] = [];
  readonly finals: number[] = [];
  readonly health: Health[] = ['well'];
  /** The newest of which anything was shown. */
  shown = 0;
  readonly client: Client<'map'>;
  constructor(interruptible: boolean) {
    this.client = createClient<'map'>(
      'map',
      () => {
        throwIf(this.world, 'unmade');
        const worker = new StandIn(this.world);
        this.workers.push(worker);
        return worker;
      },
      {
        output: (output, input, final) => {
          // What is shown was made from what is said, and nothing older ever follows anything newer.
          expect(output.request).toBe(input);
          expect(input.layers).toBeGreaterThanOrEqual(this.shown);
          this.shown = input.layers;
          if (final) this.finals.push(input.layers);
          throwIf(this.world, 'unheard');
        },
        progress: () => {},
        health: (health) => this.health.push(health),
      },
      interruptible,
    );
  }
  get alive() {
    return this.workers.filter(({ ended }) => !ended);
  }
  get worker() {
    return this.alive.at(-1);
  }
}

type Step = fc.Command<Model, Real>;

/** A step that can always be taken. */
const step = (name: string, run: (model: Model, real: Real) => void): Step => ({
  check: () => true,
  run(model, real) {
    const { length } = real.finals;
    try {
      run(model, real);
    } catch (error) {
      // An error of who hears is the browser's affair.
      if (!String(error).includes('unheard')) throw error;
    }
    expect(real.alive.length).toBeLessThanOrEqual(1);
    if (!model.wanted) expect(real.finals.length).toBe(length);
  },
  toString: () => name,
});
const always = (name: string, run: (model: Model, real: Real) => void) => fc.constant(step(name, run));

const event = (message: string) => ({ message }) as ErrorEvent;

const ask = always('ask', (model, { client }) => {
  model.newest += 1;
  model.wanted = true;
  client.ask({ layers: model.newest } as MapRequest);
});

// What happens most is tried most.
const steps = [
  ...[ask, ask, ask, ask],
  always('cancel', (model, { client }) => {
    model.wanted = false;
    client.cancel();
  }),
  always('retry', (_, { client }) => client.retry()),
  ...Array.from({ length: 3 }, () => always('answer', (_, { worker }) => worker?.result())),
  always('answer what is older', (_, { worker }) => worker?.result(1)),
  always('tell how much is done', (_, { worker }) => worker?.say({ kind: 'progress', done: 0.5 })),
  always('show a part', (_, { worker }) => {
    const input = worker?.asked.at(-1)?.input;
    worker?.say({ kind: 'progress', partial: { request: input } as MapResult });
  }),
  always('fail', (_, { worker }) => worker?.say({ kind: 'failed', message: 'It failed.' })),
  always('fail at what is older', (_, { worker }) => worker?.say({ kind: 'failed', message: 'It failed.' }, 1)),
  always('die', (_, { worker }) => worker?.onerror?.(event('It died.'))),
  always('die silently', (_, { worker }) => {
    if (worker) worker.mute = true;
  }),
  always('garble', (_, { worker }) => worker?.onmessageerror?.({} as MessageEvent)),
  ...(['unmade', 'unasked', 'unheard'] as const).map((fault) =>
    fc.constantFrom(1, 1, 2, 5).map((times) =>
      step(`${fault}, ${times} times`, (_, { world }) => {
        world[fault] = times;
      }),
    ),
  ),
  fc
    .constantFrom(1, 90, 150, 1000, 4999, 5001, 10_001, 25_000, 90_000)
    .map((time) => step(`wait ${time}`, () => vi.advanceTimersByTime(time))),
];

/** Everything goes well from here on, for longer than the longest wait. */
function prosper(real: Real) {
  Object.assign(real.world, { unmade: 0, unasked: 0, unheard: 0 });
  for (let turn = 0; turn < 20; turn++) {
    for (let answers = 0; answers < 5; answers++) real.worker?.result();
    vi.advanceTimersByTime(5000);
  }
}

describe.each([
  ['that runs to its end', false],
  ['that can be interrupted', true],
])('a job %s', (_, interruptible) => {
  test('is answered for its newest request, or the page is told of its failure', () => {
    fc.assert(
      fc.property(fc.commands(steps, { maxCommands: 60, size: 'max' }), (commands) => {
        const model: Model = { newest: 0, wanted: false };
        const real = new Real(interruptible);
        fc.modelRun(() => ({ model, real }), commands);
        const answered = () => real.finals.at(-1) === model.newest;
        prosper(real);
        if (model.wanted) {
          if (!answered()) {
            expect(real.health.at(-1)).toBe('failed');
            real.client.retry();
            prosper(real);
          }
          expect(answered()).toBe(true);
        }
        expect(real.health.at(-1)).toBe('well');
        // Nothing that befell it stays.
        model.newest += 1;
        real.client.ask({ layers: model.newest } as MapRequest);
        real.worker?.result();
        prosper(real);
        expect(answered()).toBe(true);
        real.client.close();
        expect(real.alive).toEqual([]);
        expect(vi.getTimerCount()).toBe(0);
      }),
      { numRuns: 2000 },
    );
  });
});
