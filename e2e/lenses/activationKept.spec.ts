import type { Page } from '@playwright/test';
import { drawn, expect, field, middle, slider, test } from '../fixtures';
import { activation, conditions, dropout, grip, lens, settled, undo } from './activationLens';

// One page for all tests: each begins with SELU again.
test.describe.configure({ mode: 'serial' });
test.use({ kept: true });
test.beforeAll(({ tab }) => lens(tab));
test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Reset to link' }).click();
  await settled(page);
});

/** The whole curve, or another path of the picture, as it is written. */
const path = (page: Page, of: string) => page.locator(`.activation-chart ${of}`).first().getAttribute('d');

test('choosing an activation sets its usual parameters, says its rule and is one step', async ({ page }) => {
  await activation(page).selectOption('tanh');
  await expect(page.getByText('f(z) = λ tanh z')).toBeVisible();
  await expect(field(page, 'λ')).toHaveValue('1');
  await expect.poll(() => page.url()).toContain('activation=tanh');
  await activation(page).selectOption({ label: '2·tanh' });
  await expect(field(page, 'λ')).toHaveValue('2');
  await expect(activation(page)).toHaveValue('tanh2');
  await undo(page).click();
  await undo(page).click();
  await expect(activation(page)).toHaveValue('selu');
  await expect(field(page, 'λ')).toHaveValue('1.0507');
});

test('parameters without a part stay in place and say so', async ({ page }) => {
  const box = (await slider(page, 'α').boundingBox())!;
  const below = (await dropout(page).boundingBox())!;
  await activation(page).selectOption('relu');
  await expect(slider(page, 'α')).toBeDisabled();
  await expect(field(page, 'α')).toBeDisabled();
  await expect(page.getByText('ReLU has no α.')).toBeVisible();
  await expect(slider(page, 'λ')).toBeEnabled();
  await expect(slider(page, 'β')).toHaveCount(0);
  expect((await slider(page, 'α').boundingBox())!.y).toBeCloseTo(box.y, 0);
  expect((await dropout(page).boundingBox())!.y).toBeCloseTo(below.y, -1);
  await activation(page).selectOption('lselu');
  await expect(slider(page, 'β')).toBeEnabled();
});

test('keys on a handle move λ and α by a step, up and down as on screen, and are one step to undo', async ({
  page,
}) => {
  await grip(page, 'λ').focus();
  await page.keyboard.press('ArrowUp');
  await expect(field(page, 'λ')).toHaveValue('1.06');
  await expect(grip(page, 'λ')).toHaveAccessibleName('λ on the curve: 1.06');
  await grip(page, 'α').focus();
  await page.keyboard.press('ArrowDown');
  await expect(field(page, 'α')).toHaveValue('1.68');
  await page.keyboard.press('Shift+ArrowUp');
  await expect(field(page, 'α')).toHaveValue('1.679');
  await undo(page).click();
  await undo(page).click();
  await expect(field(page, 'α')).toHaveValue('1.67326');
});

test('dragging a handle bends the curve, the plane and the density, and is one step', async ({ page }) => {
  const [curve, density, arrow] = [
    await path(page, '.curve-value >> nth=0'),
    await path(page, '.density-line'),
    await page.locator('.arrows .arrow-shaft').first().getAttribute('d'),
  ];
  const handle = grip(page, 'α').locator('.handle');
  const [x, y] = await middle(page, handle);
  const box = (await handle.boundingBox())!;
  expect(Math.min(box.width, box.height)).toBeGreaterThan(12);
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 20, y - 20, { steps: 4 });
  await expect.poll(async () => Number(await field(page, 'α').inputValue())).toBeLessThan(1.2);
  await page.mouse.up();
  await settled(page);
  await expect.poll(() => path(page, '.curve-value >> nth=0')).not.toBe(curve);
  await expect.poll(() => path(page, '.density-line')).not.toBe(density);
  await expect.poll(() => page.locator('.arrows .arrow-shaft').first().getAttribute('d')).not.toBe(arrow);
  await undo(page).click();
  await expect(field(page, 'α')).toHaveValue('1.67326');
});

