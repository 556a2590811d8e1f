let address: string | undefined;
let spare: Worker | undefined;

/**
 * Starts a worker. The built page is one file with one script, and its workers run the beginning of that script
 * (`begin.ts`): what page and workers share is in the file once.
 */
export function startWorker(): Worker {
  const worker = spare ?? newWorker();
  spare = undefined;
  return worker;
}

/** Has a worker read its script before it is asked for, while the page is drawn for the first time. */
export function startSpareWorker(): void {
  try {
    spare = newWorker();
  } catch {
    // Whoever asks for it is told.
  }
}

function newWorker(): Worker {
  if (import.meta.env.DEV) return new Worker('/src/worker/begin.ts', { type: 'module' });
  if (address === undefined) {
    const { textContent } = document.querySelector('script[type="module"]')!;
    // As in a module, its names are its own.
    const source = new Blob(['"use strict";(()=>{', textContent, '})()'], { type: 'text/javascript' });
    address = URL.createObjectURL(source);
  }
  return new Worker(address);
}
