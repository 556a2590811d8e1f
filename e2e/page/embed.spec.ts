import { accessible, expect, open, slider, test } from '../fixtures';
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

test('in a frame the wheel, the keys, the focus and the history stay with the page around it', async ({
  page,
  baseURL,
  quiet,
}) => {
  const address = new URL('a-host', baseURL).href;
  const body = `<!doctype html><meta charset="utf-8"><body style="margin:0;height:3000px">
    <iframe src="${baseURL}#omega=0.5&embed=plane" width="800" height="500" style="border:0"></iframe>
    <script>keys = []; onmessage = ({ data }) => { if (data.type === 'key') keys.push(data.key); };</script>`;
  await page.route(address, (route) => route.fulfill({ body, contentType: 'text/html' }));
  await page.goto(address);
  const frame = page.frameLocator('iframe');
  await expect(frame.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached();
  const inside = page.frames()[1]!;
  const host = (read: string) => page.evaluate<unknown>(read);
  expect(await host('document.activeElement === document.body')).toBe(true);
  const entries = await host('history.length');
  const whole = frame.getByRole('link', { name: /the whole page/ });
  expect(new URL((await whole.getAttribute('href'))!).hash).toBe('#v=1&omega=0.5');
  await expect(frame.locator('.page > header, .lens, .controls')).toHaveCount(0);

  // The wheel is the host's, and a hint says how the plane gets it.
  await page.mouse.move(400, 200);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => host('scrollY')).toBe(100);
  await expect(frame.getByText('click the plane first')).toBeVisible();
  expect(new URL(inside.url()).hash).not.toContain('window');
  await page.mouse.wheel(0, -100);
  await expect.poll(() => host('scrollY')).toBe(0);

  // Once clicked it is the plane's. What is changed is no step of the host's Back.
  await page.mouse.click(250, 120);
  await page.mouse.wheel(0, 100);
  await expect.poll(() => new URL(inside.url()).hash).toMatch(/window=.*starts=.*embed=plane/);
  expect(await host('scrollY')).toBe(0);
  expect(await host('history.length')).toBe(entries);

  // A clicker's keys go on to the host; those of the plane do not.
  for (const key of ['PageDown', 'ArrowRight', '+', 'PageUp']) await page.keyboard.press(key);
  await expect.poll(() => host('keys')).toEqual(['PageDown', 'PageUp']);
  expect(quiet.splice(0)).toEqual([`request: ${address}`]);
});

test('what a link hides is not there, and what it locks says so', async ({ page }) => {
  await open(page, '#tau=1.5&hide=share,alpha&lock=tau,activation');
  await expect(page.getByRole('button', { name: 'Share' })).toHaveCount(0);
  await expect(slider(page, 'α')).toHaveCount(0);
  await expect(slider(page, 'τ')).toBeDisabled();
  await expect(page.getByLabel('Activation', { exact: true })).toBeDisabled();
  expect(await page.getByText('Locked by this link.').count()).toBeGreaterThanOrEqual(2);
  await accessible(page);
});
