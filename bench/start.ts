import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';
import { notMeasured } from './builtPage';
import { gzipHost } from './gzipHost';
import type { Table } from './Table';

const rounds = 5;
const file = 'dist/index.html';

interface Condition {
  readonly words: string;
  /** Bytes a second, milliseconds to the host and back; undefined for a file. */
  readonly line?: { readonly bytes: number; readonly latency: number };
  /** How many times slower the page's main thread is made. */
  readonly slower: number;
}

const conditions: readonly Condition[] = [
  { words: '1.6 Mbit/s, processor 4 × slower', line: { bytes: 200_000, latency: 40 }, slower: 4 },
  { words: 'the same, 150 ms to the host and back', line: { bytes: 200_000, latency: 150 }, slower: 4 },
  { words: 'from disk, processor as it is', slower: 1 },
];

interface Started {
  readonly picture: number;
  readonly ready: number;
  readonly answer: number;
  /** Milliseconds of processor time of the main thread. */
  readonly work: number;
}

/**
 * Opens the page in a context of its own, moves the first slider as soon as the plane stands,
 * and waits for the arrows' answer.
 */
async function start(browser: Browser, address: string, { line, slower }: Condition): Promise<Started> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 }, hasTouch: true });
  try {
    const client = await page.context().newCDPSession(page);
    await client.send('Performance.enable', { timeDomain: 'threadTicks' });
    if (line) {
      await client.send('Network.enable');
      const { bytes, latency } = line;
      await client.send('Network.emulateNetworkConditions', {
        offline: false,
        latency,
        downloadThroughput: bytes,
        uploadThroughput: bytes,
      });
    }
    await client.send('Emulation.setCPUThrottlingRate', { rate: slower });
    await page.addInitScript(() => {
      const told = window as unknown as { started: Promise<number[]> };
      told.started = new Promise((resolve) => {
        let ready = 0;
        new MutationObserver((changes, observer) => {
          if (!ready && document.querySelector('[data-ready="true"]')) {
            ready = performance.now();
            const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label^="ω"]')!;
            Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!.call(slider, '0.5');
            slider.dispatchEvent(new Event('input', { bubbles: true }));
          } else if (ready && changes.some(({ target }) => (target as Element).matches?.('.arrows *'))) {
            observer.disconnect();
            requestAnimationFrame(() => setTimeout(() => resolve([ready, performance.now()])));
          }
        }).observe(document, { subtree: true, childList: true, attributes: true });
      });
    });
    await page.goto(address, { waitUntil: 'commit' });
    const [ready = 0, answer = 0] = await page.evaluate(
      () => (window as unknown as { started: Promise<number[]> }).started,
    );
    const picture = await page.evaluate(
      () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
    );
    const { metrics } = await client.send('Performance.getMetrics');
    const work = 1000 * (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0);
    return { picture, ready, answer, work };
  } finally {
    await page.close();
  }
}

const median = (values: readonly number[]) => [...values].sort((a, b) => a - b)[values.length >> 1] ?? 0;

/** From the first byte asked for to a page that shows its picture, and to one that answers. */
export async function startBench(): Promise<Table> {
  const title = 'Start: milliseconds from asking for the page (medians)';
  const columns = ['how', 'first picture', 'ready', 'slider answered', 'main thread busy', 'KB'];
  const executablePath = await findBrowser();
  if (!existsSync(file) || !executablePath) return { title, note: notMeasured, columns, rows: [] };
  const host = await gzipHost(file);
  const browser = await chromium.launch({ executablePath });
  try {
    const rows: (string | number)[][] = [];
    for (const condition of conditions) {
      const address = condition.line ? host.address : pathToFileURL(file).href;
      const runs: Started[] = [];
      for (let round = 0; round < rounds; round++) runs.push(await start(browser, address, condition));
      const of = (what: keyof Started) => median(runs.map((run) => run[what]));
      rows.push([condition.words, of('picture'), of('ready'), of('answer'), of('work'), host.weight / 1024]);
    }
    const note = `Chromium ${browser.version()}, a phone's screen of 412 × 823, ${rounds} times each, nothing kept from one time to the next. The browser slows the main thread down and not the workers.`;
    return { title, note, columns, rows };
  } finally {
    await browser.close();
    host.close();
  }
}
