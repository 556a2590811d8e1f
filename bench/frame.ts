import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { mapRequest } from '../src/lenses/mapRequest';
import { defaultState } from '../src/state/defaultState';
import type { Table } from './Table';

const steps = 60;
const trace = 'node_modules/.cache/frame-trace.json';
/** ω before the first step: clear of the values at which the slider snaps. */
const start = 0.3;
/** Debian's Python, whose matplotlib, NumPy and SciPy belong together. */
const python = '/usr/bin/python3';

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Milliseconds from a slider's input event to the frame that shows its result. The result has come when
 * the arrows' path changes; the frame is over when a task posted from its animation frame runs.
 */
function slide(page: Page): Promise<number[]> {
  return page.evaluate(
    async ({ steps: count, start }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type="range"]')!;
      const plane = document.querySelector('.plane-picture')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const painted = () =>
        new Promise<number>((resolve, reject) => {
          const late = setTimeout(() => reject(new Error('No new picture within 5 s.')), 5000);
          const observer = new MutationObserver((changes) => {
            if (!changes.some(({ target }) => (target as Element).matches('.arrow-shaft'))) return;
            observer.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now());
              channel.port2.postMessage(null);
            });
          });
          observer.observe(plane, { subtree: true, attributes: true, attributeFilter: ['d'] });
        });
      const times: number[] = [];
      for (let step = 1; step <= count; step++) {
        await new Promise(requestAnimationFrame);
        const done = painted();
        const begin = performance.now();
        set.call(slider, String(start + 0.01 * step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        times.push((await done) - begin);
      }
      return times;
    },
    { steps, start },
  );
}

/** Chromium's switches for frames as soon as they are ready: without them a step also waits for the display's next frame. */
const atOnce = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

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
    await slide(page);
    await slide(page);
    const times = await slide(page);
    // Tracing slows the page, so the steps it watches are not the ones that are timed.
    await browser.startTracing(page, { path: trace, categories: ['toplevel'] });
    await slide(page);
    await browser.stopTracing();
    const tasks = mainThreadTasks();
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
  if (!existsSync('dist/index.html') || !executablePath)
    return { title, note: 'Not measured: it needs a built page (npm run build) and Chromium.', columns, rows: [] };
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

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

/** The tasks of the renderer's main thread in the trace, each in milliseconds of processor time: a loaded machine does not count. */
function mainThreadTasks(): number[] {
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as {
    traceEvents: (TraceEvent & { pid: number })[];
  };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = traceEvents.filter(
    ({ name, tdur, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      tdur !== undefined &&
      mains.some((m) => m.pid === pid && m.tid === tid),
  );
  return tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
}
