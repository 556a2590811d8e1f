import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask, JobName, Message, Order } from '../messages';
import type { WorkerLike } from './lane';
import { createPool } from './pool';

class FakeWorker implements WorkerLike {
  asked: Ask[] = [];
  givenUp: number[] = [];
  terminated = false;
  resting = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  postMessage(message: unknown) {
    const order = message as Order;
    if ('job' in order) this.asked.push(order);
    else if ('end' in order) this.givenUp.push(order.end);
    else this.resting = order.rest;
  }
  terminate() {
    this.terminated = true;
  }
  say(of: number, message: Message = { kind: 'progress' }) {
    this.onmessage?.({ data: { ...message, id: this.asked[of]!.id } } as MessageEvent);
  }
  get jobs() {
    return this.asked.map(({ job }) => job);
  }
}

const result = { kind: 'result', output: {} } as Message;

function setUp(others = 2, always = others) {
  const workers: FakeWorker[] = [];
  const told: string[] = [];
  const pool = createPool(
    () => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    },
    others,
    always,
  );
  const ask = (job: JobName, losses = 0) =>
    pool.ask(
      job,
      {} as never,
      {
        said: ({ kind }) => kind !== 'progress' && told.push(`${job}: ${kind}`),
        lost: (reason) => told.push(`${job}: ${reason}`),
      },
      losses,
    );
  return { pool, workers, told, ask };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('the quick jobs have a worker to themselves, and all the others share the rest, the least busy first', () => {
  const { workers, ask } = setUp();
  for (const job of ['regimes', 'map', 'heat', 'probe', 'prove', 'grow', 'profile'] as const) ask(job);
  expect(workers.map(({ jobs }) => jobs)).toEqual([
    ['regimes', 'prove'],
    ['map', 'probe', 'profile'],
    ['heat', 'grow'],
  ]);
});

test('what is asked for at rest has a worker more, which stands still while a slider moves', () => {
  const { pool, workers, ask } = setUp(2, 1);
  for (const job of ['regimes', 'heat', 'signs', 'regimes', 'branches'] as const) ask(job);
  expect(workers.map(({ jobs }) => jobs)).toEqual([['regimes', 'heat', 'signs', 'branches'], ['regimes']]);
  const resting = () => workers.map((worker) => worker.resting);
  pool.hold(true);
  expect(resting()).toEqual([false, true]);
  pool.rest(true);
  pool.hold(false);
  expect(resting()).toEqual([true, true]);
  pool.rest(false);
  expect(resting()).toEqual([false, false]);
});

test('however many asks come and are ended, no worker more is made and none ends', () => {
  const { workers, ask } = setUp();
  for (let k = 0; k < 100; k++) {
    const ends = (['map', 'heat', 'prove', 'regimes'] as const).map((job) => ask(job));
    for (const end of ends) end();
  }
  expect(workers).toHaveLength(3);
  expect(workers.every(({ terminated }) => !terminated)).toBe(true);
});

test('an ask that was ended is heard of no more, and ended once', () => {
  const { workers, told, ask } = setUp();
  const end = ask('heat');
  end();
  end();
  expect(workers[0]!.givenUp).toHaveLength(1);
  workers[0]!.say(0, result);
  end();
  expect(workers[0]!.givenUp).toHaveLength(1);
  expect(told).toEqual([]);
});

test('a worker that dies is lost to the ask that it was at; the others are asked of a new one and not told', () => {
  const { workers, told, ask } = setUp(1);
  for (const job of ['heat', 'prove', 'regimes'] as const) ask(job);
  workers[0]!.say(0);
  workers[0]!.say(1);
  workers[0]!.onerror?.({ message: 'Out of memory.' } as ErrorEvent);
  expect(workers[0]!.terminated).toBe(true);
  expect(told).toEqual(['prove: Out of memory.']);
  expect(workers[1]!.jobs).toEqual(['heat', 'regimes']);
  workers[1]!.say(0, result);
  expect(told).toEqual(['prove: Out of memory.', 'heat: result']);
});

test('a worker held up by an ask that nobody waits for any more is replaced without a word', () => {
  const { workers, told, ask } = setUp(1);
  const end = ask('trade');
  ask('heat');
  workers[0]!.say(0);
  end();
  vi.advanceTimersByTime(5001);
  expect(told).toEqual([]);
  expect(workers[1]!.jobs).toEqual(['heat']);
});

test('a worker that says nothing counts as dead however often it is asked anew meanwhile', () => {
  const { workers, told, ask } = setUp(1);
  ask('heat');
  workers[0]!.say(0);
  for (let k = 0; k < 6; k++) {
    ask('gains')();
    vi.advanceTimersByTime(1000);
  }
  expect(told).toEqual(['heat: It stopped answering.']);
});

test('a worker that has nothing to do is never too late, and an ask has its whole time from its beginning', () => {
  const { workers, told, ask } = setUp(1);
  const end = ask('heat');
  workers[0]!.say(0);
  end();
  vi.advanceTimersByTime(4900);
  workers[0]!.say(0, { kind: 'ended' });
  vi.advanceTimersByTime(60_000);
  ask('heat');
  vi.advanceTimersByTime(4900);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual(['heat: It stopped answering.']);
});

