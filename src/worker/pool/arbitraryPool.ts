import { expect } from 'vitest';
import { type Client, createClient, type Health } from '../client';
import type { Ask, JobName, Jobs, Message, Order } from '../messages';
import type { WorkerLike } from './lane';
import { createPool, type Pool } from './pool';

/*
 * Workers and clients for the test of whatever befalls them: the workers are stand-ins that do what a real one may, and
 * of the clients it is known what they heard.
 */

/** How often from now on the world around the page throws where it is called. */
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

export class StandIn implements WorkerLike {
  /** Asks without a last word, oldest first. */
  asked: Ask[] = [];
  givenUp = new Set<number>();
  mute = false;
  ended = false;
  onmessage: WorkerLike['onmessage'] = null;
  onerror: WorkerLike['onerror'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  constructor(readonly world: World) {}
  postMessage(message: unknown) {
    throwIf(this.world, 'unasked');
    const order = message as Order;
    if ('job' in order) this.asked.push(order);
    else if ('end' in order) this.givenUp.add(order.end);
  }
  terminate() {
    this.ended = true;
  }
  say(message: Message, ask: Ask | undefined) {
    if (ask === undefined || this.mute) return;
    if (message.kind !== 'progress') this.asked = this.asked.filter((other) => other !== ask);
    this.onmessage?.({ data: { ...message, id: ask.id } } as MessageEvent);
  }
  result(ask: Ask | undefined) {
    this.say({ kind: 'result', output: { request: ask?.input } as Jobs[JobName]['output'] }, ask);
  }
}

/** Two of the clients ask for the same kind of job. */
export const clients = [
  { job: 'map', interruptible: false },
  { job: 'probe', interruptible: false },
  { job: 'heat', interruptible: true },
  { job: 'prove', interruptible: true },
  { job: 'prove', interruptible: true },
  { job: 'compare', interruptible: false },
] as const;
export const others = 2;

/** What each client was asked for: numbered requests, of which the newest counts, unless it was given up. */
export type Model = { newest: number; wanted: boolean }[];

/** What came of an ask. */
interface Fate {
  words: number;
  ended: boolean;
}

/** A client and what was heard of it. */
export class Heard {
  /** The newest request of which anything was shown, and of which all. */
  shown = 0;
  finals: number[] = [];
  readonly health: Health[] = ['well'];
  readonly client: Client<JobName>;
  constructor(pool: Pool, job: JobName, interruptible: boolean, world: World) {
    this.client = createClient<JobName>(
      job,
      pool,
      {
        output: (output, input, final) => {
          // What is shown was made from what is said, and nothing older ever follows anything newer.
          expect((output as { request: unknown }).request).toBe(input);
          const number = numberOf(input);
          expect(number).toBeGreaterThanOrEqual(this.shown);
          this.shown = number;
          if (final) this.finals.push(number);
          throwIf(world, 'unheard');
        },
        progress: () => {},
        health: (health) => this.health.push(health),
      },
      interruptible,
    );
  }
}

export const request = (number: number) => ({ number }) as unknown as Jobs[JobName]['input'];
const numberOf = (input: unknown) => (input as { number: number }).number;

export class Real {
  readonly world: World = { unmade: 0, unasked: 0, unheard: 0 };
  readonly workers: StandIn[] = [];
  readonly fates: Fate[] = [];
  readonly pool: Pool;
  readonly heard: Heard[];
  constructor() {
    this.pool = createPool(() => {
      throwIf(this.world, 'unmade');
      const worker = new StandIn(this.world);
      this.workers.push(worker);
      return worker;
    }, others);
    const watched: Pool = {
      ...this.pool,
      ask: (job, input, hearer, losses) => {
        const fate: Fate = { words: 0, ended: false };
        this.fates.push(fate);
        const word = () => {
          expect(fate).toEqual({ words: 0, ended: false });
          fate.words += 1;
        };
        const end = this.pool.ask(
          job,
          input,
          {
            said(message) {
              if (message.kind !== 'progress') word();
              else expect(fate).toEqual({ words: 0, ended: false });
              hearer.said(message);
            },
            lost(reason) {
              word();
              hearer.lost(reason);
            },
          },
          losses,
        );
        return () => {
          fate.ended = true;
          end();
        };
      },
    };
    this.heard = clients.map(({ job, interruptible }) => new Heard(watched, job, interruptible, this.world));
  }
  get alive() {
    return this.workers.filter(({ ended }) => !ended);
  }
}
