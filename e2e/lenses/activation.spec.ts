import { accessible, accessibleInEach, expect, holdable, showsNumbersOnly, slider, test, visit } from '../fixtures';
import { activation, conditions, grip, lens, pictured, settled } from './activationLens';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

test('the plane follows the activation: 2·tanh has its fixed point at (0, 2.1215)', async ({ page }) => {
  await visit(page, '#v=1&activation=tanh&lambda=2&window=-1,1,0,4');
  await expect(page.getByRole('table', { name: 'Fixed points' })).toContainText('2.1215');
});

test('the handles can be hit on 24 px and by a finger on 44 px', async ({ page, browser, baseURL }) => {
  await lens(page);
  const hit = (await grip(page, 'λ').locator('.hit').boundingBox())!;
  expect(Math.min(hit.width, hit.height)).toBeGreaterThanOrEqual(24);
  const context = await browser.newContext({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } });
  const phone = await context.newPage();
  await phone.goto(`${baseURL}#v=1&lens=activation`);
  await settled(phone);
  const touch = (await grip(phone, 'λ').locator('.hit').boundingBox())!;
  expect(Math.min(touch.width, touch.height)).toBeGreaterThanOrEqual(44);
  await context.close();
});

test('a jump is not said to leave small variances small, however flat f is', async ({ page }) => {
  await lens(page, `&activation=formula&formula=${encodeURIComponent('z > 0 ? z + 1 : 0')}`, visit);
  await expect(conditions(page)).toContainText('a jump can raise a variance all the same');
  await expect(conditions(page)).not.toContainText('no layer can raise');
});

test('atoms and unbounded densities are said', async ({ page }) => {
  await lens(page, '&activation=relu&lambda=1', visit);
  await expect(page.locator('.atom')).toHaveText('50 %');
  await expect(page.getByText('f(z) is exactly 0 with probability 0.5')).toBeVisible();
  await activation(page).selectOption('gelu');
  await expect(page.getByText('At −0.17 the slope is 0 and the density has no bound')).toBeVisible();
  await expect(page.locator('.density-cut')).toHaveCount(1);
});

test('where alpha dropout cannot be, a sentence says so and nothing is dropped', async ({ page }) => {
  await lens(page, '&dropout=alpha', visit);
  await activation(page).selectOption('identity');
  await expect(page.getByText(/identity has none\. So nothing is dropped now\./)).toBeVisible();
  await settled(page);
  await expect(page.locator('.atom')).toHaveCount(0);
});

test('one button answers whether an activation is self-normalizing, and every number says how it is known', async ({
  page,
}) => {
  test.slow();
  await holdable(page);
  await lens(page, '&activation=tanh&lambda=1');
  const section = page.getByRole('region', { name: 'Self-normalizing?' });
  const button = section.getByRole('button', { name: 'Is mine self-normalizing?' });
  // Else it may be done before it can be cancelled.
  await page.evaluate(() => Object.assign(window, { held: 'normalizing' }));
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(section.getByRole('progressbar')).toBeVisible();
  await section.getByRole('button', { name: 'Cancel' }).click();
  await expect(section.getByRole('progressbar')).toHaveCount(0);
  await expect(button).toBeFocused();
  await page.evaluate(() => Object.assign(window, { held: '' }));
  await button.click();
  await expect(section.locator('.verdict')).toContainText('Yes, with λ = 1.59254', { timeout: 60_000 });
  await expect(section.getByRole('progressbar')).toHaveCount(0, { timeout: 120_000 });
  await expect(section.locator('.verdict')).toContainText('proved');
  const table = section.getByRole('table', { name: /Self-normalizing/ });
  for (const row of await table.locator('tbody tr').all()) await expect(row).toContainText(/proved|numerical/);
  await expect(table.getByRole('row', { name: /gradient factor/ })).toContainText('1.072');
  await expect(section).not.toContainText(/NaN|Infinity|undefined/);
  await expect(section.getByRole('button', { name: 'Copy for a paper, LaTeX' })).toBeEnabled();
  await accessible(page, 'colours');
  await page.setViewportSize({ width: 360, height: 800 });
  const edges = await section.evaluate((node) =>
    [...node.querySelectorAll('*')].map((part) => part.getBoundingClientRect().right),
  );
  expect(Math.max(...edges)).toBeLessThanOrEqual(360);
  await page.setViewportSize({ width: 1440, height: 900 });
  await section.getByRole('button', { name: /Use it/ }).click();
  await expect.poll(() => page.url()).toContain('lambda=1.59253');
});

for (const key of ['End', 'Home']) {
  test(`no activation shows NaN, Infinity or undefined at the sliders’ ${key}`, async ({ page }) => {
    test.slow();
    await lens(page, '', visit);
    const names = await activation(page)
      .locator('option')
      .evaluateAll((all) => all.map((one) => (one as HTMLOptionElement).value));
    for (const name of names) {
      await activation(page).selectOption(name);
      await slider(page, 'τ').press(key);
      await slider(page, 'ω').press(key);
      await pictured(page);
      await showsNumbersOnly(page, name);
    }
  });
}

test('axe finds nothing in the Activation lens', async ({ page }) => {
  await lens(page, '&activation=relu&lambda=1&dropout=standard', visit);
  await page.getByRole('button', { name: 'Break it: continuity' }).click();
  await settled(page);
  await accessibleInEach(page);
});
