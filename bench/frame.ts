import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { mapRequest } from '../src/stage/mapRequest';
import { defaultState } from '../src/state/defaultState';
import { atOnce, notMeasured } from './builtPage';
import { mainThreadTasks } from './mainThreadTasks';
import { slide } from './slide';
import type { Table } from './Table';

const steps = 60;
/** ω before the first step: clear of the values at which the slider snaps. */
const start = 0.3;
/** Debian's Python, whose matplotlib, NumPy and SciPy belong together. */
const python = '/usr/bin/python3';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Arrows in matplotlib's picture, 30 × 30, and so in the page's. */
const arrows = 900;
/** Pixels of the plane that give the page that many arrows: 36 × 25. */
const plane = { width: 972, height: 675 };
/** One orbit and no strip below the plane, as in matplotlib's picture. */
const hash = '#v=1&strip=off&starts=0.7,1.8';

/** Opens the built page in a window in which the plane has its size, and says how many arrows it then has. */
async function openPage(browser: Browser): Promise<{ page: Page; count: number; size: number[] }> {
  const page = await browser.newPage({ viewport: { width: 1660, height: 900 } });
  await page.goto(pathToFileURL('dist/index.html').href + hash);
  await page.waitForSelector('[data-ready="true"]');
  for (let round = 0; round < 3; round++) {
    const stage = (await page.locator('.stage').boundingBox())!;
    const { width, height } = page.viewportSize()!;
    await page.setViewportSize({
      width: width + Math.round(plane.width - stage.width),
      height: height + Math.round(plane.height - stage.height),
    });
    await page.waitForTimeout(100);
  }
  const stage = (await page.locator('.stage').boundingBox())!;
  const request = mapRequest(defaultState, stage);
  return { page, count: (request?.columns ?? 0) * (request?.rows ?? 0), size: [stage.width, stage.height] };
}

interface Measured {
  readonly times: readonly number[];
  /** Milliseconds of processor time on the main thread per step. */
  readonly work: number;
  /** Milliseconds of its longest task. */
  readonly longest: number;
  readonly size: readonly number[];
  readonly version: string;
}

async function measure(executablePath: string, args: string[]): Promise<Measured> {
  const browser = await chromium.launch({ executablePath, args });
  try {
    const { page, count, size } = await openPage(browser);
    if (count !== arrows) throw new Error(`The plane has ${count} arrows, not ${arrows}: its layout has changed.`);
    await slide(page, steps, start);
    await slide(page, steps, start);
    const times = await slide(page, steps, start);
    // Tracing slows the page, so the steps it watches are not the ones that are timed.
    const tasks = await mainThreadTasks(browser, page, () => slide(page, steps, start));
    const work = tasks.reduce((sum, task) => sum + task, 0) / steps;
    return { times, work, longest: Math.max(0, ...tasks), size, version: browser.version() };
  } finally {
    await browser.close();
  }
}

/** What frame.py prints: milliseconds per step, of the clock and of the processor. */
interface Theirs {
  readonly times: number[];
  readonly busy: number[];
  readonly versions: Record<string, string>;
}

/** One step of ω in the built page against the same picture redrawn by matplotlib. */
export async function frameBench(): Promise<Table> {
  const title = `One slider step: ${arrows} arrows, both nullclines, the fixed points and one orbit`;
  const columns = ['what', 'median ms', 'slowest ms'];
  const executablePath = await findBrowser();
  if (!existsSync('dist/index.html') || !executablePath) return { title, note: notMeasured, columns, rows: [] };
  const free = await measure(executablePath, atOnce);
  const shown = await measure(executablePath, []);
  const rows: (string | number)[][] = [
    ['page: input to painted picture, frames as soon as ready', median(free.times), Math.max(...free.times)],
    ['page: the same at 60 frames per second, waiting included', median(shown.times), Math.max(...shown.times)],
    ['page: main-thread processor time per step (mean), longest task', free.work, free.longest],
  ];
  const notes = [
    `Chromium ${free.version}, plane of ${plane.width} × ${plane.height} pixels, ${steps} steps of 0.01 in ω from ${start}.`,
    'The page computes in a worker, redraws in SVG and updates its tables; matplotlib computes and draws into memory (Agg).',
  ];
  try {
    const size = free.size.map((pixels) => String(Math.round(pixels)));
    const out = execFileSync(python, ['bench/frame.py', ...size, String(steps)], { encoding: 'utf8', stdio: 'pipe' });
    const { times, busy, versions } = JSON.parse(out) as Theirs;
    const theirs = [median(times), Math.max(...times)] as const;
    rows.push([`matplotlib ${versions.matplotlib}: the same picture`, ...theirs]);
    rows.push(['matplotlib: processor time per step', median(busy), Math.max(...busy)]);
    const against = (ours: readonly number[]) => [theirs[0] / median(ours), theirs[1] / Math.max(...ours)];
    rows.push(['ratio matplotlib / page, frames as soon as ready', ...against(free.times)]);
    rows.push(['ratio matplotlib / page, at 60 frames per second', ...against(shown.times)]);
    rows.push(['ratio matplotlib / page, processor time, the page’s main thread only', median(busy) / free.work, '']);
  } catch {
    notes.push(`No comparison: ${python} has no matplotlib with SciPy (Debian: python3-matplotlib, python3-scipy).`);
  }
  return { title, note: notes.join(' '), columns, rows };
}
