import { expect, test } from 'vitest';
import type { NetSettings } from '../../network';
import type { JobName, Jobs, Message } from '../messages';
import type { Pool } from '../pool/pool';
import { type Run, runId } from './Run';
import type { RunStore } from './RunStore';
import { createTraining, type Wish } from './training';
import type { TrainRequest, TrainResult } from './trainMessages';

const net = (depth: number): NetSettings => ({
  parameters: { omega: 0, tau: 1, lambda: 1, alpha: 1 },
  ...{ norm: 'none', depth, width: 64, classes: 10, batch: 64, seed: 1 },
});

/** What an epoch comes to, without learning anything. */
function output({ from, rate }: TrainRequest): TrainResult {
  const epoch = from ? from.epoch + 1 : 0;
  const none = new Float32Array(0);
  const time = (from?.time ?? 0) + rate;
  return {
    state: { epoch, time, all: none },
    record: {
      ...{ epoch, rate, time, loss: 1 / epoch, heldOut: { loss: 1, right: 0.5 } },
      ...{ mu: none, nu: none, gradients: none, sums: none },
    },
    elapsed: 1,
  };
}

interface Asked {
  readonly input: TrainRequest;
  ended: boolean;
  /** Says what came of it. */
  readonly answer: (output?: Jobs['train']['output']) => void;
}

/** A pool that answers when the test says so, and a store that is a list. */
function page(refuses = false, found: readonly Run[] = []) {
  const asks: Asked[] = [];
  const pool: Pool = {
    ask<N extends JobName>(_: N, input: Jobs[N]['input'], hearer: { said(message: Message<N>): void }) {
      const asked: Asked = {
        input: input as TrainRequest,
        ended: false,
        answer: (given = output(asked.input)) =>
          hearer.said({ kind: 'result', output: given } as unknown as Message<N>),
      };
      asks.push(asked);
      return () => {
        asked.ended = true;
      };
    },
    rest() {},
    hold() {},
    prepare() {},
    close() {},
  };
  const saved = new Map<string, Run>();
  const failing = async () => {
    if (refuses) throw new Error('The store is full.');
  };
  const store: RunStore = {
    load: async () => {
      await failing();
      return found;
    },
    save: async (run) => {
      await failing();
      saved.set(run.id, run);
    },
    forget: async (ids) => {
      await failing();
      for (const id of ids) saved.delete(id);
    },
  };
  const training = createTraining(pool, 2, async () => 'digits', store);
  const waiting = () => asks.filter(({ ended }) => !ended);
  /** Answers what waits, one after the other, until nothing does. */
  const finish = () => {
    for (let next = asks.shift(); next; next = asks.shift()) if (!next.ended) next.answer();
  };
  return { training, asks, waiting, finish, saved };
}

const wish: Wish = { nets: [net(4), net(8), net(16)], epochs: 3, rate: 0.1 };
const tick = () => new Promise<void>((resolve) => setTimeout(resolve));
/** Until what was begun at once has begun: each worker is made in a task of its own. */
const soon = async () => {
  for (let task = 0; task < 4; task++) await tick();
};
const epochs = ({ training }: ReturnType<typeof page>) =>
  wish.nets.map((each) => training.view().runs.get(runId(each))?.state?.epoch);

test('nothing is asked for until the reader says so; then two networks learn at a time, those behind first', async () => {
  const own = page();
  own.training.wish(wish);
  await soon();
  expect(own.asks).toHaveLength(0);
  own.training.go();
  await soon();
  expect(own.asks.map(({ input }) => [input.net.depth, input.from, input.digits])).toEqual([
    [4, null, 'digits'],
    [8, null, 'digits'],
  ]);
  own.asks.shift()!.answer();
  expect(own.asks.map(({ input }) => input.net.depth)).toEqual([8, 16]);
  own.finish();
  expect(epochs(own)).toEqual([3, 3, 3]);
  expect(own.training.view().going).toBe(false);
  expect(
    own.training
      .view()
      .runs.get(runId(net(8)))!
      .records.map(({ epoch }) => epoch),
  ).toEqual([0, 1, 2, 3]);
  await soon();
  expect(own.saved.size).toBe(3);
});

