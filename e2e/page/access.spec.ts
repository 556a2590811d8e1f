import { accessible, fits, open, test } from '../fixtures';

for (const colorScheme of ['light', 'dark'] as const) {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    test(`axe finds nothing in ${colorScheme} at ${width} × ${height}`, async ({ page }) => {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width, height });
      await open(page);
      await accessible(page, colorScheme === 'dark' ? 'colours' : 'everything');
    });
  }
}

for (const width of [320, 360, 768]) {
  test(`nothing hangs out of the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await fits(page, width);
  });
}
