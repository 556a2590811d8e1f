import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from '@playwright/test';
import { build } from 'vite';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { alpha01, field, fixedPoints, lambda01, nullclines, orbit } from '../src/math';
import { atOnce } from './builtPage';
import { mainThreadTasks } from './mainThreadTasks';
import type { Table } from './Table';

const folder = join(process.cwd(), 'bench/peers');
const bundle = join(process.cwd(), 'node_modules/.cache/peers');
const steps = 30;
const rounds = 2;
const plane = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

/** What stands in `window` once the bundle of `peers/page.mjs` has run. */
interface Drawing extends Window {
  begin(name: string, settings: readonly unknown[]): void;
  redraw(): Promise<number[]>;
  /** What was thrown and caught by nobody. */
  readonly faults: readonly string[];
}

const contestants = [
  ['own', 'this page’s charts (React, SVG)', undefined],
  ['joins', 'data joins in SVG', 'd3'],
  ['plot', 'Plot.plot', '@observablehq/plot'],
  ['plotly', 'Plotly.react, static', 'plotly.js-dist-min'],
  ['mafs', '<Mafs>', 'mafs'],
] as const;

/** What is drawn at each step of ω: computed beforehand, and the same for everyone. */
function settings(): unknown[] {
  return Array.from({ length: steps }, (_, k) => {
    const parameters = { omega: 0.3 + 0.01 * k, tau: 1, lambda: lambda01, alpha: alpha01 };
    const all = field(parameters, plane, { columns: 30, rows: 30, nuScale: 'linear' });
    const pairs = (line: Float64Array) =>
      Array.from({ length: line.length / 2 }, (__, i) => [line[2 * i], line[2 * i + 1]]);
    const { mean, variance } = nullclines(parameters, plane, { nuScale: 'linear' });
    const points = fixedPoints(parameters, plane);
    const course = orbit({ mu: 0.7, nu: 1.8 }, parameters, 32);
    return {
      arrows: Array.from({ length: 900 }, (__, i) => Array.from(all.subarray(4 * i, 4 * i + 4))),
      mean: mean.map(pairs),
      variance: variance.map(pairs),
      ...{ points, course },
      fixed: points.map(({ mu, nu }) => [mu, nu]),
      orbit: course.points.map(({ mu, nu }) => [mu, nu]),
    };
  });
}

/** Bundles the peers, installed first where they are not there; false where that cannot be done. */
async function prepare(): Promise<boolean> {
  try {
    if (!existsSync(join(folder, 'node_modules'))) {
      const install = ['install', '--prefix', folder, '--no-package-lock', '--no-audit', '--no-fund'];
      execFileSync('npm', install, { stdio: 'ignore' });
    }
  } catch {
    return false;
  }
  await build({
    ...{ root: process.cwd(), configFile: false, logLevel: 'error' },
    define: { 'process.env.NODE_ENV': '"production"' },
    // One React, this page's own, for mafs too.
    resolve: { dedupe: ['react', 'react-dom'] },
    build: {
      ...{ outDir: bundle, emptyOutDir: true, minify: true, chunkSizeWarningLimit: 1e5 },
      lib: { entry: join(folder, 'page.mjs'), formats: ['iife'], name: 'peers', fileName: () => 'peers.js' },
    },
  });
  return true;
}

async function measure(browser: Browser, page: Page, name: string, all: readonly unknown[]) {
  await page.goto('about:blank');
  await page.addScriptTag({ path: join(bundle, 'peers.js') });
  const redraw = () => page.evaluate(() => (window as unknown as Drawing).redraw());
  await page.evaluate(([which, data]) => (window as unknown as Drawing).begin(which, data), [name, all] as const);
  await redraw();
  const times = await redraw();
  // What draws nothing is quick.
  const wrong = await page.evaluate(() => {
    const { faults } = window as unknown as Drawing;
    return faults.length > 0 ? faults[0] : document.querySelectorAll('svg path').length < 4 ? 'It drew nothing.' : '';
  });
  if (wrong) throw new Error(`${name}: ${wrong}`);
  const tasks = await mainThreadTasks(browser, page, redraw);
  return { times, work: tasks.reduce((sum, task) => sum + task, 0) / steps };
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

function version(name: string): string {
  return JSON.parse(readFileSync(join(folder, 'node_modules', name, 'package.json'), 'utf8')).version;
}

/** The same picture drawn by libraries beside the page's own charts, in one browser, with the same data ready. */
export async function peersBench(): Promise<Table> {
  const title = 'A step of ω drawn by libraries: 900 arrows, two contours, the fixed points and an orbit, milliseconds';
  const columns = ['who', 'median', 'slowest', 'main thread a step', 'median in own', 'main thread in own'];
  const executablePath = await findBrowser();
  const missing = 'Not measured: it needs Chromium, and the packages of bench/peers from the registry.';
  if (!executablePath || !(await prepare())) return { title, note: missing, columns, rows: [] };
  const all = settings();
  const browser = await chromium.launch({ executablePath, args: atOnce });
  try {
    const page = await browser.newPage({ viewport: { width: 1000, height: 700 } });
    const best = contestants.map(() => ({ median: Infinity, slowest: Infinity, work: Infinity }));
    // In turns, so that a busy moment of the machine does not fall on one of them only.
    for (let round = 0; round < rounds; round++)
      for (const [k, [name]] of contestants.entries()) {
        const { times, work } = await measure(browser, page, name, all);
        const of = best[k]!;
        of.median = Math.min(of.median, median(times));
        of.slowest = Math.min(of.slowest, Math.max(...times));
        of.work = Math.min(of.work, work);
      }
    const [ours] = best;
    return {
      title,
      note: `Chromium ${browser.version()}, 972 × 675 pixels, ${steps} steps of 0.01 in ω from 0.3, data ready, frames as soon as ready; best of ${rounds} rounds in turns. Main thread: processor time under tracing. Ours has labels, handles and names for readers of the screen besides.`,
      columns,
      rows: contestants.map(([, words, name], k) => {
        const { median: middle, slowest, work } = best[k]!;
        const who = name === undefined ? words : `${name} ${version(name)}: ${words}`;
        return [who, middle, slowest, work, middle / ours!.median, work / ours!.work];
      }),
    };
  } finally {
    await browser.close();
  }
}
