import type { CDPSession, Page } from '@playwright/test';
import { expect, finished, open, test } from '../fixtures';
import { randomUse } from './randomUse';

// Workers and heap are counted from the birth of a window.
test.use({ fresh: true });

/** Bytes of the page's heap after a thorough collection, the paper's settings being back and nothing in work. */
async function heapAfterReset(page: Page, client: CDPSession): Promise<number> {
  await page.evaluate(() => {
    window.location.hash = '#v=1';
  });
  await finished(page);
  for (let k = 0; k < 3; k++) await client.send('HeapProfiler.collectGarbage');
  const { metrics } = await client.send('Performance.getMetrics');
  return metrics.find(({ name }) => name === 'JSHeapUsedSize')!.value;
}

test('a thousand random steps leave no fault, no blank, few workers and little in memory', async ({ page }) => {
  // A thousand steps are a thousand times what other tests wait for.
  test.slow();
  let made = 0;
  page.on('worker', () => {
    made += 1;
  });
  await open(page);
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  const use = await randomUse(page, 13);
  // The browser keeps what it has compiled of the page, most of it during the first steps; it is not the page's.
  expect(await use.steps(200)).toEqual([]);
  const before = await heapAfterReset(page, client);
  for (let round = 0; round < 8; round++) expect(await use.steps(100)).toEqual([]);
  expect(page.workers().length).toBeLessThanOrEqual(3);
  // One of those three that fell silent on a machine that is held up may have been replaced.
  expect(made).toBeLessThanOrEqual(6);
  expect(await heapAfterReset(page, client)).toBeLessThan(1.5 * before);
});
