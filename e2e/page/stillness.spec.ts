import type { Page } from '@playwright/test';
import { overlayTable } from '../../src/state/tables/overlayTable';
import { drawn, expect, field, long, open, panel, slider, still, test } from '../fixtures';

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
  test(`nothing jumps while the page opens, nor when numbers change, at ${width} × ${height}`, async ({ page }) => {
    await watchShifts(page);
    await page.setViewportSize({ width, height });
    await open(page);
    if (width > 390) await expect(page.getByText('Dots: true orbits')).toBeAttached();
    await still(page);
    expect(await page.evaluate(() => (window as unknown as Watched).shifts)).toEqual([]);
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

const everything = overlayTable.map(({ id }) => id).join(',');

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['projector', 1024, 768],
  ['light', 390, 844],
] as const) {
  test.describe(`in the ${theme} profile at ${width} × ${height}`, () => {
    test.use({ viewport: { width, height } });
    test.beforeEach(({ page }) => page.addInitScript((name) => localStorage.setItem('moment-map-theme', name), theme));
    const stage = (page: Page) =>
      page.locator('.stage').evaluate((node) => {
        const { left, top, width, height } = node.getBoundingClientRect();
        // Where it sticks to the screen, its place on the page is another for each place of the screen.
        const sticks = document.documentElement.dataset.layout === 'stack';
        return [left, sticks ? 0 : top + window.scrollY, width, height];
      });

    test('the plane keeps its size whatever is drawn over it', async ({ page }) => {
      await open(page);
      const before = await stage(page);
      await panel(page, 'On the plane');
      const switches = page.getByRole('group', { name: 'On the plane' }).getByRole('checkbox');
      expect(await switches.count()).toBe(overlayTable.length);
      for (const each of await switches.all()) {
        await each.click();
        await still(page);
        expect(await stage(page)).toEqual(before);
      }
      for (const heat of ['norm', 'radius', 'distance', 'layers', 'basins', 'none']) {
        await page.getByRole('combobox', { name: 'Heat map' }).selectOption(heat);
        await expect(page.locator(`.heat-legend[data-heat="${heat}"]`)).toHaveCount(heat === 'none' ? 0 : 1, long);
        await still(page);
        expect(await stage(page)).toEqual(before);
      }
    });

    test('a legend of everything is whole, however long it is', async ({ page }) => {
      await open(page, `#v=1&overlays=${everything}&heat=layers`);
      await expect(page.locator('.heat-legend')).toBeVisible(long);
      await still(page);
      const legend = page.getByRole('region', { name: 'Legend' });
      const cut = await legend.evaluate((node) => {
        const end = node.getBoundingClientRect();
        const last = node.lastElementChild!.getBoundingClientRect();
        return [
          ...[last.bottom - end.bottom, last.right - end.right],
          ...[node.scrollHeight - node.clientHeight, node.scrollWidth - node.clientWidth],
        ];
      });
      for (const pixels of cut) expect(pixels).toBeLessThanOrEqual(1);
      await legend.locator('> :last-child').scrollIntoViewIfNeeded();
      await expect(legend.locator('> :last-child')).toBeInViewport({ ratio: 0.99 });
    });

    test('the plane keeps its size when pointed at, with every view of the layers and while they play', async ({
      page,
    }) => {
      await open(page);
      const before = await stage(page);
      await page.locator('.plane-picture').hover({ position: { x: 200, y: 200 } });
      await expect(page.locator('.readout')).toContainText('one layer:');
      await still(page);
      expect(await stage(page)).toEqual(before);
      await panel(page, 'Layers');
      for (const view of ['Cobweb', 'Table', 'Curves']) {
        await page.getByRole('button', { name: view, exact: true }).click();
        await still(page);
        expect(await stage(page)).toEqual(before);
      }
      await page.getByRole('button', { name: 'Play the layers' }).click();
      const shown = page.getByRole('slider', { name: 'Layer shown' });
      await expect.poll(() => shown.inputValue().then(Number)).toBeGreaterThan(2);
      expect(await stage(page)).toEqual(before);
      await page.getByRole('button', { name: 'Pause' }).click();
    });
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
