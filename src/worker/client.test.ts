import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { createClient, type Health } from './client';
import type { Ask, MapRequest, MapResult, Order } from './messages';
import type { WorkerLike } from './pool/lane';
import { createPool } from './pool/pool';

class FakeWorker implements WorkerLike {
  asked: Ask<'map'>[] = [];
  givenUp: number[] = [];
  terminated = false;
  onmessage: ((event: MessageEvent) => void) | null = null;
  onerror: ((event: ErrorEvent) => void) | null = null;
  onmessageerror: ((event: MessageEvent) => void) | null = null;
  postMessage(message: unknown) {
    const order = message as Order;
    if ('job' in order) this.asked.push(order as Ask<'map'>);
    else if ('end' in order) this.givenUp.push(order.end);
  }
  terminate() {
    this.terminated = true;
  }
  sign(ask = this.asked.at(-1)!) {
    this.onmessage?.({ data: { id: ask.id, kind: 'progress' } } as MessageEvent);
  }
  answer(ask = this.asked.at(-1)!) {
    this.onmessage?.({ data: { id: ask.id, kind: 'result', output: { request: ask.input } } } as MessageEvent);
  }
}

const request = (layers: number) => ({ layers }) as MapRequest;

function setUp(interruptible = false) {
  const workers: FakeWorker[] = [];
  const drawn: number[] = [];
  const health: Health[] = [];
  const client = createClient<'map'>(
    'map',
    createPool(() => {
      const worker = new FakeWorker();
      workers.push(worker);
      return worker;
    }, 1),
    {
      output: (output: MapResult) => drawn.push(output.request.layers),
      progress: () => {},
      health: (state) => health.push(state),
    },
    interruptible,
  );
  return { client, workers, drawn, health };
}

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test('one job runs, one waits, and the newest wins', () => {
  const { client, workers, drawn } = setUp();
  for (const layers of [1, 2, 3, 4]) client.ask(request(layers));
  expect(workers[0]!.asked.map((ask) => ask.input.layers)).toEqual([1]);
  workers[0]!.answer();
  expect(workers[0]!.asked.map((ask) => ask.input.layers)).toEqual([1, 4]);
  workers[0]!.answer();
  expect(drawn).toEqual([1, 4]);
});

test('a job that takes long is ended in its worker once no newer ask comes, and the newest begins', () => {
  const { client, workers, drawn } = setUp();
  client.ask(request(1));
  vi.advanceTimersByTime(40);
  client.ask(request(2));
  vi.advanceTimersByTime(200);
  const [first, second] = workers[0]!.asked;
  expect(workers[0]!.givenUp).toEqual([first!.id]);
  expect(second!.input.layers).toBe(2);
  workers[0]!.answer(first);
  workers[0]!.answer(second);
  expect(drawn).toEqual([2]);
  expect(workers).toHaveLength(1);
  // Nothing is ended that nothing newer replaces.
  client.ask(request(3));
  vi.advanceTimersByTime(4000);
  expect(workers[0]!.givenUp).toHaveLength(1);
});

test('while asks keep coming, a job that takes long runs to its end, so that there is something to see', () => {
  const { client, workers, drawn } = setUp();
  for (let layers = 1; layers <= 60; layers++) {
    client.ask(request(layers));
    vi.advanceTimersByTime(layers < 30 ? 20 : 300);
    workers[0]!.sign();
  }
  expect(workers[0]!.givenUp).toEqual([]);
  workers[0]!.answer();
  workers[0]!.answer();
  expect(drawn).toEqual([1, 60]);
});

test('a lost worker, or an ask that is given up, ends nothing that comes after it', () => {
  const { client, workers, drawn } = setUp();
  client.ask(request(1));
  client.ask(request(2));
  workers[0]!.onerror?.({ message: 'gone' } as ErrorEvent);
  vi.advanceTimersByTime(2000);
  expect(workers[1]!.asked.map(({ input }) => input.layers)).toEqual([2]);
  client.ask(request(3));
  client.cancel();
  client.ask(request(4));
  vi.advanceTimersByTime(2000);
  workers[1]!.answer();
  expect(drawn).toEqual([4]);
  expect(workers[1]!.asked.map(({ input }) => input.layers)).toEqual([2, 4]);
});

test('an interruptible job is posted at once, the older is ended in the same worker, and its answer is never drawn', () => {
  const { client, workers, drawn } = setUp(true);
  client.ask(request(1));
  client.ask(request(2));
  const [first, second] = workers[0]!.asked;
  expect(workers[0]!.givenUp).toEqual([first!.id]);
  workers[0]!.answer(first);
  workers[0]!.answer(second);
  expect(drawn).toEqual([2]);
  expect(workers).toHaveLength(1);
});

