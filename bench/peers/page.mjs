import mafsStyles from 'mafs/core.css?inline';
import ownStyles from '../../src/charts/charts.css?inline';
import colourStyles from '../../src/styles/style.css?inline';
import { joins } from './joins.mjs';
import { mafs } from './mafs.mjs';
import { own } from './own.mjs';
import { plot } from './plot.mjs';
import { plotly } from './plotly.mjs';
import { size } from './size.mjs';

const drawers = { own, joins, plot, plotly, mafs };
const styles = { own: colourStyles + ownStyles, mafs: mafsStyles };

/** When the frame is over that shows what has been drawn. */
const painted = () =>
  new Promise((resolve) => {
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => resolve(performance.now());
      channel.port2.postMessage(null);
    });
  });

window.faults = [];
window.addEventListener('error', ({ message }) => window.faults.push(message));

/** Begins a picture by this library; `redraw` then draws each of the settings and says how long each took. */
window.begin = (name, settings) => {
  const style = document.createElement('style');
  style.textContent = styles[name] ?? '';
  document.head.append(style);
  const root = document.createElement('div');
  root.style.cssText = `width:${size.width}px;height:${size.height}px`;
  document.body.replaceChildren(root);
  const draw = drawers[name](root);
  window.redraw = async () => {
    const times = [];
    for (const setting of settings) {
      await new Promise(requestAnimationFrame);
      const start = performance.now();
      await draw(setting);
      times.push((await painted()) - start);
    }
    return times;
  };
};
