import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import type { jobs as allJobs } from '../jobs';
import type { Ask, JobName, Reply } from '../messages';
import { createTurns } from './turns';
import { urgencyOf } from './urgency';

/*
 * The worker's side: asks come and are ended while others are in work. The jobs are stand-ins, as long as they are told
 * to be; the message queue that they let in is the real one.
 */

interface Work {
  /** Yields until it is done. */
  readonly steps: number;
  /** Milliseconds of work between two of them. */
  readonly cost: number;
  readonly throws: boolean;
  /** What happens in its first step. */
  readonly meanwhile?: () => void;
}

function setUp() {
  const said: Reply[] = [];
  const asked: number[] = [];
  /**
   * Whom the page would take to be at work, as `createLane` does: the one of which anything but a last word was said last,
   * else the oldest that has none yet.
   */
  const suspect = () => {
    const last = said.at(-1);
    if (last?.kind === 'progress') return last.id;
    return asked.find((id) => !said.some((reply) => reply.id === id && reply.kind !== 'progress'));
  };
  /** At every step of a job: [who worked, who would be taken for it]. */
  const worked: [number, number | undefined][] = [];
  const job = (name: JobName) =>
    function* ({ id, steps, cost, throws, meanwhile }: Work & { id: number }) {
      for (let k = 0; k < steps; k++) {
        worked.push([id, suspect()]);
        if (k === 0) meanwhile?.();
        for (const end = performance.now() + cost; performance.now() < end; );
        yield {};
      }
      if (throws) throw new Error('It cannot be done.');
      return name;
    };
  const names = ['map', 'heat', 'prove'] as const;
  const jobs = Object.fromEntries(names.map((name) => [name, job(name)])) as unknown as typeof allJobs;
  const turns = createTurns(jobs, (reply) => said.push(reply));
  let id = 0;
  return {
    ...{ said, asked, worked, turns },
    take(job: JobName, work: Work) {
      id += 1;
      asked.push(id);
      turns.take({ id, job, input: { ...work, id } } as unknown as Ask);
      return id;
    },
    lastWords: (of: number) => said.filter((reply) => reply.id === of && reply.kind !== 'progress'),
  };
}

const turn = () => new Promise((resolve) => setImmediate(resolve));
const name = fc.constantFrom('map', 'heat', 'prove');
const work = fc.record({ steps: fc.nat(6), cost: fc.constantFrom(0, 0, 5, 14), throws: fc.boolean() });

test('every ask has one last word, also where it is ended, and whose turn it is can be told', async () => {
  const { said, asked, worked, turns, take, lastWords } = setUp();
  /** An ask, or that one of them ends; and how many turns of the message queue pass after it. */
  const order = fc.tuple(fc.oneof(fc.record({ name, work }), fc.record({ end: fc.nat(7) })), fc.nat(3));
  await fc.assert(
    fc.asyncProperty(fc.array(order, { minLength: 1, maxLength: 8 }), async (orders) => {
      const asks = new Map<number, Work>();
      const ended = new Set<number>();
      for (const [what, wait] of orders) {
        if ('name' in what) asks.set(take(what.name, what.work), what.work);
        else {
          const id = [...asks.keys()][what.end];
          if (id !== undefined) {
            turns.end(id);
            ended.add(id);
            expect(lastWords(id)).toHaveLength(1);
          }
        }
        for (let k = 0; k < wait; k++) await turn();
      }
      await vi.waitFor(
        () => {
          for (const id of asks.keys()) expect(lastWords(id).length).toBeGreaterThan(0);
        },
        { timeout: 60_000, interval: 1 },
      );
      for (const [id, { throws }] of asks) {
        expect(lastWords(id)).toHaveLength(1);
        const { kind } = lastWords(id)[0]!;
        if (!(ended.has(id) && kind === 'ended')) expect(kind).toBe(throws ? 'failed' : 'result');
        // Nothing is said of it after that.
        expect(said.filter((reply) => reply.id === id).at(-1)).toBe(lastWords(id)[0]);
      }
      for (const [id, taken] of worked.splice(0)) expect(taken).toBe(id);
      said.length = asked.length = 0;
    }),
    { numRuns: 60 },
  );
});

test('what is urgent goes before what has begun, and equals take turns', async () => {
  const { worked, take, lastWords } = setUp();
  const long = { steps: 6, cost: 14, throws: false };
  let urgent = 0;
  const meanwhile = () => {
    urgent = take('heat', { steps: 3, cost: 14, throws: false });
  };
  const [first, second] = [take('prove', { ...long, meanwhile }), take('prove', long)];
  await vi.waitFor(() => expect(lastWords(second)).toHaveLength(1), { timeout: 60_000 });
  expect(urgencyOf('heat')).toBeLessThan(urgencyOf('prove'));
  const order = worked.map(([id]) => id);
  // Three steps of the urgent one follow each other, whatever was in work before it came.
  expect(order.lastIndexOf(urgent) - order.indexOf(urgent)).toBe(2);
  const others = order.filter((id) => id !== urgent);
  expect(others).toEqual(Array.from({ length: 12 }, (_, k) => (k % 2 === 0 ? first : second)));
});

test('asks that come faster than they are worked at do not pile up: those ended in time are not begun', async () => {
  const { worked, turns, take, lastWords } = setUp();
  let last = 0;
  for (let k = 0; k < 50; k++) {
    turns.end(last);
    last = take('heat', { steps: 2, cost: 1, throws: false });
  }
  await vi.waitFor(() => expect(lastWords(last)).toHaveLength(1), { timeout: 60_000 });
  expect(new Set(worked.map(([id]) => id))).toEqual(new Set([last]));
});

test('what is in work at rest stands still where it is, and goes on from there', async () => {
  const { worked, turns, take, lastWords } = setUp();
  const long = { steps: 6, cost: 14, throws: false };
  const [first, second] = [take('prove', { ...long, meanwhile: () => turns.rest(true) }), take('prove', long)];
  for (let k = 0; k < 20; k++) await turn();
  turns.end(second);
  const third = take('heat', { ...long, steps: 1 });
  for (let k = 0; k < 20; k++) await turn();
  expect(worked.map(([id]) => id)).toEqual([first]);
  expect(lastWords(second)).toEqual([{ id: second, kind: 'ended' }]);
  turns.rest(false);
  await vi.waitFor(() => expect(lastWords(first)).toHaveLength(1), { timeout: 60_000 });
  expect(worked.map(([id]) => id)).toEqual([first, third, ...Array.from({ length: 5 }, () => first)]);
});
