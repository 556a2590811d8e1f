import './worker/begin';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './App';
import { startSpareWorker } from './worker/startWorker';
import './sizes.css';
import './style.css';
import './frame.css';
import './panels/pieces.css';
import './panels/stage.css';
import './panels/results.css';
import './print.css';

startSpareWorker();
const root = document.getElementById('root');
if (root === null) throw new Error('The page has no element with the id "root".');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
