import type { Page } from '@playwright/test';
import { randomUse } from '../e2e/page/randomUse';
import { builtPage, notMeasured } from './builtPage';
import { type Held, heldMemory } from './heldMemory';
import type { Table } from './Table';

/** Some minutes: too long to be part of every run. */
export const alone = true;

const rounds = 10;
const steps = 1000;

interface Watched extends Window {
  longest: number;
}

/** Every setting of the paper again, in the same page, and all that follows from it computed. */
async function reset(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#v=1';
  });
  await page.waitForFunction(() => !document.querySelector('[aria-busy="true"]'), undefined, { timeout: 120_000 });
  await page.waitForTimeout(1000);
}

const row = (words: string, { heap, nodes, listeners, resident }: Held, more: (number | string)[]) => [
  ...[words, heap, nodes, listeners, resident],
  ...more,
];

/** A long time of random use: nothing may go wrong, and what the page holds comes back to what it held at first. */
export async function soakBench(): Promise<Table> {
  const wrong: string[] = [];
  const rows = await builtPage('', [], async (page, browser) => {
    page.on('pageerror', ({ message }) => wrong.push(message));
    let made = page.workers().length;
    page.on('worker', () => {
      made += 1;
    });
    await page.evaluate(() => {
      const watched = window as unknown as Watched;
      watched.longest = 0;
      new PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) watched.longest = Math.max(watched.longest, duration);
      }).observe({ type: 'longtask' });
    });
    const longest = () =>
      page.evaluate(() => {
        const watched = window as unknown as Watched;
        const { longest } = watched;
        watched.longest = 0;
        return longest || 'under 50';
      });
    await reset(page);
    const found = [row('fresh', await heldMemory(page, browser), [made, page.workers().length, await longest()])];
    const use = await randomUse(page, 13);
    for (let round = 1; round <= rounds; round++) {
      wrong.push(...(await use.steps(steps)));
      const held = await heldMemory(page, browser);
      found.push(row(`${round * steps} steps`, held, [made, page.workers().length, await longest()]));
    }
    await reset(page);
    found.push(row('after a reset', await heldMemory(page, browser), [made, page.workers().length, await longest()]));
    // Workers with nothing to do are ended after 90 s, and with them goes what they have compiled.
    await page.waitForTimeout(100_000);
    found.push(row('100 s later', await heldMemory(page, browser), [made, page.workers().length, await longest()]));
    return found;
  });
  const faults = wrong.length === 0 ? 'Nothing went wrong.' : `WRONG: ${wrong.join(' | ')}`;
  return {
    title: 'Random use of the built page',
    note: rows ? `One seed. ${faults}` : notMeasured,
    columns: ['when', 'heap MB', 'DOM nodes', 'listeners', 'resident MB', 'workers made', 'alive', 'longest task ms'],
    rows: rows ?? [],
  };
}
