/** Whether the page stands where nobody sees it, as in a frame that is off the screen: nothing that takes long works then. */
let resting = false;
const listeners = new Set<() => void>();

export const isResting = (): boolean => resting;

export function rest(on: boolean): void {
  if (on === resting) return;
  resting = on;
  for (const listener of listeners) listener();
}

/** Calls at every change; returns how to stop. */
export function onRest(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