test('a sign of life of any of its asks is one of the worker', () => {
  const { workers, told, ask } = setUp(1);
  ask('heat');
  ask('prove');
  for (let k = 0; k < 10; k++) {
    vi.advanceTimersByTime(4000);
    workers[0]!.say(0);
  }
  expect(told).toEqual([]);
  expect(workers).toHaveLength(1);
});

test('an ask that was lost before gives its worker twice the time for each loss', () => {
  const { workers, told, ask } = setUp(1);
  ask('heat', 2);
  workers[0]!.say(0);
  vi.advanceTimersByTime(19_900);
  expect(told).toEqual([]);
  vi.advanceTimersByTime(200);
  expect(told).toEqual(['heat: It stopped answering.']);
});

test('after an ask with more time a worker has no more than the usual again', () => {
  const { workers, told, ask } = setUp(1);
  ask('heat', 2);
  vi.advanceTimersByTime(12_000);
  workers[0]!.say(0, result);
  ask('prove');
  vi.advanceTimersByTime(4999);
  expect(told).toEqual(['heat: result']);
  vi.advanceTimersByTime(1);
  expect(told).toEqual(['heat: result', 'prove: It stopped answering.']);
});

test('a pool that is closed leaves no worker, no timer and nobody told', () => {
  const { pool, workers, told, ask } = setUp();
  for (const job of ['map', 'heat', 'prove'] as const) ask(job);
  pool.close();
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
  expect(told).toEqual([]);
});

test('at rest all but the quick worker stand still, and none of them is taken for dead', () => {
  const { pool, workers, told, ask } = setUp(1);
  ask('map');
  ask('prove');
  pool.rest(true);
  expect(workers.map(({ resting }) => resting)).toEqual([false, true]);
  workers[0]!.say(0, result);
  vi.advanceTimersByTime(3_600_000);
  expect(told).toEqual(['map: result']);
  pool.rest(false);
  // A third, which stands ready in the place of the quick one.
  expect(workers.map(({ resting }) => resting)).toEqual([false, false, false]);
  workers[1]!.say(0, result);
  expect(told).toEqual(['map: result', 'prove: result']);
});

test('a worker that is made at rest is told so, and is waited for once it goes on', () => {
  const { pool, workers, told, ask } = setUp(1);
  pool.rest(true);
  ask('prove');
  expect(workers[0]!.resting).toBe(true);
  pool.rest(false);
  vi.advanceTimersByTime(60_000);
  expect(told).toEqual(['prove: It stopped answering.']);
});

test('a worker that long had nothing to do is ended; for the quick one another stands ready, once', () => {
  const { workers, told, ask } = setUp(1);
  ask('map');
  ask('heat');
  workers[1]!.say(0);
  vi.advanceTimersByTime(4000);
  workers[0]!.say(0, result);
  workers[1]!.say(0, result);
  vi.advanceTimersByTime(89_000);
  expect(workers.map(({ terminated }) => terminated)).toEqual([false, false]);
  vi.advanceTimersByTime(600_000);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false]);
  ask('map');
  expect(workers[2]!.jobs).toEqual(['map']);
  workers[2]!.say(0, result);
  ask('heat');
  expect(workers[3]!.jobs).toEqual(['heat']);
  workers[3]!.say(0, result);
  expect(told).toEqual(['map: result', 'heat: result', 'map: result', 'heat: result']);
});

test('once prepared, workers stand ready for all jobs, and others after they were ended', () => {
  const { pool, workers, ask } = setUp();
  pool.prepare();
  expect(workers).toHaveLength(2);
  pool.prepare();
  ask('heat');
  ask('regimes');
  expect(workers.map(({ jobs }) => jobs)).toEqual([['heat'], ['regimes']]);
  workers[0]!.say(0, result);
  workers[1]!.say(0, result);
  vi.advanceTimersByTime(600_000);
  expect(workers.map(({ terminated }) => terminated)).toEqual([true, true, false, false]);
  ask('heat');
  expect(workers[2]!.jobs).toEqual(['heat']);
  pool.close();
  pool.rest(true);
  vi.advanceTimersByTime(600_000);
  expect(workers).toHaveLength(4);
  expect(workers.every(({ terminated }) => terminated)).toBe(true);
});

test('a worker that stands ready unasked is kept, however often the page rests, and rests with it', () => {
  const { pool, workers } = setUp();
  pool.rest(true);
  pool.prepare();
  expect(workers.map(({ resting }) => resting)).toEqual([true, true]);
  for (const on of [false, true, false]) {
    pool.rest(on);
    vi.advanceTimersByTime(600_000);
  }
  expect(workers.map(({ resting, terminated }) => [resting, terminated])).toEqual([
    [false, false],
    [false, false],
  ]);
});

test('one that fails before it is asked is told to nobody, and made again for the next ask alone', () => {
  const { pool, workers, told, ask } = setUp(1);
  pool.prepare();
  workers[0]!.onerror?.({ message: 'It failed.' } as ErrorEvent);
  vi.advanceTimersByTime(600_000);
  expect(workers).toHaveLength(1);
  ask('heat');
  expect(workers[1]!.jobs).toEqual(['heat']);
  workers[1]!.say(0, result);
  expect(told).toEqual(['heat: result']);
});
