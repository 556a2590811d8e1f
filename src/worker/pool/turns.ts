import type { SomeJobs } from '../jobs';
import type { Ask, JobName, Jobs, Message, Reply, Step } from '../messages';
import { urgencyOf } from './urgency';

/** Milliseconds of work between two looks at the message queue. */
const slice = 12;
/** Milliseconds between two signs of life of a long job. */
const pulse = 60;

interface Work {
  readonly id: number;
  readonly urgency: number;
  readonly steps: Generator<unknown, unknown>;
  /** When it last told how far it is. */
  told: number;
}

export interface Turns {
  /** Takes an ask among those in work. */
  take(ask: Ask): void;
  /** Gives up an ask that is in work, and says so; of one that is not, what it came to has been said. */
  end(id: number): void;
  /** Lets all that is in work stand still, or go on. */
  rest(on: boolean): void;
}

/**
 * Has one thread work at several jobs: in turns of a few milliseconds, the most urgent first, and of equals the one that
 * has waited longest. Between two turns waiting messages are let in. Before the turn of one of several jobs begins,
 * its ask is the last of which anything was said, so that who hears it knows whose turn it is, as of one that is alone;
 * only before the first of all is that said of a lone one too, as a sign of life. Partial outputs are said at once,
 * progress now and then.
 */
export function createTurns(jobs: SomeJobs, say: (reply: Reply) => void): Turns {
  /** In the order in which they had their last turns. */
  const works: Work[] = [];
  const channel = new MessageChannel();
  let going = false;
  let resting = false;
  let speaker: number | undefined;

  channel.port1.onmessage = () => {
    turn();
    next();
  };

  /** A task behind all messages that have come by now; a timer would be held back 4 ms each time. */
  function next() {
    going = works.length > 0 && !resting;
    if (going) channel.port2.postMessage(0);
  }

  function post(id: number, message: Message) {
    speaker = id;
    say({ ...message, id });
  }

  function turn() {
    const [first, ...others] = works;
    if (first === undefined) return;
    const work = others.reduce((best, other) => (other.urgency < best.urgency ? other : best), first);
    works.splice(works.indexOf(work), 1);
    if ((others.length > 0 || speaker === undefined) && speaker !== work.id) post(work.id, { kind: 'progress' });
    try {
      if (advance(work)) works.push(work);
    } catch (error) {
      post(work.id, { kind: 'failed', message: String(error) });
    }
  }

  /** Goes on with a job for one turn; whether there is more of it. */
  function advance(work: Work): boolean {
    const until = performance.now() + slice;
    for (;;) {
      const { done, value } = work.steps.next();
      if (done) {
        post(work.id, { kind: 'result', output: value as Jobs[JobName]['output'] });
        return false;
      }
      const now = performance.now();
      const step = (value ?? {}) as Step;
      if (step.partial !== undefined || now - work.told > pulse) {
        work.told = now;
        post(work.id, { kind: 'progress', ...step });
      }
      if (now > until) return true;
    }
  }

  return {
    take({ id, job, input }) {
      const steps = (jobs[job] as (input: unknown) => Generator)(input);
      works.push({ id, urgency: urgencyOf(job), steps, told: performance.now() });
      if (!going) next();
    },
    end(id) {
      const place = works.findIndex((work) => work.id === id);
      if (place < 0) return;
      works.splice(place, 1);
      post(id, { kind: 'ended' });
    },
    rest(on) {
      resting = on;
      if (!going) next();
    },
  };
}
