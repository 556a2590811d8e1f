import type { Page } from '@playwright/test';
import { drawn, expect, field, open, slider, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const layer = (page: Page) => page.getByRole('combobox', { name: 'Layer', exact: true });
const fixedPoints = (page: Page) => page.getByRole('region', { name: 'Fixed points' });

test('a random layer is one choice, and everything follows it', async ({ page }) => {
  await visit(page, '#tau=0.5625');
  await expect(fixedPoints(page).locator('data[value^="0.026"]')).toBeVisible();
  await layer(page).selectOption('random layer');
  await drawn(page);
  // Users of the gain 3/4 report deviations of 0.194 to 0.209: the root of this variance.
  await expect(fixedPoints(page).locator('data[value^="0.039828743"]')).toBeVisible();
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('This is a random layer');
  await expect(page.getByRole('region', { name: 'Formulas' })).toContainText('draws its own weights');
  await expect(page).toHaveURL(/layer=random/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(layer(page)).toHaveValue('unit');
  await expect(page.getByRole('region', { name: 'Legend' })).not.toContainText('random layer');
});

test('bias and skip are folded away until they are used, and open by themselves', async ({ page }) => {
  await open(page);
  const bias = slider(page, 'b');
  await expect(bias).toBeHidden();
  await page.getByText('Bias, skip').click();
  await expect(bias).toBeVisible();
  // One unit has one bias.
  await expect(slider(page, 'σ_b²')).toBeDisabled();
  await expect(page.getByText('Only a random layer’s biases vary.')).toBeVisible();
  await field(page, 'κ').fill('1.5');
  await field(page, 'κ').press('Enter');
  await expect(page.getByText(/κ must be from 0 to 1/)).toBeVisible();
  await field(page, 'b').fill('0.3');
  await field(page, 'b').press('Enter');
  await expect(page).toHaveURL(/bias=0\.3/);

  await open(page, '#layer=random&biasvar=0.25&skip=0.5');
  await expect(slider(page, 'σ_b²')).toBeEnabled();
  await expect(field(page, 'κ')).toHaveValue('0.5');
  await expect(page.getByRole('region', { name: 'Legend' })).toContainText('bias variance σb² = 0.25 and skip κ = 0.5');
});

test('in a random layer the cobweb is of the second moment', async ({ page }) => {
  await visit(page, '#layer=random&strip=cobweb');
  await expect(page.getByRole('img', { name: /^Cobweb: the second moment after a layer/ })).toBeVisible();
  await visit(page, '#layer=random&strip=cobweb&skip=0.5');
  await expect(page.getByText('A cobweb needs one number')).toBeVisible();
});

test('He initialisation explodes in the layer that it is made for', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: /^Preset/ }).click();
  await page.getByRole('button', { name: /^He initialisation explodes/ }).click();
  await drawn(page);
  await expect(layer(page)).toHaveValue('random');
  await expect(page.getByRole('region', { name: 'Orbits' }).getByText('diverges')).toHaveCount(2);
  await expect(fixedPoints(page)).toContainText('a large second moment shrinks only for τ below 1.81164');
});

test('the theorems say that they are not about a random layer, and lead back to one unit', async ({ page }) => {
  await visit(page, '#layer=random&bias=0.2&lens=theorems');
  const note = page.getByRole('note');
  await expect(note).toContainText('The plane shows SELU in a random layer with a bias');
  await note.getByRole('button').click();
  await expect(layer(page)).toHaveValue('unit');
  await expect(field(page, 'b')).toHaveValue('0');
  await expect(note).toBeHidden();
});

test('initialisations say which layer they are made for', async ({ page }) => {
  await visit(page, '#lens=parameters');
  await expect(page.getByText('usual initialisations, if ω were 0 in every unit')).toBeVisible();
  await layer(page).selectOption('random layer');
  await expect(page.getByText('usual initialisations; Glorot’s is 1 too')).toBeVisible();
});

test('an activation that is linked to without λ has its own', async ({ page }) => {
  await visit(page, '#activation=tanh');
  await expect(field(page, 'λ')).toHaveValue('1');
});
