import type { Page } from '@playwright/test';
import { accessibleInEach, drawn, expect, field, fits, long, test, visit } from '../fixtures';
import { comparing, writesNoNonsense } from './activationLens';
import { design, designing, pin, variance, words } from './designLens';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

test('a target typed is solved for, used in one step, fixed on the plane, and undone in one step', async ({ page }) => {
  await designing(page, '&activation=tanh&lambda=2&dropout=alpha', visit);
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

test('an infeasible target says why, shows both solutions with α < 0, and leads to a feasible one', async ({
  page,
}) => {
  await designing(page, '&target=0.4,0.2', visit);
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

test('what is no target is refused with a reason; one off the window can be brought into view', async ({ page }) => {
  await designing(page, '', visit);
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
    await designing(page, `&target=${hostile}`, visit);
    await writesNoNonsense(page);
  }
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
  await page.goto('about:blank');
});

test('the activation itself is made to keep the target, alpha dropout with it, and the page says what is SELU’s', async ({
  page,
}) => {
  await visit(page, '#v=1&lens=activation&aspect=design&activation=elu&dropout=alpha&rate=0.1&target=0.1,0.8');
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
  await designing(page, '', visit);
  await expect.poll(height).toBe(900);
  await visit(page, '#v=1');
  await expect(page.getByRole('table', { name: 'Orbits' })).toBeAttached();
  await expect.poll(height).toBe(900);
});

test('nothing hangs out of a page of 320 px', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await designing(page, '&target=0.8,0.875&omega=1&trade=box', visit);
  await fits(page, 320);
  await comparing(page, '&compare=elu;lselu;gelu', visit);
  await fits(page, 320);
});

for (const [name, start] of [
  ['Design', (page: Page) => designing(page, '&target=0.4,0.2', visit)],
  ['Compare', (page: Page) => comparing(page, '&compare=elu;tanh:2;gelu', visit)],
] as const) {
  test(`axe finds nothing in ${name}`, async ({ page }) => {
    await start(page);
    await accessibleInEach(page);
  });
}
