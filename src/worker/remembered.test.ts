import { expect, test } from 'vitest';
import { createClient } from './client';
import type { Ask, Jobs, Order } from './messages';
import type { WorkerLike } from './pool/lane';
import { createPool } from './pool/pool';

type Request = Jobs['branches']['input'];

/** A client of a pool whose workers answer when the asking is done; what was drawn, and how many asks a worker has seen. */
function setUp() {
  const drawn: number[] = [];
  let asks = 0;
  const pool = createPool(() => {
    const worker: WorkerLike = {
      ...{ onmessage: null, onerror: null, onmessageerror: null },
      postMessage(message) {
        const order = message as Order;
        if (!('job' in order)) return;
        const { id, input } = order as Ask<'branches'>;
        asks += 1;
        const data = { id, kind: 'result', output: { samples: input.samples } };
        queueMicrotask(() => worker.onmessage?.({ data } as MessageEvent));
      },
      terminate() {},
    };
    return worker;
  }, 1);
  const listener = {
    output: (output: unknown) => drawn.push((output as Request).samples),
    progress() {},
    health() {},
  };
  const client = createClient<'branches'>('branches', pool, listener, true);
  const ask = async (samples: number) => {
    client.ask({ samples } as Request);
    await Promise.resolve();
  };
  return { ask, drawn, asks: () => asks };
}

test('a setting that comes back has its output at once, and no worker is asked again', async () => {
  const { ask, drawn, asks } = setUp();
  for (const samples of [1, 2, 1, 2]) await ask(samples);
  expect(drawn).toEqual([1, 2, 1, 2]);
  expect(asks()).toBe(2);
});

test('the last four settings are remembered, and no more', async () => {
  const { ask, drawn, asks } = setUp();
  for (const samples of [1, 2, 3, 4, 5]) await ask(samples);
  await ask(2);
  expect(asks()).toBe(5);
  await ask(1);
  expect(asks()).toBe(6);
  expect(drawn.at(-1)).toBe(1);
});
