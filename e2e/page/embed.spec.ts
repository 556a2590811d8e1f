import { expect, open, test } from '../fixtures';
import { openSheet } from '../share/shareSheet';

for (const [width, height] of [
  [960, 640],
  [600, 400],
] as const) {
  test(`the embed code at ${width} × ${height} shows the plane with its axes and scrolls sideways nowhere`, async ({
    page,
    baseURL,
    quiet,
  }) => {
    await openSheet(page, '#omega=0.5');
    const code = await page.getByRole('textbox', { name: 'To show it inside a page or slide' }).inputValue();
    const sized = code.replace('width="960" height="640"', `width="${width}" height="${height}"`);
    const address = new URL('page-with-a-frame', baseURL).href;
    await page.route(address, (route) =>
      route.fulfill({ body: `<!doctype html><meta charset="utf-8">${sized}`, contentType: 'text/html' }),
    );
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    const plane = frame.locator('.plane-picture');
    await expect(frame.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached();
    const outer = (await page.locator('iframe').boundingBox())!;
    expect(outer).toMatchObject({ width, height });
    const inner = (await plane.boundingBox())!;
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + height);
    expect(inner.height).toBeGreaterThan(height / 2);
    const [wide, shown] = await frame.locator('html').evaluate((root) => [root.scrollWidth, root.clientWidth]);
    expect(wide).toBeLessThanOrEqual(shown!);
    expect(quiet.splice(0)).toEqual([`request: ${address}`]);
  });
}

test('the head of the page is one line in a frame of the usual size', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 640 });
  await open(page);
  const middles = await page
    .locator('.page > header > :is(h1, select, .button-row, button)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ y, height }) => y + height / 2));
  expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
});
