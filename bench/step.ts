// npm run bench -- --only step. Another build is measured beside this one, in turns, where PAGE_BESIDE names its
// index.html: a loaded machine then slows both alike.
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { format } from '../src/state/address/address';
import { defaultState } from '../src/state/defaultState';
import type { State } from '../src/state/State';
import { overlayTable } from '../src/state/tables/overlayTable';
import { atOnce, notMeasured } from './builtPage';
import { drag, slide } from './slide';
import { type StepTrace, stepTrace } from './stepTrace';
import type { Table } from './Table';

const steps = 40;
/** ω before the first step: clear of the values at which the slider snaps. */
const start = 0.3;
/** Where two builds are compared, so many runs of each; the one with the least work counts. */
const turns = 2;

interface Scene {
  readonly words: string;
  readonly state: Partial<State>;
  readonly width: number;
  readonly height: number;
}

const laptop = { width: 1440, height: 900 };
const scenes: readonly Scene[] = [
  { words: 'as it opens, 1440 × 900', state: {}, ...laptop },
  {
    words: 'every overlay and a heat map',
    state: { overlays: overlayTable.map(({ id }) => id), heat: 'norm' },
    ...laptop,
  },
  {
    words: '24 orbits of 100 layers',
    state: {
      layers: 100,
      starts: Array.from({ length: 24 }, (_, k) => ({ mu: (k % 6) / 3 - 0.8, nu: 0.2 + 0.4 * Math.floor(k / 6) })),
    },
    ...laptop,
  },
  { words: 'as it opens, 3840 × 2160', state: {}, width: 3840, height: 2160 },
];

interface Measured extends StepTrace {
  /** Milliseconds by the clock from an input to its painted picture, the middle of all; without a trace. */
  readonly picture: number;
  /** Changes of elements, attributes and texts. */
  readonly writes: number;
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** Changes of the document per step. */
async function countWrites(page: Page): Promise<number> {
  await page.evaluate(() => {
    const counter = { count: 0 };
    new MutationObserver((changes) => {
      counter.count += changes.length;
    }).observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { counter });
  });
  await slide(page, steps, start);
  return page.evaluate(() => (window as unknown as { counter: { count: number } }).counter.count);
}

async function measure(executablePath: string, file: string, { state, width, height }: Scene): Promise<Measured> {
  const browser = await chromium.launch({ executablePath, args: atOnce });
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(pathToFileURL(file).href + format({ ...defaultState, ...state }));
    await page.waitForSelector('[data-ready="true"]');
    await slide(page, steps, start);
    const picture = median(await slide(page, steps, start));
    // Watching slows the page, so the steps that are watched are not the ones that are timed.
    const { longest, ...sums } = await stepTrace(browser, page, () => slide(page, steps, start));
    const perStep = Object.fromEntries(Object.entries(sums).map(([part, sum]) => [part, sum / steps])) as typeof sums;
    return { ...perStep, longest, picture, writes: (await countWrites(page)) / steps };
  } finally {
    await browser.close();
  }
}

/** What a hand sees that drags the slider: one frame a step, in which the picture of the step before has come. */
async function dragged(executablePath: string, file: string): Promise<(string | number)[][]> {
  const browser = await chromium.launch({ executablePath });
  try {
    const page = await browser.newPage({ viewport: laptop });
    await page.goto(pathToFileURL(file).href);
    await page.waitForSelector('[data-ready="true"]');
    await drag(page, steps, start);
    const { main } = await stepTrace(browser, page, () => drag(page, steps, start));
    const full = await drag(page, steps, start);
    const session = await page.context().newCDPSession(page);
    await session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
    const { pictures, rate } = await drag(page, steps, start);
    // Each picture is waited for before the slider moves on.
    const times = await slide(page, steps, start);
    const alone = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
    return [
      ['full', main / steps, full.pictures, full.rate * full.pictures, ''],
      ['a sixth', '', pictures, rate * pictures, alone],
    ];
  } finally {
    await browser.close();
  }
}

/** What one step of ω costs the page, thread by thread and part by part. */
export async function stepBench(): Promise<Table[]> {
  const title = 'A step of ω, milliseconds of processor time';
  const columns = [
    ...['page', 'scene', 'main thread', 'scripts', 'style', 'layout', 'paint', 'longest task', 'frames', 'writes'],
    ...['workers', 'input to picture (clock)'],
  ];
  const executablePath = await findBrowser();
  if (!existsSync('dist/index.html') || !executablePath) return [{ title, note: notMeasured, columns, rows: [] }];
  const beside = process.env.PAGE_BESIDE;
  const pages = [
    ...(beside ? [{ words: 'beside', file: resolve(beside) }] : []),
    { words: 'this', file: resolve('dist/index.html') },
  ];
  const runs = beside ? turns : 1;
  const rows: (string | number)[][] = [];
  for (const scene of scenes) {
    const best = new Map<string, Measured>();
    for (let run = 0; run < runs; run++)
      for (const { words, file } of pages) {
        const found = await measure(executablePath, file, scene);
        if (!(found.main > (best.get(words)?.main ?? Infinity))) best.set(words, found);
      }
    for (const [words, { main, scripts, style, layout, paint, longest, frames, writes, workers, picture }] of best)
      rows.push([words, scene.words, main, scripts, style, layout, paint, longest, frames, writes, workers, picture]);
  }
  const hand: (string | number)[][] = [];
  for (const { words, file } of pages)
    for (const row of await dragged(executablePath, file)) hand.push([words, ...row]);
  return [
    {
      title,
      note: `Means of ${steps} steps of 0.01 from ${start}, frames as soon as ready; of ${runs === 1 ? 'one run' : `${runs} runs in turns the one with the least work`}. Frames and writes are counts.`,
      columns,
      rows,
    },
    {
      title: 'A slider dragged at the display’s pace',
      note: `The slider moves with every frame, at most 60 a second; milliseconds of the main thread’s processor time, the rest by the clock. Last what comes of waiting for each picture before the slider moves on.`,
      columns: [
        'page',
        'processor’s speed',
        'main thread a step',
        'pictures a step',
        'pictures a second',
        'one by one',
      ],
      rows: hand,
    },
  ];
}
