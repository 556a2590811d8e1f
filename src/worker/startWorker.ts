/** Stands in the page's own script, since it stands here. */
const mark = 'the script of page and workers';
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
    // Whoever asks then starts another and hears what is wrong with it.
    spare.onerror = () => {
      spare = undefined;
    };
  } catch {
    // Whoever asks for it is told.
  }
}

function newWorker(): Worker {
  if (import.meta.env.DEV) return new Worker('/src/worker/begin.ts', { type: 'module' });
  if (address === undefined) {
    // A host may have put scripts of its own before it.
    const script = [...document.scripts].find(({ type, text }) => type === 'module' && text.includes(mark));
    // As in a module, its names are its own.
    const source = new Blob(['"use strict";(()=>{', script?.text ?? '', '\n})()'], { type: 'text/javascript' });
    address = URL.createObjectURL(source);
  }
  return new Worker(address);
}
