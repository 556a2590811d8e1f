import type { Page } from '@playwright/test';
import { expect, fits, open, test } from '../fixtures';

const textSizes = (page: Page) =>
  page
    .locator('p, label, button, select, legend, caption, th, td, .tick, .axis-name, .label')
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => node.textContent && (node as HTMLElement).checkVisibility())
        .map((node) => Number.parseFloat(getComputedStyle(node).fontSize)),
    );

test.describe('on a projector', () => {
  test.beforeEach(({ page }) => page.addInitScript(() => localStorage.setItem('moment-map-theme', 'projector')));

  for (const [width, height] of [
    [1920, 1080],
    [1440, 900],
    [1024, 768],
  ] as const) {
    test(`at ${width} × ${height} text is for the last row and all that matters is on the screen`, async ({ page }) => {
      await page.setViewportSize({ width, height });
      await open(page);
      expect(Math.min(...(await textSizes(page)))).toBeGreaterThanOrEqual(24);
      const box = (await page.locator('.plane-picture').boundingBox())!;
      expect(box.width).toBeGreaterThan(0.45 * width);
      expect(box.height).toBeGreaterThan(300);
      if (width < 1700) expect(box.width * box.height).toBeGreaterThan(0.45 * width * height);
      // Axis names lie in the picture; playing, the key, the tabs and the verdict around it.
      for (const part of ['.plane-picture', '.play-bar', '.legends', '[role="tab"] >> nth=-1'])
        await expect(page.locator(part)).toBeInViewport({ ratio: 0.99 });
      await expect(page.getByText('Stable: the error halves every 2.83 layers.')).toBeInViewport();
      await fits(page, width);
    });
  }
});

test('text grows with a screen of 3840 × 2160 pixels, and the charts of the lens with it', async ({ page }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await open(page);
  expect(Math.min(...(await textSizes(page)))).toBeGreaterThan(20);
  const figure = (await page.locator('.card figure').first().boundingBox())!;
  expect(figure.width).toBeGreaterThan(500);
  await fits(page, 3840);
});
