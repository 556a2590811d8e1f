import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

export interface Held {
  /** MB. */
  readonly heap: number;
  readonly nodes: number;
  readonly listeners: number;
  /** MB of the largest renderer, its workers included; a dash where the system does not say. */
  readonly resident: number | string;
}

/** What the page holds after a thorough collection. */
export async function heldMemory(page: Page, browser: Browser): Promise<Held> {
  const client = await page.context().newCDPSession(page);
  for (let k = 0; k < 3; k++) await client.send('HeapProfiler.collectGarbage');
  await client.send('Performance.enable');
  const { metrics } = await client.send('Performance.getMetrics');
  const metric = (name: string) => metrics.find((one) => one.name === name)?.value ?? 0;
  await client.detach();
  return {
    heap: metric('JSHeapUsedSize') / 2 ** 20,
    nodes: metric('Nodes'),
    listeners: metric('JSEventListeners'),
    resident: await resident(browser),
  };
}

async function resident(browser: Browser): Promise<number | string> {
  const client = await browser.newBrowserCDPSession();
  const { processInfo } = await client.send('SystemInfo.getProcessInfo');
  await client.detach();
  try {
    const pages = processInfo
      .filter(({ type }) => type === 'renderer')
      .map(({ id }) => readFileSync(`/proc/${id}/status`, 'utf8'));
    const kilobytes = pages.map((status) => Number(status.match(/VmRSS:\s+(\d+)/)?.[1]));
    return Math.max(...kilobytes) / 1024;
  } catch {
    return '–';
  }
}
