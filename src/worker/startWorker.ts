import type { WorkerLike } from './lane';
import { createLateWorker } from './lateWorker';

let NewWorker: (new () => Worker) | undefined;
let spare: Worker | undefined;

/** Fetches the worker's script, which the page carries within itself: it runs over http: and from a file. */
async function fetchScript(): Promise<() => Worker> {
  // Behind what draws the page, so that this comes first.
  NewWorker = (await import('./begin?worker&inline')).default;
  return newWorker;
}

function newWorker(): Worker {
  const worker = spare ?? new NewWorker!();
  spare = undefined;
  return worker;
}

/** Starts a worker; while the script is on its way, one that waits for it. */
export function startWorker(): WorkerLike {
  return NewWorker ? newWorker() : createLateWorker(fetchScript());
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
