import type { WorkerLike } from './lane';

/** A worker whose script is still on its way: it keeps what it is told, and is begun by `create` once that is there. */
export function createLateWorker(create: Promise<() => WorkerLike>): WorkerLike {
  let worker: WorkerLike | undefined;
  let ended = false;
  const told: unknown[] = [];
  const late: WorkerLike = {
    onmessage: null,
    onerror: null,
    onmessageerror: null,
    postMessage(message) {
      if (worker) worker.postMessage(message);
      else told.push(message);
    },
    terminate() {
      ended = true;
      worker?.terminate();
    },
  };
  create
    .then((begin) => {
      if (ended) return;
      worker = begin();
      worker.onmessage = (event) => late.onmessage?.(event);
      worker.onerror = (event) => late.onerror?.(event);
      worker.onmessageerror = (event) => late.onmessageerror?.(event);
      for (const message of told) worker.postMessage(message);
    })
    .catch((error: unknown) => {
      if (!ended) late.onerror?.({ message: String(error) } as ErrorEvent);
    });
  return late;
}
