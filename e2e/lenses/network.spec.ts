import type { Page } from '@playwright/test';
import { accessible, expect, field, finished, fits, long, open, test } from '../fixtures';

const small = '#v=1&lens=network&width=48&depth=8&batch=32';
const part = (page: Page, name: string) =>
  page.getByRole('group', { name: 'Part of the Network lens' }).getByRole('button', { name });

// One page for all tests: each begins with the small network again.
test.describe.configure({ mode: 'serial' });
test.use({ kept: true });
test.beforeAll(({ tab }) => open(tab, small));

async function network(page: Page): Promise<void> {
  await page.getByRole('button', { name: 'Reset to link' }).click();
  await expect(page.getByText(/^Needs .* Took/)).toBeVisible(long);
}

test('a network runs by itself, and its layers are on the plane and in a table beside the map', async ({ page }) => {
  await network(page);
  const rows = page.getByRole('table', { name: 'Network layer by layer' }).getByRole('row');
  await expect(rows).toHaveCount(10);
  await expect(page.locator('.network-marks .network-band')).toHaveCount(9);
  await expect(page.locator('.network-marks .network-measured')).toHaveAttribute('d', /^M/);
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('network, layer by layer');
});

test('the browser finds the numbers that Node finds', async ({ page }) => {
  await open(page, `${small.replace('48', '64').replace('32', '64')}&input=0,1`);
  await expect(page.getByText(/^Needs .* Took/)).toBeVisible(long);
  const last = page.getByRole('table', { name: 'Network layer by layer' }).getByRole('row').last();
  const numbers = await last
    .locator('data')
    .evaluateAll((all) => all.map((each) => Number(each.getAttribute('value'))));
  // As in src/network/run/run.test.ts.
  expect(numbers[0]).toBeCloseTo(-0.027071, 5);
  expect(numbers[1]).toBeCloseTo(0.958847, 5);
  await open(page, small);
});

test('keys move the inputs, which is one step to undo', async ({ page }) => {
  await network(page);
  const inputs = page.getByRole('button', { name: /^Inputs of the network/ });
  await inputs.focus();
  await page.keyboard.press('ArrowRight');
  await expect.poll(() => page.url()).toContain('input=');
  await expect(inputs).toBeFocused();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.url()).not.toContain('input=');
});

test('a unit is picked by keys, and shows its own arrow and fixed point', async ({ page }) => {
  await network(page);
  await part(page, 'Units').click();
  await finished(page);
  await page.getByRole('textbox', { name: 'unit that is picked' }).focus();
  await page.keyboard.press('ArrowUp');
  await expect(page.getByText(/^Unit 1 has/)).toBeVisible(long);
  await expect(page.locator('.unit-arrow').first()).toBeAttached();
  await expect(page.getByRole('table', { name: 'Units of the layer' })).toContainText('Theorem 1’s rectangle');
});

test('numbers that cannot be are refused with a sentence', async ({ page }) => {
  await network(page);
  const width = page.getByRole('textbox', { name: 'n, units in a layer' });
  await width.fill('4096');
  await width.press('Enter');
  await expect(
    page.getByText('N must be a whole number from 16 to 1024, and “4096” is not; n stays 48.'),
  ).toBeVisible();
  await width.press('Escape');
});

test('a long run waits to be asked for, shows how far it is, and stops', async ({ page }) => {
  await open(page, '#v=1&lens=network&width=1024&depth=64&batch=512');
  const run = page.getByRole('button', { name: 'Run it' });
  await run.click();
  await expect(page.getByRole('progressbar', { name: /Part of the network/ })).toBeVisible();
  await page.getByRole('button', { name: 'Stop' }).click();
  await expect(run).toBeVisible();
  await open(page, small);
});

test('the layer shown walks, and the histogram with it', async ({ page }) => {
  await network(page);
  await part(page, 'Net inputs').click();
  await page.getByRole('slider', { name: /^layer/ }).focus();
  await page.keyboard.press('Home');
  await expect(page.getByRole('region', { name: 'Net inputs of layer 1' })).toBeVisible();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('region', { name: 'Net inputs of layer 2' })).toBeVisible();
  await expect.poll(() => page.url()).toContain('playhead=2');
});

test('He initialisation by name sets τ', async ({ page }) => {
  await network(page);
  await page.getByRole('combobox', { name: 'their variance' }).selectOption('He 2');
  await expect(field(page, 'τ')).toHaveValue('2');
});

test('every part is accessible', async ({ page }) => {
  await open(page, small);
  for (const words of ['Layers', 'Units', 'Net inputs', 'Gradients', 'Widths']) {
    await part(page, words).click();
    await accessible(page);
  }
});

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, small);
  for (const words of ['Units', 'Net inputs', 'Gradients', 'Layers']) {
    await part(page, words).click();
    await fits(page, 390);
  }
});
