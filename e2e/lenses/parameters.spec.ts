import type { Page } from '@playwright/test';
import { accessibleInEach, expect, field, finished, long, middle, open, openMenu, slider, test } from '../fixtures';

const weights = (page: Page) => page.getByRole('region', { name: 'What becomes of starts, by ω and τ' });
const shapes = (page: Page) => page.getByRole('region', { name: 'The same, by λ and α' });
const handle = (page: Page, plane: 'weights' | 'shapes') =>
  (plane === 'weights' ? weights(page) : shapes(page)).getByRole('button', { name: /^The sliders’ setting/ });

// One page for all tests, since its maps take long.
test.describe.configure({ mode: 'serial' });
test.use({ kept: true });
test.beforeAll(({ tab }) => open(tab, '#v=1&lens=parameters'));

/** The lens as it opens, with its first, coarse picture at least. */
async function parameters(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('button', { name: 'Reset to link' }).click();
  await expect(weights(page).locator('.regime').first()).toBeAttached(long);
}

test('keys move the dot, and the sliders and the address follow; it is one step to undo', async ({ page }) => {
  await parameters(page);
  await handle(page, 'weights').focus();
  await page.keyboard.press('ArrowRight');
  await expect(slider(page, 'ω')).toHaveValue('0.01');
  await page.keyboard.press('ArrowUp');
  await expect(field(page, 'τ')).toHaveValue('1.01');
  await expect(handle(page, 'weights')).toHaveAccessibleName('The sliders’ setting: ω 0.01, τ 1.01');
  await expect.poll(() => page.url()).toContain('omega=0.01');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'τ')).toHaveValue('1');
  await expect(slider(page, 'ω')).toHaveValue('0.01');
});

test('dragging the dot moves both sliders, keeps the picture, and is one step', async ({ page }) => {
  await parameters(page);
  await finished(page);
  const [x, y] = await middle(page, handle(page, 'weights').locator('.parameter-dot'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 30, y - 30, { steps: 5 });
  await expect.poll(async () => Number(await field(page, 'ω').inputValue())).toBeGreaterThan(0.3);
  await expect.poll(async () => Number(await field(page, 'τ').inputValue())).toBeGreaterThan(1.2);
  // The plane of ω and τ does not depend on ω and τ, so nothing is computed anew.
  await expect(weights(page)).toHaveAttribute('aria-busy', 'false');
  await page.mouse.up();
  await expect(weights(page)).toHaveAttribute('aria-busy', 'false');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'ω')).toHaveValue('0');
  await expect(field(page, 'τ')).toHaveValue('1');
});

test('the sliders move the dot, and the plane of λ and α has one of its own', async ({ page }) => {
  await parameters(page);
  await slider(page, 'ω').focus();
  await page.keyboard.press('ArrowRight');
  await expect(handle(page, 'weights')).toHaveAccessibleName(/ω 0\.01/);
  await handle(page, 'shapes').focus();
  await page.keyboard.press('ArrowUp');
  await expect(field(page, 'α')).toHaveValue('1.68');
  await expect(shapes(page).getByText('SELU', { exact: true })).toBeVisible();
  await expect(shapes(page).getByText('ELU', { exact: true })).toBeVisible();
});

test('pointing at a setting tells what becomes of starts there, and marks the plane', async ({ page }) => {
  await parameters(page);
  const dot = handle(page, 'weights').locator('.parameter-dot');
  const [x, y] = await middle(page, dot);
  await page.mouse.move(x, y + (await dot.boundingBox())!.height / 2 + 8);
  await expect(weights(page)).toContainText('settles at a variance above 0: (μ*');
  await expect(page.getByText('it would settle here')).toBeVisible();
});

test('regions, thresholds and initialisations are named in words', async ({ page }) => {
  await parameters(page);
  const lens = page.getByRole('tabpanel');
  for (const words of ['settles at a variance above 0', 'collapses to ν = 0', 'ends in a cycle', 'diverges'])
    await expect(lens.getByRole('listitem').filter({ hasText: words })).toBeVisible();
  for (const words of ['0.4956', '2.6576', 'LeCun 1', 'He 2'])
    await expect(weights(page).getByText(words, { exact: true })).toBeVisible();
});

test('the diagram shows fixed points against the parameter that is chosen', async ({ page }) => {
  await parameters(page);
  const diagram = page.getByRole('region', { name: 'Fixed points along one parameter' });
  await expect(diagram).toHaveAttribute('aria-busy', 'false', long);
  await diagram.getByLabel('against', { exact: true }).selectOption('omega');
  await expect(diagram.getByRole('img', { name: /against ω$/ })).toBeVisible();
  await expect(diagram.locator('.branch-unstable')).toHaveAttribute('d', /M/);
  await expect.poll(() => page.url()).toContain('branch=omega');
});

test('axe finds nothing in the planes', async ({ page }) => {
  await parameters(page);
  await accessibleInEach(page);
});
