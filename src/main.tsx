import { StrictMode, startTransition } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { readFormulasFirst } from './state/readFormulasFirst';
import { startQuickWorker } from './worker/pool/startWorker';
import './styles/page.css';

void startQuickWorker();
const root = document.getElementById('root');
const still = document.getElementById('still');
if (root === null || still === null) throw new Error('The page lacks an element with the id "root" or "still".');

// The still picture goes in the very frame in which the live one comes.
const arrival = new MutationObserver(() => {
  if (!root.querySelector('[data-ready="true"], #root > .fault')) return;
  arrival.disconnect();
  still.remove();
});
arrival.observe(root, { subtree: true, childList: true, attributeFilter: ['data-ready'] });

const page = createRoot(root, {
  // React has taken the page away: better a still picture, and words from index.html, than nothing.
  onUncaughtError(error) {
    arrival.disconnect();
    root.after(still);
    reportError(error);
  },
});
// In short steps, between which the rest of the file is read and the worker begun.
const begin = () =>
  startTransition(() =>
    page.render(
      <StrictMode>
        <App />
      </StrictMode>,
    ),
  );
const first = readFormulasFirst(window);
if (first) first.then(begin, reportError);
else begin();
document.documentElement.dataset.start = 'begun';
