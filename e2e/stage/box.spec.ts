import type { Page } from '@playwright/test';
import { drawn, expect, middle, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const verdict = (page: Page) => page.locator('.box-images-verdict');
const side = (page: Page, name: string) => page.getByRole('button', { name: `${name} side of the followed box` });

test('a box is switched on, followed through the layers, and the page says whether it shrinks into itself', async ({
  page,
}) => {
  await visit(page);
  await page.getByRole('checkbox', { name: 'Box, layer by layer' }).check();
  await expect(verdict(page)).toContainText('One layer puts the box inside itself');
  await expect(page.locator('.box-images path')).toHaveCount(4);
  await expect.poll(() => page.url()).toContain('overlays=arrows,nullclines,box,orbits,fixed');
});

test('a side dragged by the mouse changes the box and the verdict, in one step', async ({ page }) => {
  // Too narrow for its height: the mean that the variance brings in leads out of it at first.
  await visit(page, '#v=1&omega=0.6&overlays=box,fixed&region=-0.1,0.1,0.5,1.5');
  await expect(verdict(page)).toContainText('layers, not before, the box lies inside itself');
  const before = await verdict(page).textContent();
  const [x, y] = await middle(page, side(page, 'Right').locator('.box-grip'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 150, y, { steps: 5 });
  await page.mouse.up();
  await drawn(page);
  await expect.poll(() => page.url()).not.toContain('region=-0.1,0.1,');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect.poll(() => page.url()).toContain('region=-0.1,0.1,0.5,1.5');
  await expect(verdict(page)).toHaveText(before!);
});

test('the corner moves the whole box by the keyboard, and a side stops at the other one', async ({ page }) => {
  await visit(page, '#v=1&overlays=box&region=-0.1,0.1,0.8,1.5');
  await page.getByRole('button', { name: 'Corner of the followed box' }).focus();
  await page.keyboard.press('ArrowRight');
  await expect
    .poll(async () => {
      const region =
        new URL(page.url()).hash
          .match(/region=([^&]*)/)?.[1]
          ?.split(',')
          .map(Number) ?? [];
      return [region[0]! > -0.1, Math.abs(region[1]! - region[0]! - 0.2) < 1e-9, region[2], region[3]];
    })
    .toEqual([true, true, 0.8, 1.5]);
  await side(page, 'Right').focus();
  for (let k = 0; k < 30; k++) await page.keyboard.press('ArrowLeft');
  await expect(page.locator('.notice-list')).toHaveCount(0);
  await expect
    .poll(() => {
      const [low, high] = new URL(page.url()).hash.match(/region=([^&]*)/)?.[1]?.split(',') ?? [];
      return low !== undefined && low === high;
    })
    .toBe(true);
});

test('the box is typed, refused with a reason, and brought into view', async ({ page }) => {
  await visit(page, '#v=1&overlays=box&window=1,2,3,4');
  await expect(side(page, 'Right')).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring the box into view' }).click();
  await expect(side(page, 'Right')).toBeVisible();
  const from = page.getByRole('textbox', { name: 'followed box, ν from' });
  await from.fill('9');
  await from.press('Enter');
  await expect(page.getByText('ν from is above ν to')).toBeVisible();
  await from.fill('3.2');
  await from.press('Enter');
  await expect.poll(() => page.url()).toContain('region=1.25,1.75,3.2,3.75');
});

test('past τ = 2.6576 the box does not come to lie inside itself', async ({ page }) => {
  await visit(page, '#v=1&tau=2.7&overlays=box');
  await expect(verdict(page)).toHaveText('Within 8 layers the box does not come to lie inside itself.');
});
