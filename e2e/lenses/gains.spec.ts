import type { Page } from '@playwright/test';
import { accessible, expect, long, still, test, visit } from '../fixtures';
import { writesNoNonsense } from './activationLens';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const gains = (page: Page) => page.getByRole('table', { name: 'Gains', exact: true });

/** Visits the Gains part and waits for its numbers. */
async function gaining(page: Page, rest = ''): Promise<void> {
  await visit(page, `#v=1&lens=activation&aspect=gains${rest}`);
  await expect(gains(page)).toHaveAttribute('aria-busy', 'false', long);
  await still(page);
}

test('a gain goes into λ, an affine into the formula, each one step to undo', async ({ page }) => {
  await gaining(page, '&activation=elu');
  await expect(gains(page)).toContainText('1.270843');
  await page.getByRole('button', { name: 'Use it: unit variance' }).click();
  await expect.poll(() => page.url()).toContain('lambda=1.27084341');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect.poll(() => page.url()).not.toContain('lambda=1.27');
  await page.getByRole('button', { name: 'Use it: a·f + c' }).click();
  await expect.poll(() => page.url()).toContain('activation=formula');
  await expect(gains(page).getByRole('row', { name: /keeps \(0, 1\)/ })).toContainText('(0, 1)');
  await writesNoNonsense(page);
});

test('a wish is kept by the τ that is used, in the random layer with biases where χ is 1', async ({ page }) => {
  await gaining(page, '&activation=gelu&lambda=1&layer=random');
  const wish = page.getByRole('textbox', { name: 'q, second moment to keep' });
  await wish.fill('2');
  await wish.press('Enter');
  await page.getByRole('button', { name: 'Use it: τ and σ_b² with χ = 1' }).click();
  await expect.poll(() => page.url()).toMatch(/tau=.*biasvar=/);
  await expect(page.getByRole('button', { name: 'Use it: τ and σ_b² with χ = 1' })).toBeDisabled();
  await wish.fill('0');
  await wish.press('Enter');
  await expect(page.getByText(/not from a millionth to a million; q stays 2/)).toBeVisible();
});

test('where there is no critical initialisation the page says why, and nothing is wrong for its readers', async ({
  page,
}) => {
  await gaining(page, '&activation=softplus&lambda=1');
  const critical = page.getByRole('region', { name: 'Critical initialisation' });
  await expect(critical).toContainText('would need a bias variance below 0 for every q');
  await accessible(page);
});
