import type { Page } from '@playwright/test';
import { drawn, expect, field, open, slider, still, test } from './fixtures';

interface Watched extends Window {
  shifts: string[];
}

/** Keeps what the browser reports as moved without being asked to. */
async function watchShifts(page: Page) {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.shifts = [];
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number })[])
        if (entry.value > 0.001) watched.shifts.push(`${entry.value} at ${entry.startTime} ms`);
    }).observe({ type: 'layout-shift', buffered: true });
  });
}

const places = (page: Page) =>
  page
    .locator('.stage, .parameter, .lens h2, .lens caption')
    .evaluateAll((nodes) => nodes.map((node) => Math.round(node.getBoundingClientRect().top + window.scrollY)));

for (const [width, height] of [
  [1440, 900],
  [390, 844],
] as const) {
  test(`nothing jumps while the page opens at ${width} × ${height}`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.getByText('Dots: true orbits')).toBeAttached();
    await still(page);
    expect(await page.evaluate(() => (window as unknown as Watched).shifts)).toEqual([]);
  });

  test(`numbers that change move nothing else at ${width} × ${height}`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page);
    await expect(page.getByText('Dots: true orbits')).toBeAttached();
    await still(page);
    const before = await places(page);
    expect(before.length).toBeGreaterThan(8);
    await slider(page, 'τ').focus();
    for (let press = 0; press < 5; press++) {
      await page.keyboard.press('ArrowRight');
      await drawn(page);
      expect(await places(page)).toEqual(before);
    }
  });
}

test('a value beyond its slider is told where nothing else has to move', async ({ page }) => {
  await open(page);
  const tops = () =>
    page.locator('.parameter').evaluateAll((rows) => rows.map((row) => row.getBoundingClientRect().top));
  const before = await tops();
  await field(page, 'ω').fill('12.5');
  await field(page, 'ω').press('Enter');
  await expect(page.getByText('beyond the slider, which ends at 2')).toBeVisible();
  await expect(field(page, 'ω')).toHaveAccessibleDescription('ω is beyond the slider’s range, which ends at 2.');
  await still(page);
  expect(await tops()).toEqual(before);
});
