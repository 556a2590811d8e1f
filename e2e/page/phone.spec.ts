import type { Locator, Page } from '@playwright/test';
import { expect, field, fits, middle, open, openMenu, panel, slider, still, test } from '../fixtures';
import { move } from '../touch';

const plane = (page: Page) => page.locator('.plane-picture');
const scrolled = (page: Page) => page.evaluate(() => Math.round(scrollY));
const inSight = (thing: Locator) => expect(thing).toBeInViewport({ ratio: 0.99 });

for (const [width, height] of [
  [390, 844],
  [360, 640],
] as const) {
  test.describe(`on a phone of ${width} × ${height}`, () => {
    test.use({ hasTouch: true, isMobile: true, viewport: { width, height } });

    test('plane and playback stay in sight, whatever is used below them', async ({ page }) => {
      await open(page);
      await fits(page, width);
      const hero = page.locator('.hero');
      const size = await hero.evaluate((node) => node.clientHeight / innerHeight);
      expect(size).toBeGreaterThan(0.4);
      expect(size).toBeLessThan(0.5);
      for (const [tab, thing] of [
        ['Sliders', page.getByRole('combobox', { name: 'Dropout' })],
        ['Map', page.getByRole('region', { name: 'Orbits' })],
        ['Theorems', page.getByText(/^All of this box/).first()],
        ['Parameters', page.locator('.parameter-plane').first()],
        ['On the plane', page.getByRole('textbox', { name: 'ν to' })],
        ['Layers', page.getByRole('img', { name: /^The variance of every orbit/ })],
      ] as const) {
        await page.getByRole('tab', { name: tab, exact: true }).tap();
        const seen = (await thing.count()) > 0 ? thing : page.getByRole('tabpanel');
        await seen.scrollIntoViewIfNeeded();
        await inSight(plane(page));
        await inSight(page.getByRole('button', { name: 'Play the layers' }));
        await expect(page.getByRole('tab', { name: tab, exact: true })).toBeInViewport();
        await fits(page, width);
      }
    });

    test('a finger that goes up on a slider scrolls and changes nothing; one across slides it', async ({ page }) => {
      await open(page);
      const hash = () => new URL(page.url()).hash;
      const [x, y] = await middle(page, slider(page, 'τ'));
      const before = [hash(), await scrolled(page)] as const;
      await move(page, [{ from: [x + 60, y], to: [x + 66, y - 130] }]);
      await expect.poll(() => scrolled(page)).toBeGreaterThan(before[1] + 60);
      await still(page);
      await expect(field(page, 'τ')).toHaveValue('1');
      expect(hash()).toBe(before[0]);
      await expect(page.getByRole('button', { name: 'Undo', exact: true })).toBeDisabled();
      const at = await middle(page, slider(page, 'τ'));
      await move(page, [{ from: at, to: [at[0] + 60, at[1] + 4] }]);
      await expect.poll(async () => Number(await field(page, 'τ').inputValue())).toBeGreaterThan(1.5);
      await page.getByRole('button', { name: 'Undo', exact: true }).tap();
      await expect(field(page, 'τ')).toHaveValue('1');
      // A tap on the track sets what lies there.
      const again = await middle(page, slider(page, 'τ'));
      await page.touchscreen.tap(again[0], again[1]);
      await expect(field(page, 'τ')).not.toHaveValue('1');
    });

    test('the menu has what the head has no room for, and gives the focus back', async ({ page }) => {
      await open(page);
      await openMenu(page);
      await page.getByRole('button', { name: /^Preset/ }).tap();
      await page.getByRole('button', { name: /^Stable, not norm-contracting/ }).tap();
      await expect(slider(page, 'ω')).toHaveValue('-1');
      await openMenu(page);
      await page.keyboard.press('Escape');
      await expect(page.getByRole('button', { name: 'Reset to paper' })).toBeHidden();
      await expect(page.getByRole('button', { name: 'Menu' })).toBeFocused();
      await openMenu(page);
      await page.getByRole('button', { name: 'Reset to paper' }).tap();
      await expect(slider(page, 'ω')).toHaveValue('0');
      await panel(page, 'Theorems');
      await expect.poll(() => page.url()).toContain('lens=theorems');
    });
  });
}

test('at 400 % zoom the plane takes neither the wheel nor the screen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 256 });
  await open(page);
  await fits(page, 320);
  const { x, y, height } = (await plane(page).boundingBox())!;
  expect(height).toBeLessThan(220);
  await page.mouse.move(x + 150, y + 60);
  for (let turn = 0; turn < 4; turn++) await page.mouse.wheel(0, 120);
  await expect.poll(() => scrolled(page)).toBeGreaterThan(200);
  expect(new URL(page.url()).hash).not.toContain('window');
  await expect(plane(page)).not.toBeInViewport();
  await slider(page, 'ω').focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('omega=0.01');
});

test('beside the plane the tabs follow the plane for the keyboard, and a link opens its lens', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#v=1&lens=theorems');
  await expect(page.getByRole('tab', { name: 'Theorems' })).toHaveAttribute('aria-selected', 'true');
  await expect(page.getByRole('slider', { name: 'Layer shown' })).toBeVisible();
  await page.getByRole('combobox', { name: 'Layers per second' }).focus();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('tab', { name: 'Theorems' })).toBeFocused();
  await page.keyboard.press('Home');
  await expect(page.getByRole('tab', { name: 'Sliders' })).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByRole('combobox', { name: 'Layer', exact: true })).toBeFocused();
  expect(page.url()).toContain('lens=theorems');
});
