import type { Page } from '@playwright/test';
import {
  accessibleInEach,
  drawn,
  expect,
  field,
  finished,
  fits,
  long,
  middle,
  open,
  slider,
  still,
  test,
} from '../fixtures';
import { comparing, writesNoNonsense } from './activationLens';

const design = (page: Page) => page.getByRole('region', { name: 'Design a fixed point' });
const pin = (page: Page) => page.getByRole('button', { name: /^Target/ });
const mean = (page: Page) => page.getByRole('textbox', { name: 'target, μ' });
const variance = (page: Page) => page.getByRole('textbox', { name: 'target, ν' });
const words = (page: Page) => page.locator('.design-solution p.verdict');
const solution = (page: Page) => page.getByRole('table', { name: /solution/ });

/** Opens the Design part and waits for λ and α. */
async function designing(page: Page, rest = ''): Promise<void> {
  await open(page, `#v=1&lens=activation&aspect=design${rest}`);
  await expect(words(page)).toBeVisible(long);
  await still(page);
}

test('the pin stands at (0, 1) until it is moved, with the paper’s λ and α, and a certified box', async ({ page }) => {
  await designing(page);
  await expect(words(page)).toContainText('λ = 1.0507, α = 1.67326 keep (0, 1) fixed');
  await expect(words(page)).toContainText('halves every 2.83 layers');
  await expect(pin(page)).toHaveAccessibleName(/mean 0, variance 1/);
  await expect(solution(page)).toContainText('proved');
  await expect(page.getByRole('button', { name: 'Use these' })).toBeDisabled();
  expect(page.url()).not.toContain('target=');
  await writesNoNonsense(page);
});

