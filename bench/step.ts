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
/** The same where the processor is slowed down. */
const slowSteps = 20;
/** ω before the first step: clear of the values at which the slider snaps. */
const start = 0.3;
/** Browsers per page, in turns where two builds are compared: the same page differs by a fifth from one to the next. */
const turns = 3;

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
    const counter = { count: 0, stop: () => observer.disconnect() };
    const observer = new MutationObserver((changes) => {
      counter.count += changes.length;
    });
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    Object.assign(window, { counter });
  });
  await slide(page, steps, start);
  return page.evaluate(() => {
    const { counter } = window as unknown as { counter: { count: number; stop: () => void } };
    counter.stop();
    return counter.count;
  });
}

async function measure(executablePath: string, file: string, { state, width, height }: Scene): Promise<Measured> {
  const browser = await chromium.launch({ executablePath, args: atOnce });
  try {
    const page = await browser.newPage({ viewport: { width, height } });
    await page.goto(pathToFileURL(file).href + format({ ...defaultState, ...state }));
    await page.waitForSelector('[data-ready="true"]');
    // The steps that warm the page up are those whose writes are counted.
    const writes = (await countWrites(page)) / steps;
    const picture = median(await slide(page, steps, start));
    // Watching slows the page, so the steps that are watched are not the ones that are timed.
    const { longest, ...sums } = await stepTrace(browser, page, () => slide(page, steps, start));
    const perStep = Object.fromEntries(Object.entries(sums).map(([part, sum]) => [part, sum / steps])) as typeof sums;
    return { ...perStep, longest, picture, writes };
  } finally {
    await browser.close();
  }
}

/** Milliseconds and pictures a step, and pictures a second; the last three at a sixth of the processor's speed. */
type Dragged = Record<'main' | 'pictures' | 'rate' | 'slowPictures' | 'slowRate' | 'alone', number>;

/** Of each number the middle one. */
function middle<K extends string>(runs: readonly Readonly<Record<K, number>>[]): Readonly<Record<K, number>> {
  const keys = Object.keys(runs[0] ?? {}) as K[];
  return Object.fromEntries(keys.map((key) => [key, median(runs.map((run) => run[key]))])) as Record<K, number>;
}

/** What a hand sees that drags the slider: one frame a step, in which the picture of the step before has come. */
async function dragged(executablePath: string, file: string): Promise<Dragged> {
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
    const { pictures, rate } = await drag(page, slowSteps, start);
    // Each picture is waited for before the slider moves on.
    const times = await slide(page, slowSteps, start);
    const alone = 1000 / (times.reduce((sum, time) => sum + time, 0) / times.length);
    return {
      main: main / steps,
      ...{ pictures: full.pictures, rate: full.rate * full.pictures },
      ...{ slowPictures: pictures, slowRate: rate * pictures, alone },
    };
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
  /** Several times for each page, in turns. */
  const inTurns = async <T>(what: (file: string) => Promise<T>) => {
    const found = pages.map(({ words }) => ({ words, runs: [] as T[] }));
    for (let run = 0; run < turns; run++)
      for (const [k, { file }] of pages.entries()) found[k]!.runs.push(await what(file));
    return found;
  };
  const rows: (string | number)[][] = [];
  for (const scene of scenes)
    for (const { words, runs } of await inTurns((file) => measure(executablePath, file, scene))) {
      const { main, scripts, style, layout, paint, longest, frames, writes, workers, picture } =
        middle<keyof Measured>(runs);
      rows.push([words, scene.words, main, scripts, style, layout, paint, longest, frames, writes, workers, picture]);
    }
  const hand: (string | number)[][] = [];
  for (const { words, runs } of await inTurns((file) => dragged(executablePath, file))) {
    const { main, pictures, rate, slowPictures, slowRate, alone } = middle(runs);
    hand.push([words, 'full', main, pictures, rate, ''], [words, 'a sixth', '', slowPictures, slowRate, alone]);
  }
  return [
    {
      title,
      note: `Means of ${steps} steps of 0.01 from ${start}, frames as soon as ready; of ${turns} browsers, in turns, the middle of each number. Frames and writes are counts.`,
      columns,
      rows,
    },
    {
      title: 'A slider dragged at the display’s pace',
      note: `The slider moves with every frame, at most 60 a second; milliseconds of the main thread’s processor time, the rest by the clock. Last what comes of waiting for each picture before the slider moves on. Of ${turns} browsers the middle of each number.`,
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
