import { accessibleInEach, fits, open, test } from '../fixtures';

test('axe finds nothing', async ({ page }) => {
  await open(page);
  await accessibleInEach(page);
});

for (const width of [320, 360, 768]) {
  test(`nothing hangs out of the page at ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 800 });
    await open(page);
    await fits(page, width);
  });
}
