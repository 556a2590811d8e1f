import type { Page } from '@playwright/test';
import { accessible, drawn, expect, field, fits, open, test } from '../fixtures';

const card = 'section[aria-label="The story"]';
const title = (page: Page) => page.locator(`${card} [data-told="true"]`).getByRole('heading', { level: 2 });

test('a task answers when it is done, stays done while one plays on, and begins again', async ({ page }) => {
  await open(page, '#scene=depth');
  const reply = page.locator(`${card} [role=status]`);
  await expect(reply).toBeEmpty();
  await field(page, 'τ').fill('1.2');
  await field(page, 'τ').press('Enter');
  await drawn(page);
  await expect(reply).toBeEmpty();
  await field(page, 'τ').fill('2');
  await field(page, 'τ').press('Enter');
  await expect(reply).toContainText('He initialisation');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#v=1&tau=2&scene=depth');
  await field(page, 'τ').fill('1');
  await field(page, 'τ').press('Enter');
  await drawn(page);
  await expect(reply).toContainText('He initialisation');
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(reply).toBeEmpty();
});

test('numbers in the words hold the full value, and words light up their mark', async ({ page }) => {
  await open(page, '#scene=basins');
  const number = page.locator(`${card} data`).first();
  await expect(number).toHaveText('−0.907');
  expect(Number(await number.getAttribute('value'))).toBeCloseTo(-0.90737385, 8);
  await page
    .locator(card)
    .getByRole('button', { name: /saddle/ })
    .focus();
  await expect(page.locator('html')).toHaveAttribute('data-lit', 'fixed');
  await expect(page.locator('.stage .fixed-points')).toHaveCSS('opacity', '1');
  await expect(page.locator('.stage .nullclines')).toHaveCSS('opacity', '0.18');
  await page.locator(card).getByRole('button', { name: 'Again' }).focus();
  await expect(page.locator('html')).not.toHaveAttribute('data-lit');
});

test('beside the plane the story is a page that the plane follows, by scroll and by key', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#scene=unit');
  await page.locator(`${card} [data-told="true"] p`).first().hover();
  await page.mouse.wheel(0, 400);
  await expect(title(page)).not.toHaveText('One unit, one layer');
  await page.mouse.wheel(0, -3000);
  await expect(title(page)).toHaveText('Deep networks lose their signal');
  await page.keyboard.press('PageDown');
  await expect(title(page)).toHaveText('One unit, one layer');
  await expect(title(page)).toBeInViewport({ ratio: 1 });
  // What scrolls by itself tells nothing.
  await page.setViewportSize({ width: 1280, height: 900 });
  await drawn(page);
  await expect(title(page)).toHaveText('One unit, one layer');
});

test('marks and formula terms light up the words about them', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page, '#scene=moments');
  const words = (mark: string) => page.locator(`.lit[data-lights="${mark}"]`);
  await expect(words('mean')).toHaveCSS('text-decoration-style', 'dotted');
  await page.locator('.stage .axis-name-mean').hover();
  await expect(words('mean')).toHaveCSS('text-decoration-style', 'solid');
  await page.locator('.story-formula .tex-variance').first().hover();
  await expect(words('variance')).toHaveCSS('text-decoration-style', 'solid');
  await expect(words('mean')).toHaveCSS('text-decoration-style', 'dotted');
  await page.locator('.orbit-start').first().focus();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Shift+Tab');
  await expect(words('orbits')).toHaveCSS('text-decoration-style', 'solid');
});

test('an unknown scene is answered with a sentence, and going back returns to the scene before', async ({ page }) => {
  await open(page, '#scene=nowhere');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('nowhere');
  await open(page, '#scene=unit');
  await page.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(title(page)).toHaveText('Two numbers tell what comes out');
  await page.goBack();
  await expect(title(page)).toHaveText('One unit, one layer');
});

for (const [width, height] of [
  [1024, 768],
  [390, 844],
] as const) {
  test(`axe finds nothing in the story at ${width} × ${height}, and nothing hangs out`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '#scene=theorem1');
    await fits(page, width);
    await accessible(page);
  });
}
