import NewWorker from './begin?worker&inline';

let spare: Worker | undefined;

/** Starts a worker, whose script the page carries within itself: it runs over http: and from a file. */
export function startWorker(): Worker {
  const worker = spare ?? new NewWorker();
  spare = undefined;
  return worker;
}

/** Has a worker read its script before it is asked for, while the page is drawn for the first time. */
export function startSpareWorker(): void {
  try {
    spare = new NewWorker();
    // Whoever asks then starts another and hears what is wrong with it.
    spare.onerror = () => {
      spare = undefined;
    };
  } catch {
    // Whoever asks for it is told.
  }
}
