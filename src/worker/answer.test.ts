import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { answer } from './answer';
import type { Ask, Reply } from './messages';

/*
 * The worker's side: asks come while others are in work. The jobs are stand-ins, as long as they are told to be; the
 * message queue that they let in is the real one.
 */

interface Work {
  /** Yields until it is done. */
  readonly steps: number;
  /** Milliseconds of work between two of them. */
  readonly cost: number;
  readonly throws: boolean;
}

vi.mock('./jobs', () => ({
  jobs: {
    map: function* ({ steps, cost, throws }: Work) {
      for (let k = 0; k < steps; k++) {
        for (const end = performance.now() + cost; performance.now() < end; );
        yield {};
      }
      if (throws) throw new Error('It cannot be done.');
      return steps;
    },
  },
}));

const work = fc.record({ steps: fc.nat(6), cost: fc.constantFrom(0, 0, 5, 14), throws: fc.boolean() });

test('every ask has a sign of life at once, and the newest an answer, whatever is still in work', async () => {
  let hear: (event: { data: Ask }) => void = () => {};
  const said: Reply[] = [];
  vi.stubGlobal('addEventListener', (_: string, heard: typeof hear) => {
    hear = heard;
  });
  vi.stubGlobal('postMessage', (reply: Reply) => said.push(reply));
  answer();
  let id = 0;
  const ends = (asked: number) => said.filter((reply) => reply.id === asked && reply.kind !== 'progress');
  await fc.assert(
    // How many turns of the message queue pass after an ask.
    fc.asyncProperty(fc.array(fc.tuple(work, fc.nat(3)), { minLength: 1, maxLength: 6 }), async (asks) => {
      for (const [input, turns] of asks) {
        id += 1;
        hear({ data: { id, job: 'map', input } as unknown as Ask });
        expect(said.find((reply) => reply.id === id)).toEqual({ id, kind: 'progress' });
        for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
      }
      const newest = asks.at(-1)![0];
      await vi.waitFor(() => expect(ends(id)).toHaveLength(1), { timeout: 60_000, interval: 1 });
      expect(ends(id)[0]!.kind).toBe(newest.throws ? 'failed' : 'result');
      // Whatever was overtaken ended once at the most.
      for (let older = id - asks.length + 1; older < id; older++) expect(ends(older).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 60 },
  );
  vi.unstubAllGlobals();
});
