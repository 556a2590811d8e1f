import type { Page } from '@playwright/test';
import { drawn, expect, middle, open, still, test } from '../fixtures';
import { move, type Place } from '../touch';

const plane = (page: Page) => page.getByRole('application');
const handle = (page: Page, letter: string) => page.getByRole('button', { name: `Start of orbit ${letter}:` });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo', exact: true });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const key = (page: Page, name: string) =>
  new URL(page.url()).hash
    .match(new RegExp(`[#&]${name}=([^&]*)`))?.[1]
    ?.split(/[,;]/)
    .map(Number);

test.describe('on a touch screen', () => {
  test.use({ hasTouch: true });

  test('a finger drags a start, in one step', async ({ page }) => {
    await open(page, '#v=1&starts=0,1.5');
    const [x, y] = await middle(page, handle(page, 'A').locator('.hit'));
    await move(page, [{ from: [x, y], to: [x + 60, y - 40] }]);
    await drawn(page);
    await expect.poll(() => key(page, 'starts')?.[0]).toBeGreaterThan(0.05);
    expect(await middle(page, handle(page, 'A').locator('.hit'))).toEqual([
      expect.closeTo(x + 60, -0.5),
      expect.closeTo(y - 40, -0.5),
    ]);
    await undo(page).click();
    await expect.poll(() => key(page, 'starts')).toEqual([0, 1.5]);
    await expect(undo(page)).toBeDisabled();
  });

  test('two fingers drag two starts at once, each its own', async ({ page }) => {
    await open(page, '#v=1&starts=-0.5,1.5;0.5,0.5');
    const a = await middle(page, handle(page, 'A').locator('.hit'));
    const b = await middle(page, handle(page, 'B').locator('.hit'));
    const window = await field(page, 'μ to').inputValue();
    await move(page, [
      { from: a, to: [a[0] + 50, a[1] + 30] },
      { from: b, to: [b[0] - 70, b[1] - 20] },
    ]);
    await still(page);
    // A place is rounded to what a pixel is worth, and drawn to a tenth of one.
    const near = ([x, y]: Place) => [expect.closeTo(x, -0.5), expect.closeTo(y, -0.5)];
    expect(await middle(page, handle(page, 'A').locator('.hit'))).toEqual(near([a[0] + 50, a[1] + 30]));
    expect(await middle(page, handle(page, 'B').locator('.hit'))).toEqual(near([b[0] - 70, b[1] - 20]));
    await expect(field(page, 'μ to')).toHaveValue(window);
    // Lifting the second finger adds nothing to what the first one settled.
    await undo(page).click();
    await expect.poll(() => key(page, 'starts')).toEqual([-0.5, 1.5, 0.5, 0.5]);
    await expect(undo(page)).toBeDisabled();
  });

  test('two fingers drag two sides of a box at once', async ({ page }) => {
    await open(page, '#v=1&overlays=box&region=-0.2,0.2,0.8,1.5');
    const grip = (name: string) =>
      page.getByRole('button', { name: `${name} side of the followed box` }).locator('.box-grip');
    const left = await middle(page, grip('Left'));
    const right = await middle(page, grip('Right'));
    await move(page, [
      { from: left, to: [left[0] - 40, left[1]] },
      { from: right, to: [right[0] + 60, right[1]] },
    ]);
    await still(page);
    const moved = [(await middle(page, grip('Left')))[0], (await middle(page, grip('Right')))[0]];
    expect(moved).toEqual([expect.closeTo(left[0] - 40, -0.5), expect.closeTo(right[0] + 60, -0.5)]);
  });

  test('a finger on a start and one on the plane leave the window alone', async ({ page }) => {
    await open(page, '#v=1&starts=-0.5,1.5');
    const a = await middle(page, handle(page, 'A').locator('.hit'));
    const { x, y, width, height } = (await plane(page).boundingBox())!;
    const beside: Place = [x + width * 0.7, y + height * 0.6];
    await move(page, [
      { from: a, to: [a[0] - 40, a[1]] },
      { from: beside, to: [beside[0] + 60, beside[1]] },
    ]);
    await expect.poll(() => key(page, 'starts')?.[0]).toBeLessThan(-0.55);
    await expect(field(page, 'μ to')).toHaveValue('1');
  });

  test('two fingers on the plane zoom it about their middle, in one step', async ({ page }) => {
    await open(page, '#v=1&window=-1,1,0,2&starts=');
    const pad = (await page.locator('.plane-pad').boundingBox())!;
    const at = (across: number, up: number): Place => [pad.x + pad.width * across, pad.y + pad.height * (1 - up)];
    await move(page, [
      { from: at(0.4, 0.5), to: at(0.3, 0.5) },
      { from: at(0.6, 0.5), to: at(0.7, 0.5) },
    ]);
    await expect
      .poll(() => key(page, 'window'))
      .toEqual([-0.5, 0.5, 0.5, 1.5].map((side) => expect.closeTo(side, 1.5)));
    await undo(page).click();
    await expect(field(page, 'μ to')).toHaveValue('1');
    await expect(undo(page)).toBeDisabled();
    await expect(page.locator('.orbit-start')).toHaveCount(0);
  });
});

test.describe('on a phone', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });

  test('the page scrolls under a finger on the plane, and not under one on a start', async ({ page }) => {
    await open(page, '#v=1&starts=0,1');
    const at = await middle(page, handle(page, 'A').locator('.hit'));
    const scrolled = () => page.evaluate(() => scrollY);
    const before = await scrolled();
    await move(page, [{ from: at, to: [at[0] + 10, at[1] - 60] }]);
    await expect.poll(() => key(page, 'starts')?.[1]).toBeGreaterThan(1.1);
    expect(await scrolled()).toBe(before);
    const hash = new URL(page.url()).hash;
    const { x, y, width } = (await page.locator('.plane-pad').boundingBox())!;
    await move(page, [{ from: [x + width * 0.2, y + 150], to: [x + width * 0.2, y + 50] }]);
    await expect.poll(scrolled).toBeGreaterThan(before + 40);
    expect(new URL(page.url()).hash).toBe(hash);
  });
});

test('a pen drags a start and moves the plane', async ({ page }) => {
  await open(page, '#v=1&starts=0,1.5');
  const browser = await page.context().newCDPSession(page);
  const pen = async ([x, y]: Place, [dx, dy]: Place) => {
    const send = (type: 'mousePressed' | 'mouseMoved' | 'mouseReleased', part: number) =>
      browser.send('Input.dispatchMouseEvent', {
        ...({ type, x: x + dx * part, y: y + dy * part, pointerType: 'pen', button: 'left' } as const),
        ...{ buttons: type === 'mouseReleased' ? 0 : 1, clickCount: 1 },
      });
    await send('mousePressed', 0);
    for (let part = 1; part <= 4; part++) await send('mouseMoved', part / 4);
    await send('mouseReleased', 1);
  };
  await pen(await middle(page, handle(page, 'A').locator('.hit')), [60, 0]);
  await expect.poll(() => key(page, 'starts')?.[0]).toBeGreaterThan(0.05);
  await still(page);
  const { x, y, width, height } = (await page.locator('.plane-pad').boundingBox())!;
  await pen([x + width * 0.25, y + height * 0.2], [width / 4, 0]);
  await expect.poll(() => key(page, 'window')?.[0]).toBeCloseTo(-1.5, 1.5);
  await undo(page).click();
  await undo(page).click();
  await expect.poll(() => key(page, 'starts')).toEqual([0, 1.5]);
  await expect(undo(page)).toBeDisabled();
});
