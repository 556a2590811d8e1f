// npm test: every check there is, and their sum in the last line.
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { prepare, root } from './install.mjs';

const cache = join(root, 'node_modules', '.cache');
const minutes = 60_000;
const total = { passed: 0, failed: 0, skipped: 0 };

function add(passed, failed, skipped = 0) {
  total.passed += passed;
  total.failed += failed;
  total.skipped += skipped;
}

function end() {
  const skipped = total.skipped > 0 ? `, ${total.skipped} skipped` : '';
  console.log(`${total.passed} passed, ${total.failed} failed${skipped}`);
  process.exit(total.failed === 0 ? 0 : 1);
}

/** Runs a package's command and tells whether it succeeded. Others may run meanwhile: each line says whose it is. */
function run(title, command, words, env = {}) {
  const child = spawn(join(root, 'node_modules', '.bin', command), words, {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    shell: process.platform === 'win32',
    // Far beyond what a slow machine needs: only what hangs is ended.
    timeout: 45 * minutes,
    env: { ...process.env, ...env },
  });
  for (const output of [child.stdout, child.stderr])
    createInterface({ input: output }).on('line', (line) => console.log(`${title} │ ${line}`));
  return new Promise((resolve) => {
    child.once('error', ({ message }) => {
      console.error(`${title} │ ${message}`);
      resolve(false);
    });
    child.once('close', (status) => resolve(status === 0));
  });
}

/** Counts from a report; a run that failed without a failed test, or left no report, is a failure. */
function count(succeeded, file, read) {
  let counts = [0, 0, 0];
  try {
    counts = read(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    console.error(`No report: ${error.message}`);
    succeeded = false;
  }
  const [passed, failed, skipped] = counts;
  add(passed, failed === 0 && !succeeded ? 1 : failed, skipped);
}

function fromVitest(report) {
  const unloaded = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0);
  return [report.numPassedTests, report.numFailedTests + unloaded.length, report.numPendingTests + report.numTodoTests];
}

function fromPlaywright({ stats }) {
  return [stats.expected, stats.unexpected, stats.skipped];
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, 'localhost', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

const obstacle = prepare();
if (obstacle) {
  console.error(obstacle);
  add(0, 1);
  end();
}
mkdirSync(cache, { recursive: true });
const unitReport = join(cache, 'vitest.json');
const pageReport = join(cache, 'playwright.json');
rmSync(unitReport, { force: true });
rmSync(pageReport, { force: true });

const { findTestBrowser } = await import('./findBrowser.mjs');
const browser = await findTestBrowser().catch((error) => console.error(error.message));

/** What is quick, and the page that is then tried. */
async function checks() {
  for (const [title, command, words] of [
    ['types', 'tsc', ['-b']],
    ['lint and format', 'biome', ['check', '.']],
  ]) {
    const good = await run(title, command, words);
    add(good ? 1 : 0, good ? 0 : 1);
  }
  const built = await run('build', 'vite', ['build']);
  add(built ? 1 : 0, built ? 0 : 1);
  return built;
}

async function units() {
  const words = ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  count(await run('units', 'vitest', words), unitReport, fromVitest);
}

async function pageInBrowser(built) {
  if (!built || !browser) {
    const reason = built
      ? 'no Chromium or Chrome was found and none could be installed. Name one in the variable CHROMIUM'
      : 'the build failed';
    console.error(`\nThe page was not tested in a browser: ${reason}.`);
    return add(0, 1);
  }
  const env = {
    CHROMIUM: browser,
    E2E_PORT: String(await freePort()),
    PLAYWRIGHT_JSON_OUTPUT_FILE: pageReport,
  };
  count(await run('page', 'playwright', ['test', '--reporter=line,json'], env), pageReport, fromPlaywright);
}

// Side by side: either leaves a core without work now and then.
await Promise.all([units(), checks().then(pageInBrowser)]);

console.log('');
end();
