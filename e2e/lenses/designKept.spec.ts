import { expect, field, finished, long, middle, slider, still, test } from '../fixtures';
import { writesNoNonsense } from './activationLens';
import { design, designing, mean, pin, solution, variance, words } from './designLens';

// One page for all tests, since its planes take long: each begins with the paper's target again.
test.describe.configure({ mode: 'serial' });
test.use({ kept: true });
test.beforeAll(({ tab }) => designing(tab));
test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Reset to link' }).click();
  await expect(words(page)).toContainText('λ = 1.0507, α = 1.67326 keep (0, 1) fixed', long);
  await still(page);
});

test('the pin stands at (0, 1) until it is moved, with the paper’s λ and α, and a certified box', async ({ page }) => {
  await expect(words(page)).toContainText('λ = 1.0507, α = 1.67326 keep (0, 1) fixed');
  await expect(words(page)).toContainText('halves every 2.83 layers');
  await expect(pin(page)).toHaveAccessibleName(/mean 0, variance 1/);
  await expect(solution(page)).toContainText('proved');
  await expect(page.getByRole('button', { name: 'Use these' })).toBeDisabled();
  expect(page.url()).not.toContain('target=');
  await writesNoNonsense(page);
});

test('keys move the pin, the fields and the address follow, and it is one step to undo', async ({ page }) => {
  await pin(page).focus();
  await page.keyboard.press('ArrowUp');
  await expect(variance(page)).toHaveValue('1.05');
  await page.keyboard.press('ArrowRight');
  await expect(mean(page)).toHaveValue('0.05');
  await expect(words(page)).toContainText('keep (0.05, 1.05) fixed');
  await expect.poll(() => page.url()).toContain('target=0.05,1.05');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(mean(page)).toHaveValue('0');
  await expect(variance(page)).toHaveValue('1.05');
});

test('the pin is dragged by its head off a fixed point, λ and α follow, and the drag is one step', async ({ page }) => {
  const [x, y] = await middle(page, pin(page).locator('.target-head'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x + 40, y - 60, { steps: 5 });
  await expect.poll(async () => Number(await variance(page).inputValue())).toBeGreaterThan(1.1);
  await page.mouse.up();
  await expect.poll(async () => Number(await mean(page).inputValue())).toBeGreaterThan(0.05);
  await expect(words(page)).not.toContainText('1.67326');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(variance(page)).toHaveValue('1');
  await expect.poll(() => page.url()).not.toContain('target=');
});

test('the notebook’s example is a saddle, and it is said so', async ({ page }) => {
  await page.getByRole('button', { name: '(−0.1, 2) at ω = 1' }).click();
  await expect(words(page)).toContainText(
    'λ = 1.07385, α = 1.9769 keep (−0.1, 2) fixed at ω = 1, τ = 1, but as a saddle',
  );
  await expect(design(page)).toContainText('being fixed is not being stable');
  await expect(solution(page)).toContainText('1.108');
  await expect(field(page, 'ω')).toHaveValue('1');
});

test('the region of infeasible targets follows ω, the window and the scale of ν', async ({ page }) => {
  const outline = () => page.locator('.infeasible-region .infeasible-edge').getAttribute('d');
  await finished(page);
  const first = await outline();
  await slider(page, 'ω').fill('0.5');
  await expect.poll(outline).not.toBe(first);
  await finished(page);
  const second = await outline();
  await page.getByRole('textbox', { name: 'ν from' }).fill('0.01');
  await page.getByRole('textbox', { name: 'ν from' }).press('Enter');
  await page.getByRole('combobox', { name: 'ν axis' }).selectOption('log');
  await expect.poll(outline).not.toBe(second);
  await finished(page);
  expect(await outline()).toMatch(/^(M[-\d.]+[ ,][-\d.]+(L[-\d.]+[ ,][-\d.]+)+)+$/);
});

test('a click picks the target once asked to, and starts an orbit otherwise', async ({ page }) => {
  const plane = (await page.locator('.plane-pad').boundingBox())!;
  await page.getByRole('button', { name: 'Pick here' }).click();
  await still(page);
  await page.mouse.click(plane.x + plane.width * 0.4, plane.y + plane.height * 0.25);
  await expect.poll(async () => Number(await variance(page).inputValue())).toBeCloseTo(1.5, 1);
  await expect(mean(page)).toHaveValue(/^−0\.(19|2)/);
  await expect(page.getByRole('button', { name: /^Start of orbit/ })).toHaveCount(2);
  await page.mouse.click(plane.x + plane.width * 0.6, plane.y + plane.height * 0.25);
  await expect(page.getByRole('button', { name: /^Start of orbit/ })).toHaveCount(3);
});

test('the plane of targets tells the numbers at a place, and keys, clicks and colours work', async ({ page }) => {
  const chart = page.getByRole('region', { name: 'Stability against freedom, over the targets' });
  await chart.scrollIntoViewIfNeeded();
  await expect(chart).toHaveAttribute('aria-busy', 'false', long);
  await expect(chart).toContainText(/Nearest target computed, μ\* = 0, ν\* = .*error × 0\.78\d? a layer/);
  const wish = chart.getByRole('button', { name: /^Wished fixed point/ });
  await wish.focus();
  await page.keyboard.press('ArrowUp');
  await expect(variance(page)).toHaveValue('1.01');
  await expect(page.locator('.trade-now')).toHaveCount(1);
  await page.keyboard.press('ArrowRight');
  await expect(page.locator('.trade-now')).toHaveCount(0);
  await still(page);
  const box = (await chart.locator('.parameter-plane').boundingBox())!;
  await page.mouse.move(box.x + box.width * 0.95, box.y + box.height * 0.8);
  await expect(chart).toContainText('no λ > 0, α ≥ 0 of SELU keeps it fixed');
  await page.mouse.click(box.x + box.width * 0.5, box.y + box.height * 0.5);
  await expect.poll(async () => Number(await variance(page).inputValue())).toBeGreaterThan(1.5);
  await page.getByRole('combobox', { name: 'Colour by' }).selectOption('box');
  await expect.poll(() => page.url()).toContain('trade=box');
  await expect(chart).toContainText('proved', long);
  await expect(chart.locator('.trade-box .trade-shade').first()).toBeAttached();
});

test('one step of scaling is shown not to be a stable fixed point', async ({ page }) => {
  await page.getByRole('region', { name: 'Other activations, scaled' }).scrollIntoViewIfNeeded();
  const table = page.getByRole('table', { name: 'Scaled by 1/σ' });
  await expect(table).toHaveAttribute('aria-busy', 'false', long);
  await expect(table.getByRole('row', { name: /^ReLU/ })).toContainText('(0.683, 1)');
  await expect(table.getByRole('row', { name: /^tanh/ })).toContainText('fixed, stable');
  await expect(table.getByRole('row', { name: /^softplus/ })).toContainText('fixed but unstable there');
  await expect(table.getByRole('row', { name: /^ReLU/ })).toContainText('no, ends at (0.683, 1)');
  await expect(page.getByRole('region', { name: 'Other activations, scaled' })).toContainText(
    'Only tanh has a stable fixed point there',
  );
});
