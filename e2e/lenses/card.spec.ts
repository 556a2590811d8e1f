import type { Page } from '@playwright/test';
import { expect, finished, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const card = (page: Page) => page.getByRole('region', { name: 'The linear map at this point' });
const number = (page: Page, words: string) => card(page).getByRole('row', { name: words }).locator('data');

test('the card of (0, 1) shows the published numbers, and teaches rank 1 at ω = 0', async ({ page }) => {
  await visit(page);
  await expect(number(page, 'σ₁')).toHaveAttribute('value', /^0\.78767336046571/);
  await expect(number(page, 'σ₂')).toHaveAttribute('value', '0');
  await expect(number(page, 'trace')).toHaveAttribute('value', /^0\.7826478831968/);
  await expect(number(page, 'determinant')).toHaveAttribute('value', '0');
  await expect(card(page)).toContainText('H has rank 1, the ellipse is a segment, det = 0');
});

test('the ellipse has the half-axes that the table states', async ({ page }) => {
  await visit(page, '#v=1&omega=-1');
  await expect(number(page, 'σ₁')).toHaveText('1.11095');
  await finished(page);
  const lengths = await card(page)
    .locator('.axis-after')
    .evaluateAll((paths) => paths.map((path) => (path as SVGPathElement).getTotalLength()));
  const radius = Number(await card(page).locator('.circle-before').getAttribute('r'));
  // Paths are written in tenths of a pixel, on a radius of about 100.
  expect(lengths[0]! / radius).toBeCloseTo(1.11095, 2);
  expect(lengths[1]! / radius).toBeCloseTo(0.669853, 2);
});

test('a smaller square brings the orbit and the linear map together, is kept in the address, and undone', async ({
  page,
}) => {
  await visit(page, '#v=1&omega=0.5');
  await finished(page);
  const apart = card(page)
    .getByText(/the two are at most/)
    .locator('data')
    .first();
  const wide = Number(await apart.getAttribute('value'));
  await card(page).getByRole('combobox', { name: 'Side of the square' }).selectOption('0.02');
  await expect(card(page)).toContainText('In this square of side 0.02');
  const ratio = async () => wide / Number(await apart.getAttribute('value'));
  await expect.poll(ratio).toBeGreaterThan(8);
  expect(await ratio()).toBeLessThan(12.5);
  await expect.poll(() => page.url()).toContain('square=0.02');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(card(page)).toContainText('In this square of side 0.2 ');
});

test('eigenvectors are drawn when asked for, dashed where errors grow', async ({ page }) => {
  await visit(page, '#v=1&omega=-1.05');
  await expect(page.locator('.eigen-line')).toHaveCount(0);
  await page.getByRole('checkbox', { name: 'Eigenvectors' }).check();
  await expect(page.locator('.eigen-line')).toHaveCount(2);
  await expect(page.locator('.eigen-line-growing')).toHaveCount(1);
  await expect(page.getByText('solid where errors shrink, dashed where they grow')).toBeVisible();
});

test('at the kink the card says that there is no linear map and draws none', async ({ page }) => {
  await visit(page, '#v=1&overlays=fixed,eigen&selected=0,0');
  await expect(card(page)).toContainText('This point has no linear map');
  await expect(card(page).locator('svg')).toHaveCount(0);
  await expect(page.locator('.eigen-line')).toHaveCount(0);
  await expect(page.getByText('No eigenvectors: there is no linear map')).toBeVisible();
});

test('a dot outside the triangle’s chart is an arrow at its rim, with its numbers in words', async ({ page }) => {
  await visit(page, '#v=1&omega=8&selected=0,1');
  await expect(card(page).locator('.triangle-arrow')).toHaveCount(1);
  await expect(card(page)).toContainText('The dot lies outside what is drawn, towards the arrow: trace 8.');
});
