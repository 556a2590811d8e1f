import type { Page } from '@playwright/test';
import { drawn, expect, open, slider, test } from '../fixtures';

const readout = (page: Page) => page.locator('.readout');
/** The exact numbers read out: the place and its image. */
const numbers = (page: Page) =>
  readout(page)
    .locator('data')
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute('value'))));

async function point(page: Page): Promise<void> {
  await page.locator('.plane-picture').hover({ position: { x: 300, y: 200 } });
  await expect(readout(page).locator('data')).toHaveCount(4);
}

/** What a page that is opened at an address reads out. */
async function fresh(page: Page, hash: string): Promise<number[]> {
  await open(page, hash);
  await page.mouse.move(0, 0);
  await point(page);
  return numbers(page);
}

test('the read-out follows a slider that is moved by keys', async ({ page }) => {
  const expected = await fresh(page, '#v=1&omega=0.03');
  const before = await fresh(page, '#v=1');
  expect(before).not.toEqual(expected);
  await slider(page, 'ω').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('omega=0.03');
  await expect.poll(() => numbers(page)).toEqual(expected);
});

test('the read-out follows a link', async ({ page }) => {
  const expected = await fresh(page, '#v=1&omega=0.5');
  await fresh(page, '#v=1');
  await page.evaluate(() => location.assign('#v=1&omega=0.5'));
  await drawn(page);
  await expect.poll(() => numbers(page)).toEqual(expected);
});

test('while the image under a new map is in work, no image under the old one is read out', async ({ page }) => {
  await page.addInitScript(() => {
    const Native = Worker;
    window.Worker = class extends Native {
      override postMessage(...given: unknown[]) {
        if (!('muted' in window)) super.postMessage(...(given as [unknown]));
      }
    };
  });
  await open(page);
  await point(page);
  const [mu, nu] = await numbers(page);
  await page.evaluate(() => Object.assign(window, { muted: true }));
  await slider(page, 'ω').focus();
  await page.keyboard.press('ArrowRight');
  await expect(readout(page)).toContainText('in work');
  expect(await numbers(page)).toEqual([mu, nu]);
  await expect(page.locator('.probe-image')).toHaveCount(0);
});
