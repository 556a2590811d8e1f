import type { Page } from '@playwright/test';
import { atOnce, builtPage, notMeasured } from './builtPage';
import { mainThreadTasks } from './mainThreadTasks';
import { slide } from './slide';
import type { Table } from './Table';

const steps = 7;
/** Steps with every overlay on. */
const sliderSteps = 40;
/** Steps that are not timed: to warm up, and under tracing. */
const warming = 4;
/** Milliseconds after which a picture is given up. */
const patience = 30_000;
/** ω before the first step: clear of the values at which the slider snaps. */
const start = 0.3;
const everything = 'arrows,nullclines,signs,box,orbits,eigen,fixed';

/** Each picture: its words, its address, and the element that says how coarse it is. */
const pictures = [
  ['largest singular value', 'heat=norm', '.heat-legend'],
  ['spectral radius', 'heat=radius', '.heat-legend'],
  ['distance moved', 'heat=distance', '.heat-legend'],
  ['layers until converged', 'heat=layers', '.heat-legend'],
  ['basins', 'heat=basins', '.heat-legend'],
  ['signs between nullclines', 'overlays=arrows,nullclines,signs,orbits,fixed', '.signs'],
] as const;

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/**
 * Milliseconds from an input of the slider to the frames that show the coarse and the final picture. A coarse one that
 * is overtaken by the final one before a frame counts as shown with it. One observer watches for both: of two, the one
 * for the coarse picture would be called first and wait for a change that need not come.
 */
function time(page: Page, selector: string, count: number): Promise<(readonly [coarse: number, final: number])[]> {
  return page.evaluate(
    async ({ count, start, selector, patience }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label^="ω"]')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const stride = () => document.querySelector(selector)?.getAttribute('data-stride');
      const busy = () => document.querySelector('.stage')?.getAttribute('aria-busy') === 'true';
      const atRest = () => !busy() && stride() === '1';
      /** When the frame is over that shows what stands now. */
      const frame = () =>
        new Promise<number>((resolve) => {
          requestAnimationFrame(() => {
            const channel = new MessageChannel();
            channel.port1.onmessage = () => resolve(performance.now());
            channel.port2.postMessage(null);
          });
        });
      // That the page is busy it says only after a while, so a new picture is told by what is drawn.
      const draws = ({ target, attributeName }: MutationRecord) =>
        (attributeName === 'd' || attributeName === 'width') && (target as Element).closest('.heat-map, .signs');
      const shown = () =>
        new Promise<readonly [number, number] | undefined>((resolve, reject) => {
          let coarse: Promise<number> | undefined;
          const end = () => {
            observer.disconnect();
            clearTimeout(late);
            clearTimeout(same);
          };
          const late = setTimeout(() => {
            end();
            const notices = [...document.querySelectorAll('[role="alert"], .health')].map((e) => e.textContent?.trim());
            const now = `stride ${stride()}, ${busy() ? 'busy' : 'at rest'}, ω = ${slider.value}, notices: ${notices.join(' | ') || 'none'}`;
            reject(new Error(`No ${coarse ? 'final' : 'coarse'} picture within ${patience / 1000} s (${now}).`));
          }, patience);
          // A picture just like the one before leaves no trace.
          let same: ReturnType<typeof setTimeout>;
          const look = () => {
            if (coarse || !atRest()) same = setTimeout(look, 1000);
            else {
              end();
              resolve(undefined);
            }
          };
          same = setTimeout(look, 2000);
          const observer = new MutationObserver((changes) => {
            if (!changes.some(draws)) return;
            coarse ??= frame();
            if (stride() !== '1') return;
            end();
            Promise.all([coarse, frame()]).then(resolve, reject);
          });
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        });
      const times: (readonly [number, number])[] = [];
      for (let step = 1; step <= count; step++) {
        for (const since = performance.now(); !atRest(); await new Promise(requestAnimationFrame))
          if (performance.now() - since > patience) throw new Error(`Not at rest before step ${step}.`);
        await new Promise(requestAnimationFrame);
        const done = shown();
        const begin = performance.now();
        set.call(slider, String(start + 0.01 * step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const at = await done;
        if (at) times.push([at[0] - begin, at[1] - begin]);
      }
      return times;
    },
    { count, start, selector, patience },
  );
}

async function pictureRow(words: string, address: string, selector: string): Promise<(string | number)[] | undefined> {
  return builtPage(`#v=1&strip=off&omega=${start}&${address}`, atOnce, async (page, browser) => {
    await page.waitForSelector(`${selector}[data-stride="1"]`);
    await time(page, selector, warming);
    const times = await time(page, selector, steps);
    const tasks = await mainThreadTasks(browser, page, () => time(page, selector, warming));
    return [
      words,
      median(times.map(([coarse]) => coarse)),
      median(times.map(([, final]) => final)),
      Math.max(...times.map(([, final]) => final)),
      Math.max(0, ...tasks),
    ];
  });
}

async function sliderRow(heat: string): Promise<(string | number)[] | undefined> {
  return builtPage(`#v=1&strip=curves&heat=${heat}&overlays=${everything}`, atOnce, async (page, browser) => {
    await page.waitForSelector('.heat-legend[data-stride="1"]');
    await slide(page, sliderSteps, start);
    const times = await slide(page, sliderSteps, start);
    const tasks = await mainThreadTasks(browser, page, () => slide(page, sliderSteps, start));
    const work = tasks.reduce((sum, task) => sum + task, 0) / sliderSteps;
    return [`every overlay, heat map: ${heat}`, median(times), Math.max(...times), work, Math.max(0, ...tasks)];
  });
}

/** From the slider to the coarse and the final picture of each overlay, and a slider's frame with every overlay on. */
export async function picturesBench(): Promise<Table[]> {
  const rows = await each(pictures, ([words, address, selector]) => pictureRow(words, address, selector));
  const frames = await each([['norm'], ['layers'], ['basins']] as const, ([heat]) => sliderRow(heat));
  return [
    {
      title: 'From the slider to the picture in the built page, milliseconds',
      ...rows,
      note: `${rows.note || `600 × 600 cells (layers: 240 × 240), ${steps} steps of 0.01 in ω, frames as soon as ready; aim: coarse within 50, final within 500. The longest task is processor time of the main thread under tracing, aim 16.7.`}`,
      columns: ['picture', 'coarse', 'final', 'slowest final', 'longest task'],
    },
    {
      title: 'A slider’s frame with every overlay on, milliseconds',
      ...frames,
      note: `${frames.note || `From the input to the frame with the new arrows, ${sliderSteps} steps; the heat map and the signs follow when the slider rests. Main thread: processor time under tracing, aim 16.7 for the longest task.`}`,
      columns: ['page', 'median', 'slowest', 'main thread per step', 'longest task'],
    },
  ];
}

/** A row for each; one that fails is named in the note, and the others go on. */
async function each<T extends readonly [string, ...unknown[]]>(
  all: readonly T[],
  row: (one: T) => Promise<(string | number)[] | undefined>,
): Promise<Pick<Table, 'note' | 'rows' | 'failed'>> {
  const rows: (string | number)[][] = [];
  const faults: string[] = [];
  for (const one of all)
    try {
      const made = await row(one);
      if (made === undefined) return { note: notMeasured, rows: [] };
      rows.push(made);
    } catch (error) {
      faults.push(`FAILED: ${one[0]}: ${error instanceof Error ? error.message.split('\n')[0] : error}`);
    }
  return { note: faults.join(' '), rows, failed: faults.length > 0 };
}
