import type { Page } from '@playwright/test';
import { atOnce, builtPage, notMeasured } from './builtPage';
import { mainThreadTasks } from './mainThreadTasks';
import { slide } from './slide';
import type { Table } from './Table';

const steps = 12;
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
 * is overtaken by the final one before a frame counts as shown with it.
 */
function time(page: Page, selector: string): Promise<(readonly [coarse: number, final: number])[]> {
  return page.evaluate(
    async ({ steps: count, start, selector }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label^="ω"]')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const shown = (wanted: () => boolean) =>
        new Promise<number>((resolve, reject) => {
          const late = setTimeout(() => reject(new Error('No picture within 20 s.')), 20_000);
          const look = () => {
            if (!wanted()) return;
            observer.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now());
              channel.port2.postMessage(null);
            });
          };
          const observer = new MutationObserver(look);
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
        });
      const stride = () => document.querySelector(selector)?.getAttribute('data-stride');
      const busy = () => document.querySelector('.stage')?.getAttribute('aria-busy') === 'true';
      const times: (readonly [number, number])[] = [];
      for (let step = 1; step <= count; step++) {
        while (busy() || stride() !== '1') await new Promise(requestAnimationFrame);
        let overtaken = false;
        const coarse = shown(() => stride() === '8' || overtaken);
        const final = shown(() => {
          if (busy() || stride() !== '1') return false;
          overtaken = true;
          return true;
        });
        await new Promise(requestAnimationFrame);
        const begin = performance.now();
        set.call(slider, String(start + 0.01 * step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        const [first, last] = await Promise.all([coarse, final]);
        times.push([Math.min(first, last) - begin, last - begin]);
      }
      return times;
    },
    { steps, start, selector },
  );
}

async function pictureRow(words: string, address: string, selector: string): Promise<(string | number)[] | undefined> {
  return builtPage(`#v=1&strip=off&omega=${start}&${address}`, atOnce, async (page, browser) => {
    await page.waitForSelector(`${selector}[data-stride="1"]`);
    await time(page, selector);
    const times = await time(page, selector);
    const tasks = await mainThreadTasks(browser, page, () => time(page, selector));
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
    await slide(page, 60, start);
    const times = await slide(page, 60, start);
    const tasks = await mainThreadTasks(browser, page, () => slide(page, 60, start));
    const work = tasks.reduce((sum, task) => sum + task, 0) / 60;
    return [`every overlay, heat map: ${heat}`, median(times), Math.max(...times), work, Math.max(0, ...tasks)];
  });
}

/** From the slider to the coarse and the final picture of each overlay, and a slider's frame with every overlay on. */
export async function picturesBench(): Promise<Table[]> {
  const rows: (string | number)[][] = [];
  for (const [words, address, selector] of pictures) rows.push((await pictureRow(words, address, selector)) ?? []);
  const frames: (string | number)[][] = [];
  for (const heat of ['norm', 'layers', 'basins']) frames.push((await sliderRow(heat)) ?? []);
  const measured = rows[0]!.length > 0;
  const note = measured ? '' : notMeasured;
  return [
    {
      title: 'From the slider to the picture in the built page, milliseconds',
      note:
        note ||
        `600 × 600 cells (layers: 240 × 240), ${steps} steps of 0.01 in ω, frames as soon as ready; aim: coarse within 50, final within 500. The longest task is processor time of the main thread under tracing, aim 16.7.`,
      columns: ['picture', 'coarse', 'final', 'slowest final', 'longest task'],
      rows: measured ? rows : [],
    },
    {
      title: 'A slider’s frame with every overlay on, milliseconds',
      note:
        note ||
        'From the input to the frame with the new arrows, 60 steps; the heat map and the signs follow when the slider rests. Main thread: processor time under tracing, aim 16.7 for the longest task.',
      columns: ['page', 'median', 'slowest', 'main thread per step', 'longest task'],
      rows: measured ? frames : [],
    },
  ];
}
