import type { WorkerLike } from './lane';
import { createLateWorker } from './lateWorker';

/**
 * Fetches a worker's script, which the page carries within itself: it runs over http: and from a file. It is put
 * together from the parts of the page that the worker needs (scripts/vite/onePage), which the built page hands out as
 * text where its chunk is imported; it comes behind what draws the page, so that this comes first.
 */
function createStarter(fetchBegin: () => Promise<() => Worker>) {
  let create: (() => Worker) | undefined;
  let spare: Worker | undefined;
  const next = () => {
    const worker = spare ?? create!();
    spare = undefined;
    return worker;
  };
  async function fetchScript(): Promise<() => Worker> {
    create = await fetchBegin();
    return next;
  }
  return {
    /** Starts a worker; while the script is on its way, one that waits for it. */
    start: (): WorkerLike => (create ? next() : createLateWorker(fetchScript())),
    /** Has a worker read its script before it is asked for. */
    async startSpare(): Promise<void> {
      try {
        spare = (await fetchScript())();
        // Whoever asks then starts another and hears what is wrong with it.
        spare.onerror = () => {
          spare = undefined;
        };
      } catch {
        // Whoever asks for it is told.
      }
    },
  };
}

/** No module worker: Chromium refuses one from a file. */
function ofText(script: unknown): () => Worker {
  const address = URL.createObjectURL(new Blob([script as string], { type: 'text/javascript' }));
  return () => new Worker(address);
}

const quickly = createStarter(async () =>
  import.meta.env.DEV
    ? () => new Worker(new URL(/* @vite-ignore */ '../beginQuick.ts', import.meta.url), { type: 'module' })
    : ofText(await import('../beginQuick')),
);
const others = createStarter(async () =>
  import.meta.env.DEV
    ? () => new Worker(new URL(/* @vite-ignore */ '../begin.ts', import.meta.url), { type: 'module' })
    : ofText(await import('../begin')),
);

/** Starts a worker for the quick jobs or one for the others; while its script is on its way, one that waits for it. */
export const startWorker = (quick: boolean): WorkerLike => (quick ? quickly : others).start();

/** Has the worker for the quick jobs read its script while the page is drawn for the first time. */
export const startQuickWorker = (): Promise<void> => quickly.startSpare();
