import { answer } from './answer';

// A worker of the built page runs the page's own script (`startWorker.ts`) as far as here: what follows is React and the
// page, which it does not need. Nothing but an error ends a script, and this one is nobody's concern.
if (!('document' in globalThis)) {
  answer();
  addEventListener('error', (event) => event.preventDefault(), { once: true });
  throw new Error('The rest is the page.');
}