test('a worker that ends with an error is replaced and the newest ask is asked again', () => {
  const { client, workers, drawn, health } = setUp();
  client.ask(request(1));
  workers[0]!.onerror?.({ message: 'gone' } as ErrorEvent);
  expect(workers[0]!.terminated).toBe(true);
  expect(health).toEqual(['restarted']);
  client.ask(request(2));
  vi.advanceTimersByTime(200);
  workers[1]!.answer();
  expect(drawn).toEqual([2]);
  expect(health).toEqual(['restarted', 'well']);
});

test('a worker that stops answering counts as dead after a while', () => {
  const { client, workers, health } = setUp();
  client.ask(request(1));
  vi.advanceTimersByTime(9000);
  workers[0]!.sign();
  vi.advanceTimersByTime(4000);
  workers[0]!.sign();
  vi.advanceTimersByTime(4000);
  expect(health).toEqual([]);
  vi.advanceTimersByTime(2000);
  expect(health[0]).toBe('restarted');
  expect(workers.length).toBeGreaterThan(1);
});

test('a page that was held up or asleep reads what its worker said before it takes it for dead', () => {
  const { client, workers, health } = setUp();
  client.ask(request(1));
  const now = performance.now();
  const clock = vi.spyOn(performance, 'now').mockReturnValue(now + 60_000);
  vi.advanceTimersByTime(10_000);
  expect(health).toEqual([]);
  clock.mockRestore();
  workers[0]!.answer();
  vi.advanceTimersByTime(80_000);
  expect(health).toEqual([]);
  client.ask(request(2));
  vi.advanceTimersByTime(5000);
  expect(health).toEqual(['restarted']);
});

test('a worker that was not heard yet has twice the time, and every further try again, so that a slow machine is not taken for a dead worker', () => {
  const { client, workers, drawn, health } = setUp();
  client.ask(request(1));
  vi.advanceTimersByTime(9000);
  expect(workers).toHaveLength(1);
  vi.advanceTimersByTime(2000);
  expect(workers).toHaveLength(2);
  vi.advanceTimersByTime(18_000);
  expect(workers).toHaveLength(2);
  workers[1]!.answer();
  expect(drawn).toEqual([1]);
  expect(health).toEqual(['restarted', 'well']);
});

test('after three replacements in a row the page is told, and a retry starts afresh', () => {
  const { client, workers, drawn, health } = setUp();
  client.ask(request(1));
  vi.advanceTimersByTime(200_000);
  expect(health.at(-1)).toBe('failed');
  const before = workers.length;
  vi.advanceTimersByTime(120_000);
  expect(workers.length).toBe(before);
  client.retry();
  workers.at(-1)!.answer();
  expect(drawn).toEqual([1]);
  expect(health.at(-1)).toBe('well');
});

test('a worker lost while nothing is asked is no trouble: the next ask makes a new one', () => {
  const { client, workers, drawn, health } = setUp();
  client.ask(request(1));
  workers[0]!.answer();
  workers[0]!.onerror?.({ message: 'gone' } as ErrorEvent);
  client.ask(request(2));
  workers[1]!.answer();
  expect(drawn).toEqual([1, 2]);
  expect(health).toEqual([]);
});

test('giving up after a loss stops the trying, and the next ask is heard', () => {
  const { client, workers, drawn, health } = setUp();
  client.ask(request(1));
  workers[0]!.onerror?.({ message: 'gone' } as ErrorEvent);
  client.cancel();
  expect(health).toEqual(['restarted', 'well']);
  vi.advanceTimersByTime(120_000);
  expect(workers).toHaveLength(1);
  client.ask(request(2));
  workers[1]!.answer();
  expect(drawn).toEqual([2]);
  expect(health.at(-1)).toBe('well');
});

test('giving up after the last try leaves a client that hears the next ask', () => {
  const { client, workers, drawn, health } = setUp();
  client.ask(request(1));
  vi.advanceTimersByTime(200_000);
  expect(health.at(-1)).toBe('failed');
  client.cancel();
  expect(health.at(-1)).toBe('well');
  client.ask(request(2));
  workers.at(-1)!.answer();
  expect(drawn).toEqual([2]);
});

test('a browser without workers gets a reason, not an exception', () => {
  const health: string[] = [];
  const client = createClient<'map'>(
    'map',
    createPool(() => {
      throw new Error('no workers here');
    }, 1),
    { output: () => {}, progress: () => {}, health: (state, reason) => health.push(`${state}: ${reason}`) },
  );
  client.ask(request(1));
  vi.advanceTimersByTime(120_000);
  expect(health.at(-1)).toMatch(/^failed: .*no workers here/);
});
