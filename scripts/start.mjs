// npm start: installs what is missing, builds the page and serves it.
import { npm, prepare, root } from './install.mjs';

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

const port = Number(process.env.PORT || 4173);
if (!Number.isInteger(port) || port < 1 || port > 65535)
  fail(`PORT must be a whole number from 1 to 65535; it is "${process.env.PORT}".`);
const obstacle = prepare();
if (obstacle) fail(obstacle);
if (npm('run', '--silent', 'build') !== 0) fail('The page could not be built, see above.');

const { preview } = await import('vite');
const server = await preview({ root, configFile: false, logLevel: 'error', preview: { port, open: false } });
console.log(`
Moment Map is at ${server.resolvedUrls?.local[0]} (end with Ctrl+C).
The same page opens by double click: dist/index.html`);
