import type { Page } from '@playwright/test';
import { accessible, expect, field, test, visit } from '../fixtures';
import { activation, lens, settled } from './activationLens';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });

test('a formula is typed, refused with a reason, and lives in the address', async ({ page }) => {
  await lens(page, '&activation=formula', visit);
  const formula = page.getByLabel(/^Formula/);
  await formula.fill('2*tanh(z)');
  await formula.press('Enter');
  await expect.poll(() => decodeURIComponent(page.url())).toContain('formula=2*tanh(z)');
  await expect(page.getByText('The formula has no α.')).toBeVisible();
  await settled(page);
  await expect(
    page
      .getByRole('cell', { name: '1.58' })
      .or(page.getByText(/tends to/))
      .first(),
  ).toBeVisible();
  await formula.fill('2*tanh(');
  await formula.press('Enter');
  await expect(formula).toHaveAttribute('aria-invalid', 'true');
  await formula.press('Escape');
  await expect(formula).toHaveValue('2*tanh(z)');
  await undo(page).click();
  await expect(formula).not.toHaveValue('2*tanh(z)');
});

test('what a refused formula may have meant is one click away, and one step to take back', async ({ page }) => {
  await lens(page, '&activation=formula&formula=2*tanh(z)', visit);
  const formula = page.getByLabel(/^Formula/);
  await formula.fill('0 < z < 1 ? np.tahn(z) : 1,5');
  const take = page.getByRole('button', { name: /^Use / });
  await expect(take).toHaveText(['(0 < z && z < 1) ? tanh(z) : 1.5']);
  await accessible(page);
  await take.click();
  await expect(formula).toHaveValue('(0 < z && z < 1) ? tanh(z) : 1.5');
  await expect(formula).toBeFocused();
  await undo(page).click();
  await expect(formula).toHaveValue('2*tanh(z)');
});

test('what no rule says of a formula is said to be judged by samples', async ({ page }) => {
  await lens(page, `&activation=formula&formula=${encodeURIComponent('1/(2 + sin(100z))')}`, visit);
  await expect(page.getByText(/^No rule known here says what this formula tends to far out/)).toBeVisible();
  await expect(page.getByText(/oscillates too fast to be summed under wide inputs/)).toBeVisible();
  await lens(page, `&activation=formula&formula=${encodeURIComponent('x/(1+|x|)')}`, visit);
  await expect(page.getByText(/tends to −1/).first()).toBeVisible();
  await expect(page.getByText(/No rule known here|oscillates too fast/)).toHaveCount(0);
});

for (const bad of ['alert(1)', '1/0*(', 'window', 'z'.repeat(600), '('.repeat(300), '1/z', 'constructor']) {
  test(`a link with the formula ${bad.slice(0, 12)} ends in a sentence and a page that works`, async ({ page }) => {
    await lens(page, `&activation=formula&formula=${encodeURIComponent(bad)}`);
    await expect(page.getByText(/^formula: .* is used instead\.$/)).toBeVisible();
    await expect(page.getByLabel(/^Formula/)).toHaveValue(/lambda/);
  });
}

test('other nonsense in a link is named and has its default', async ({ page }) => {
  await lens(page, '&activation=fish&rate=2&dropout=some&through=orbit99&reach=5&bound=0&beta=x');
  for (const words of [/activation: .*fish/, /rate: /, /dropout: /, /through: /, /bound: /])
    await expect(page.getByText(words).first()).toBeVisible();
  await expect(activation(page)).toHaveValue('selu');
});

test('constants that make a formula impossible are refused in a sentence', async ({ page }) => {
  await lens(page, `&activation=formula&formula=${encodeURIComponent('z/alpha')}`, visit);
  await field(page, 'α').fill('0');
  await field(page, 'α').press('Enter');
  await expect(page.getByText(/^formula: with these constants .* nothing was changed\.$/)).toBeVisible();
  await expect(field(page, 'α')).not.toHaveAttribute('aria-invalid', 'true');
  await expect(page.getByText(/stopped|failed/i)).toHaveCount(0);
});