test('keys move the pin, the fields and the address follow, and it is one step to undo', async ({ page }) => {
  await designing(page);
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
  await designing(page);
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

test('a target typed is solved for, used in one step, fixed on the plane, and undone in one step', async ({ page }) => {
  await designing(page, '&activation=tanh&lambda=2&dropout=alpha');
  await variance(page).fill('2');
  await variance(page).press('Enter');
  await expect(words(page)).toContainText('λ = 1.06071, α = 1.97126 keep (0, 2) fixed');
  await expect(page.locator('.design-solution')).toContainText('They are SELU’s; the plane shows tanh now.');
  await page.getByRole('button', { name: 'Use these' }).click();
  await expect(field(page, 'λ')).toHaveValue('1.06071');
  await expect(field(page, 'α')).toHaveValue('1.97126');
  await drawn(page);
  await expect(page.getByRole('button', { name: /^attracting fixed point, mean 0, variance 2/ })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use these' })).toBeDisabled();
  await expect.poll(() => page.url()).not.toMatch(/activation=|dropout=/);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'λ')).toHaveValue('2');
  await expect.poll(() => page.url()).toContain('activation=tanh');
  await expect.poll(() => page.url()).toContain('dropout=alpha');
});

test('the notebook’s example is a saddle, and it is said so', async ({ page }) => {
  await designing(page);
  await page.getByRole('button', { name: '(−0.1, 2) at ω = 1' }).click();
  await expect(words(page)).toContainText(
    'λ = 1.07385, α = 1.9769 keep (−0.1, 2) fixed at ω = 1, τ = 1, but as a saddle',
  );
  await expect(design(page)).toContainText('being fixed is not being stable');
  await expect(solution(page)).toContainText('1.108');
  await expect(field(page, 'ω')).toHaveValue('1');
});

test('an infeasible target says why, shows both solutions with α < 0, and leads to a feasible one', async ({
  page,
}) => {
  await designing(page, '&target=0.4,0.2');
  await expect(words(page)).toContainText('No λ > 0, α ≥ 0 of SELU keeps (0.4, 0.2) fixed');
  await expect(words(page)).toContainText('Only a negative α keeps the target fixed.');
  await expect(pin(page)).toHaveAccessibleName(/not feasible/);
  await expect(
    page.getByRole('table', { name: 'Two solutions' }).getByRole('cell', { name: /α is negative/ }),
  ).toHaveCount(2);
  await expect(page.getByRole('button', { name: 'Use these' })).toHaveCount(0);
  await page.getByRole('button', { name: /^Go to ν\*/ }).click();
  await expect(words(page)).toContainText('fixed at ω = 0, τ = 1');
  await expect(pin(page)).not.toHaveAccessibleName(/not feasible/);
  await page.getByRole('button', { name: 'Use these' }).click();
  await expect(design(page)).toContainText('The sliders have these values.');
});

test('the region of infeasible targets follows ω, the window and the scale of ν', async ({ page }) => {
  await designing(page);
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
  await designing(page);
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

test('what is no target is refused with a reason; one off the window can be brought into view', async ({ page }) => {
  await designing(page);
  await variance(page).fill('0');
  await variance(page).press('Enter');
  await expect(page.getByText('must be above 0; ν* stays 1.')).toBeVisible();
  await variance(page).fill('fish');
  await variance(page).press('Enter');
  await expect(page.getByText(/fish.* is not a number; ν\* stays 1/)).toBeVisible();
  await variance(page).fill('12');
  await variance(page).press('Enter');
  await expect(pin(page)).toHaveCount(0);
  await page.getByRole('button', { name: 'Bring it into view' }).click();
  await expect(pin(page)).toBeVisible();
  await designing(page, '&target=0,-1');
  await expect(page.getByText(/target: /)).toBeVisible();
  for (const hostile of [
    '1e6,1e-300',
    '-1e6,1',
    '1e-320,1e6',
    '5,1e-9&omega=2',
    '-1000000,0.000001&omega=-1000000&tau=1e-9',
  ]) {
    await designing(page, `&target=${hostile}`);
    await writesNoNonsense(page);
  }
});

test('the plane of targets tells the numbers at a place, and keys, clicks and colours work', async ({ page }) => {
  await designing(page);
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

test('certifying stops when told to and goes on again', async ({ page }) => {
  await designing(page, '&trade=box');
  const price = page.getByRole('region', { name: 'Stability against freedom', exact: true });
  // Pressed by the page at the first sign of progress: certifying may be over before a slow test comes to it.
  await page.evaluate(() => {
    new MutationObserver((_, observer) => {
      const row = [...document.querySelectorAll('.design-actions')].find(({ textContent }) =>
        /Certifying, [1-9]/.test(textContent ?? ''),
      );
      if (!row) return;
      observer.disconnect();
      row.querySelector('button')!.click();
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
  await price.scrollIntoViewIfNeeded();
  const stopped = 'Stopped; what is shown is what was certified until then.';
  // The last picture is the finest, so that its nearest target is nearer to (0, 1).
  const last = 'ν* = 0.978';
  await expect(price).toContainText(stopped, long);
  await expect(price).not.toContainText(last);
  await price.getByRole('button', { name: 'Certify' }).click();
  await expect(price).not.toContainText(stopped);
  await expect(price).toContainText(last, long);
});

test('one step of scaling is shown not to be a stable fixed point', async ({ page }) => {
  await designing(page);
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

test('the activation itself is made to keep the target, alpha dropout with it, and the page says what is SELU’s', async ({
  page,
}) => {
  await open(page, '#v=1&lens=activation&aspect=design&activation=elu&dropout=alpha&rate=0.1&target=0.1,0.8');
  const itself = page.getByRole('region', { name: 'With the present activation' });
  const table = itself.getByRole('table');
  await expect(table).toHaveAttribute('aria-busy', 'false', long);
  await expect(itself).toContainText('two solutions between two places can be missed');
  await expect(
    page.getByText(/Hatched on the plane: targets that no constants of ELU with dropout keep/),
  ).toBeVisible();
  await itself.getByRole('button', { name: 'Use it: a·f + c' }).click();
  await expect.poll(() => page.url()).toMatch(/activation=formula.*keeps=0\.1,0\.8/);
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.getByRole('row', { name: /0\.1 0\.8 attracting/ })).toBeVisible();
});

test('only the panel scrolls on a wide page, not the page', async ({ page }) => {
  await page.setViewportSize({ width: 1440, height: 900 });
  const height = () => page.evaluate(() => document.documentElement.scrollHeight);
  await designing(page);
  await expect.poll(height).toBe(900);
  await open(page, '#v=1');
  await expect(page.getByRole('table', { name: 'Orbits' })).toBeAttached();
  await expect.poll(height).toBe(900);
});

test('nothing hangs out of a page of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await designing(page, '&target=0.8,0.875&omega=1&trade=box');
  await fits(page, 320);
  await comparing(page, '&compare=elu;lselu;gelu');
  await fits(page, 320);
});

for (const [name, start] of [
  ['Design', (page: Page) => designing(page, '&target=0.4,0.2')],
  ['Compare', (page: Page) => comparing(page, '&compare=elu;tanh:2;gelu')],
] as const) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await start(page);
    await accessibleInEach(page);
  });
}
