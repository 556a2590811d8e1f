import type { WorkerLike } from './lane';
import { createLateWorker } from './lateWorker';

let create: (() => Worker) | undefined;
let spare: Worker | undefined;

/**
 * Fetches the worker's script, which the page carries within itself: it runs over http: and from a file. It is put
 * together from the parts of the page that the worker needs (scripts/vite/onePage), which the built page hands out as
 * text where its chunk is imported.
 */
async function fetchScript(): Promise<() => Worker> {
  if (import.meta.env.DEV) {
    const address = new URL(/* @vite-ignore */ './begin.ts', import.meta.url);
    create = () => new Worker(address, { type: 'module' });
  } else {
    // Behind what draws the page, so that this comes first. No module worker: Chromium refuses one from a file.
    const script: unknown = await import('./begin');
    const address = URL.createObjectURL(new Blob([script as string], { type: 'text/javascript' }));
    create = () => new Worker(address);
  }
  return newWorker;
}

function newWorker(): Worker {
  const worker = spare ?? create!();
  spare = undefined;
  return worker;
}

/** Starts a worker; while the script is on its way, one that waits for it. */
export function startWorker(): WorkerLike {
  return create ? newWorker() : createLateWorker(fetchScript());
}

/** Has a worker read its script before it is asked for, while the page is drawn for the first time. */
export async function startSpareWorker(): Promise<void> {
  try {
    spare = (await fetchScript())();
    // Whoever asks then starts another and hears what is wrong with it.
    spare.onerror = () => {
      spare = undefined;
    };
  } catch {
    // Whoever asks for it is told.
  }
}
