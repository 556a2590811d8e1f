import type { Page } from '@playwright/test';
import { expect, field, test, visit } from '../fixtures';
import { compared, comparing, comparison, writesNoNonsense } from './activationLens';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const list = (page: Page) => page.getByRole('list', { name: 'Activations compared' });

/** The exact numbers of a row of the comparison, in the order of the activations. */
async function row(page: Page, head: RegExp): Promise<(number | null)[]> {
  const cells = comparison(page).getByRole('row', { name: head }).getByRole('cell');
  return cells.evaluateAll((all) =>
    all.map((cell) => {
      const value = cell.querySelector('data')?.getAttribute('value');
      return value === null || value === undefined ? null : Number(value);
    }),
  );
}

test('SELU, ELU and ReLU side by side: fixed points, rates and χ, following the sliders', async ({ page }) => {
  await comparing(page, '', visit);
  expect((await row(page, /^ν\*/))[0]).toBeCloseTo(1, 9);
  expect((await row(page, /^χ forward/))[0]).toBeCloseTo(0.78264788319681, 10);
  const [ours, ...others] = await row(page, /^χ backward/);
  expect(ours).toBeCloseTo(1.0715749924558, 10);
  expect(others[0]).toBeCloseTo(0.6681020012231706, 9);
  expect(others[1]).toBeCloseTo(0.5, 12);
  await expect(comparison(page).getByRole('row', { name: /^\(0, 1\) goes/ })).toContainText('collapses');
  await field(page, 'τ').fill('1.5');
  await field(page, 'τ').press('Enter');
  await expect.poll(async () => (await row(page, /^ν\*/))[1]).toBeCloseTo(0.3879, 4);
  await writesNoNonsense(page);
});

test('activations are added, edited, used and removed, and the address opens the same comparison', async ({ page }) => {
  await comparing(page, '', visit);
  await page.getByRole('combobox', { name: 'Add an activation' }).selectOption('tanh');
  await expect(list(page).getByRole('listitem')).toHaveCount(4);
  await expect(page.getByText('Four are compared')).toBeVisible();
  const scale = page.getByRole('textbox', { name: 'activation 4, tanh, λ' });
  await scale.fill('0');
  await scale.press('Enter');
  await expect(page.getByText(/λ must be above 0.*; λ stays 1\./)).toBeVisible();
  await scale.fill('2');
  await scale.press('Enter');
  await expect.poll(async () => (await row(page, /^ν\*/))[3]).toBeCloseTo(2.121474, 6);
  await page.getByRole('button', { name: 'Remove activation 3, ReLU' }).click();
  await expect(list(page).getByRole('listitem')).toHaveCount(3);
  await expect.poll(() => page.url()).toContain('compare=elu:1:1;tanh:2');
  await page.goto(page.url());
  await page.reload();
  await compared(page);
  expect((await row(page, /^ν\*/))[2]).toBeCloseTo(2.121474, 6);
  await page.getByRole('button', { name: 'Use tanh, activation 3' }).click();
  await expect.poll(() => page.url()).toContain('activation=tanh');
  await expect(field(page, 'λ')).toHaveValue('2');
  await expect(list(page).getByRole('listitem').last()).toContainText('SELU');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'λ')).toHaveValue('1.0507');
});

test('the small planes share the starts and the playhead', async ({ page }) => {
  await comparing(page, '&tau=1.5', visit);
  const planes = page.locator('.mini-plane');
  await expect(planes).toHaveCount(3);
  await expect(planes.first()).toHaveAccessibleName(/^SELU: converges to mean/);
  await expect(page.locator('.mini-plane .orbit-now')).toHaveCount(0);
  await page.getByRole('slider', { name: /layer/i }).fill('2');
  await expect.poll(() => page.locator('.mini-plane .orbit-now').count()).toBeGreaterThanOrEqual(3);
});

test('a formula that its constants make impossible is a sentence among the others', async ({ page }) => {
  await comparing(page, '&compare=formula:3:1:0;elu&formula=sqrt(2-lambda)*z', visit);
  await expect(page.locator('.compare-planes')).toContainText(/formula/);
  await expect(comparison(page)).toContainText('no function');
  await writesNoNonsense(page);
});