test('the densities follow the playhead, and say whose they are', async ({ page }) => {
  await expect(
    page.getByText('Through the layer goes the chosen fixed point, attracting: μ = 0, ν = 1.'),
  ).toBeVisible();
  await page.getByRole('slider', { name: 'Layer shown' }).press('Home');
  await expect(page.getByText('Through the layer goes layer 0 of orbit A: μ = 0.7, ν = 1.8.')).toBeVisible();
  await page.getByLabel('Net input of').selectOption({ label: 'orbit B' });
  await expect(page.getByText('Through the layer goes layer 0 of orbit B: μ = −0.8, ν = 0.2.')).toBeVisible();
  await page.getByLabel('Net input of').selectOption('standard');
  await expect(page.getByText('Through the layer goes the point (0, 1)')).toBeVisible();
  await expect.poll(() => page.url()).toContain('through=standard');
});

test('SELU’s conditions come with their numbers', async ({ page }) => {
  for (const words of ['−1.758', '−2.867', '−0.5642', '0.3763', '2.018'])
    await expect(conditions(page)).toContainText(words);
  await expect(conditions(page).getByText(/: holds$/)).toHaveCount(4);
  await page.getByLabel('slope bound').fill('0.5');
  await page.getByLabel('slope bound').press('Enter');
  await expect(conditions(page)).toContainText('−1.257');
  await expect.poll(() => page.url()).toContain('bound=0.5');
  await page.getByLabel('slope bound').fill('7');
  await page.getByLabel('slope bound').press('Enter');
  await expect(page.getByText(/not a bound above 0 and up to 1/)).toBeVisible();
});

for (const [name, says] of [
  ['negative and positive values', 'is never below 0'],
  ['saturation', 'is not damped'],
  ['a slope above 1', 'not raised'],
  ['continuity', 'jumps at'],
] as const) {
  test(`${name} can be broken by hand, with what to notice, and is taken back in one step`, async ({ page }) => {
    await page.getByRole('button', { name: `Break it: ${name}` }).click();
    await expect(page.locator('.broken-note')).toBeVisible();
    await settled(page);
    await expect(conditions(page)).toContainText(says);
    await expect(conditions(page).getByText(/: fails$/)).toHaveCount(1);
    await expect(page.getByRole('button', { name: `Break it: ${name}` })).toBeDisabled();
    await undo(page).click();
    await expect(conditions(page).getByText(/: holds$/)).toHaveCount(4);
    await expect(page.locator('.broken-note')).toHaveCount(0);
  });
}

test('a broken slope makes the orbits on the plane collapse', async ({ page }) => {
  await page.getByRole('button', { name: 'Break it: a slope above 1' }).click();
  await drawn(page);
  await expect(page.locator('.plane-picture .orbit-collapses').first()).toBeAttached();
  await page.getByRole('button', { name: 'Take it back' }).click();
  await drawn(page);
  await expect(page.locator('.plane-picture .orbit-converges').first()).toBeAttached();
});

test('dropout has a rate, an explanation and its atom; alpha dropout keeps (0, 1), standard dropout moves it', async ({
  page,
}) => {
  await dropout(page).selectOption('alpha');
  await expect(page.getByText(/A dropped unit gives its limit for z → −∞/)).toBeVisible();
  await expect(slider(page, 'rate')).toHaveValue('0.1');
  await settled(page);
  await expect(page.locator('.atom')).toHaveText('10 %');
  await expect(page.getByRole('button', { name: /^attracting fixed point, mean 0, variance 1/ })).toBeVisible();
  await slider(page, 'rate').focus();
  await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('rate, exact value')).toHaveValue('0.11');
  await expect.poll(() => page.url()).toContain('rate=0.11');
  await page.getByLabel('rate, exact value').fill('0.05');
  await page.getByLabel('rate, exact value').press('Enter');
  await dropout(page).selectOption('standard');
  await expect(page.getByRole('button', { name: 'attracting fixed point, mean 0.0236, variance 1.26' })).toBeVisible();
});

test('at 1440 × 900 all controls are in sight with SELU and no dropout', async ({ page }) => {
  for (const control of await page.locator('.controls').locator('select, input, summary').all()) {
    if (!(await control.isVisible())) continue;
    const { y, height } = (await control.boundingBox())!;
    expect(y + height).toBeLessThanOrEqual(900);
  }
});