test('a pause ends what is in work, which begins anew from the same epoch', async () => {
  const own = page();
  own.training.wish(wish);
  own.training.go();
  await soon();
  own.training.pause();
  expect(own.waiting()).toHaveLength(0);
  expect(own.training.view().going).toBe(false);
  own.training.go();
  expect(own.waiting().map(({ input }) => input.from)).toEqual([null, null]);
  own.finish();
  expect(epochs(own)).toEqual([3, 3, 3]);
});

test('a step is one epoch of all', async () => {
  const own = page();
  own.training.wish(wish);
  own.training.step();
  await soon();
  own.finish();
  expect(epochs(own)).toEqual([1, 1, 1]);
  expect(own.training.view().going).toBe(false);
  own.training.step();
  own.finish();
  expect(epochs(own)).toEqual([2, 2, 2]);
});

test('the rate may change while networks learn: the next epoch has it', async () => {
  const own = page();
  own.training.wish({ ...wish, nets: [net(4)] });
  own.training.go();
  await soon();
  own.asks.shift()!.answer();
  own.asks.shift()!.answer();
  own.training.wish({ ...wish, nets: [net(4)], rate: 0.01 });
  own.finish();
  const { records } = own.training.view().runs.get(runId(net(4)))!;
  expect(records.map(({ rate }) => rate)).toEqual([0.1, 0.1, 0.1, 0.01]);
});

test('while nobody sees the page nothing new begins', async () => {
  const own = page();
  own.training.wish({ ...wish, nets: [net(4)] });
  own.training.go();
  await soon();
  own.training.hide(true);
  own.asks.shift()!.answer();
  expect(own.asks).toHaveLength(0);
  own.training.hide(false);
  own.finish();
  expect(own.training.view().runs.get(runId(net(4)))!.state!.epoch).toBe(3);
});

test('a reset forgets the networks asked for, and the same begin again', async () => {
  const own = page();
  own.training.wish(wish);
  own.training.go();
  await soon();
  own.finish();
  own.training.reset();
  expect(own.training.view().runs.size).toBe(0);
  await soon();
  expect(own.saved.size).toBe(0);
  own.training.go();
  expect(own.waiting().map(({ input }) => input.from)).toEqual([null, null]);
});

test('what an earlier page stored is there again and goes on; without a store the page says so', async () => {
  const first = page();
  first.training.wish({ ...wish, epochs: 2 });
  first.training.go();
  await soon();
  first.finish();
  await soon();
  const later = page(false, [...first.saved.values()]);
  later.training.wish(wish);
  later.training.recall();
  await soon();
  expect(later.training.view().restored).toBe(true);
  expect(epochs(later)).toEqual([2, 2, 2]);
  later.training.go();
  await soon();
  later.finish();
  expect(epochs(later)).toEqual([3, 3, 3]);
  const refused = page(true);
  refused.training.recall();
  await soon();
  expect(refused.training.view().stores).toBe(false);
});

test('a network that cannot be is left out, with the reason, and one that diverged learns no more', async () => {
  const own = page();
  own.training.wish({ ...wish, nets: [net(4), net(8)] });
  own.training.go();
  await soon();
  own.asks.shift()!.answer({ problem: 'The formula cannot be read.' });
  const [asked] = own.asks;
  own.asks.shift();
  const end = output(asked!.input);
  asked!.answer({ ...end, state: { ...end.state, diverged: 7 } });
  expect(own.asks).toHaveLength(0);
  expect(own.training.view().going).toBe(false);
  expect(own.training.view().runs.get(runId(net(4)))!.problem).toBe('The formula cannot be read.');
});

test('a run is known by its settings, whatever their order', () => {
  const { seed, ...rest } = net(4);
  expect(runId({ seed, ...rest })).toBe(runId(net(4)));
  expect(runId(net(4))).not.toBe(runId(net(8)));
});
