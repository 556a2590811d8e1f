import { expect, open, test } from './fixtures';

for (const [width, height] of [
  [960, 640],
  [600, 400],
] as const) {
  test(`a frame of ${width} × ${height} shows the plane with its axes and scrolls sideways nowhere`, async ({
    page,
    baseURL,
  }) => {
    const address = new URL('page-with-a-frame', baseURL).href;
    const code = `<iframe src="${baseURL}#omega=0.5" width="${width}" height="${height}" style="max-width:100%;border:0"></iframe>`;
    await page.route(address, (route) => route.fulfill({ body: `<!doctype html>${code}`, contentType: 'text/html' }));
    await page.setViewportSize({ width: 1100, height: 800 });
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    const plane = frame.locator('.plane-picture');
    await expect(frame.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached();
    await expect(plane.getByText('mean', { exact: false }).first()).toBeVisible();
    const outer = (await page.locator('iframe').boundingBox())!;
    const inner = (await plane.boundingBox())!;
    expect(inner.y).toBeGreaterThanOrEqual(outer.y);
    expect(inner.y + inner.height).toBeLessThanOrEqual(outer.y + height);
    expect(inner.height).toBeGreaterThan(height / 2);
    const [wide, shown] = await frame.locator('html').evaluate((root) => [root.scrollWidth, root.clientWidth]);
    expect(wide).toBeLessThanOrEqual(shown!);
  });
}

test('the head of the page is one line in a frame of the usual size', async ({ page }) => {
  await page.setViewportSize({ width: 960, height: 640 });
  await open(page);
  const tops = await page
    .locator('.page > header > :is(h1, select, .button-row, button)')
    .evaluateAll((parts) => parts.map((part) => part.getBoundingClientRect()).map(({ y, height }) => y + height / 2));
  expect(Math.max(...tops) - Math.min(...tops)).toBeLessThan(4);
});
