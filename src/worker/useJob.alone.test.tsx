// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { Ask, MapRequest, MapResult, Order } from './messages';
import type { WorkerLike } from './pool/lane';
import { pool } from './pool/pagePool';
import { type JobState, useJob } from './useJob';

const workers = vi.hoisted((): FakeWorker[] => []);

interface FakeWorker extends WorkerLike {
  readonly asked: Ask<'map'>[];
  /** Ids of the asks that were given up. */
  readonly givenUp: number[];
}

vi.mock('./pool/startWorker', () => ({
  startWorker: () => {
    const worker: FakeWorker = {
      ...{ asked: [], givenUp: [], onmessage: null, onerror: null, onmessageerror: null },
      postMessage(message) {
        const order = message as Order;
        if ('job' in order) worker.asked.push(order as Ask<'map'>);
        else if ('end' in order) worker.givenUp.push(order.end);
      },
      terminate: () => {},
    };
    workers.push(worker);
    return worker;
  },
}));

let root: Root;
let job: JobState<'map'>;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  workers.length = 0;
  root = createRoot(document.createElement('div'));
});
afterEach(() => {
  act(() => root.unmount());
  pool.close();
});

function Caller({ request, interruptible }: { request: MapRequest | undefined; interruptible: boolean }) {
  job = useJob('map', request, interruptible);
  return null;
}

/** A request of its own at every call. */
const requestOf = (tau: number) =>
  ({ parameters: { omega: 0, tau }, starts: [{ mu: 0, nu: tau }] }) as unknown as MapRequest;
const show = (tau: number | undefined, interruptible = true) =>
  act(() =>
    root.render(<Caller request={tau === undefined ? undefined : requestOf(tau)} interruptible={interruptible} />),
  );

/** τ of everything that was asked of any worker. */
const asked = () => workers.flatMap((worker) => worker.asked.map(({ input }) => input.parameters.tau));

function answer(kind: 'result' | 'progress') {
  const worker = workers.at(-1)!;
  const { id, input } = worker.asked.at(-1)!;
  const output = { request: input } as MapResult;
  const data = kind === 'result' ? { id, kind, output } : { id, kind, partial: output, done: 0.5 };
  act(() => worker.onmessage?.({ data } as MessageEvent));
}

const seen = () => ({ tau: job.output?.request.parameters.tau, current: job.current, busy: job.busy });

test('a request is asked once, however often it is made anew, and again when any part of it is another', () => {
  show(1);
  show(1);
  expect(asked()).toEqual([1]);
  expect(seen()).toEqual({ tau: undefined, current: false, busy: true });
  answer('result');
  show(1);
  expect(seen()).toEqual({ tau: 1, current: true, busy: false });
  show(2);
  expect(asked()).toEqual([1, 2]);
  expect(seen()).toEqual({ tau: 1, current: false, busy: true });
  answer('progress');
  expect(seen()).toEqual({ tau: 2, current: true, busy: true });
  expect(job.done).toBe(0.5);
  answer('result');
  expect(seen()).toEqual({ tau: 2, current: true, busy: false });
  expect(job.done).toBe(0);
});

test('a late output never passes for one of the present request', () => {
  show(1, false);
  show(2, false);
  answer('result');
  expect(seen()).toEqual({ tau: 1, current: false, busy: true });
  answer('result');
  expect(seen()).toEqual({ tau: 2, current: true, busy: false });
});

test.each([true, false])('without a request nothing is asked, and what is in work ends', (interruptible) => {
  show(undefined, interruptible);
  expect(workers).toEqual([]);
  expect(seen()).toEqual({ tau: undefined, current: false, busy: false });
  show(1, interruptible);
  answer('progress');
  show(undefined, interruptible);
  expect(workers[0]!.givenUp).toEqual([workers[0]!.asked[0]!.id]);
  expect(seen()).toEqual({ tau: 1, current: false, busy: false });
  expect(job.done).toBe(0);
  // It was not finished, so it is begun again.
  show(1, interruptible);
  expect(asked()).toEqual([1, 1]);
  expect(seen()).toEqual({ tau: 1, current: true, busy: true });
});

test('a request that comes back after a pause is answered by the output that is there', () => {
  show(1);
  answer('result');
  show(undefined);
  show(1);
  expect(asked()).toEqual([1]);
  expect(seen()).toEqual({ tau: 1, current: true, busy: false });
  // Not by that of a later request.
  show(2);
  answer('progress');
  show(undefined);
  show(1);
  expect(asked()).toEqual([1, 2, 1]);
  expect(seen()).toEqual({ tau: 2, current: false, busy: true });
});

test('what is asked ahead of its rendering is not asked again, and its answer calls with the news', () => {
  const onNews = vi.fn();
  show(undefined, false);
  // Before anything was asked, the rendering does.
  expect(job.ahead(requestOf(1), onNews)).toBe(false);
  show(1, false);
  answer('result');
  expect(job.ahead(requestOf(1), onNews)).toBe(false);
  expect(job.ahead(undefined, onNews)).toBe(false);
  expect(job.ahead(requestOf(2), onNews)).toBe(true);
  expect(asked()).toEqual([1, 2]);
  // Nothing is drawn for it before its request is.
  expect(seen()).toEqual({ tau: 1, current: true, busy: false });
  expect(onNews).not.toHaveBeenCalled();
  show(2, false);
  expect(seen()).toEqual({ tau: 1, current: false, busy: true });
  answer('result');
  expect(asked()).toEqual([1, 2]);
  expect(seen()).toEqual({ tau: 2, current: true, busy: false });
  expect(onNews).toHaveBeenCalledOnce();
});

test('parts done are shown ten times a second, but at once with an output, and those of another request', () => {
  let now = 5000;
  const clock = vi.spyOn(performance, 'now').mockImplementation(() => now);
  const say = (done: number, after: number, partial?: MapResult) => {
    now += after;
    const worker = workers.at(-1)!;
    const data = { id: worker.asked.at(-1)!.id, kind: 'progress', done, ...(partial && { partial }) };
    act(() => worker.onmessage?.({ data } as MessageEvent));
    return job.done;
  };
  try {
    show(1);
    expect(say(0.1, 0)).toBe(0.1);
    expect(say(0.2, 60)).toBe(0.1);
    expect(say(0.3, 60)).toBe(0.3);
    expect(say(0.6, 10, { request: requestOf(1) } as MapResult)).toBe(0.6);
    expect(say(0.9, 110)).toBe(0.9);
    show(2);
    expect(say(0.1, 10)).toBe(0.1);
  } finally {
    clock.mockRestore();
  }
});
