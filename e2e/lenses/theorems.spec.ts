import { accessible, accessibleInEach, expect, long, middle, test, visit } from '../fixtures';
import { limit, side, statements, theorems, verdict } from './theoremsLens';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

test('the tabs switch lenses by mouse and by arrow keys, and the address follows', async ({ page }) => {
  await visit(page);
  await page.getByRole('tab', { name: 'Theorems' }).click();
  await expect(statements(page)).toBeVisible();
  await expect.poll(() => page.url()).toContain('lens=theorems');
  const tabs = page.getByRole('tablist', { name: 'Lenses' }).getByRole('tab');
  await page.keyboard.press('Home');
  await expect(page.getByRole('tab', { name: 'Map' })).toBeFocused();
  await expect(page.getByRole('table', { name: 'Fixed points' })).toBeVisible();
  await page.keyboard.press('ArrowLeft');
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.first()).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('ArrowRight');
  await expect(tabs.nth(1)).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('End');
  await expect(tabs.last()).toHaveAttribute('aria-selected', 'true');
});

test('a side dragged by the mouse takes the theorem along, live', async ({ page }) => {
  await theorems(page, '&window=-0.3,0.3,0.4,2', visit);
  const [x, y] = await middle(page, side(page, 'Right').locator('.box-grip'));
  await page.mouse.move(x, y);
  await page.mouse.down();
  await page.mouse.move(x - 40, y, { steps: 4 });
  await expect(verdict(page)).toContainText('refuted');
  await page.mouse.move(x + 30, y, { steps: 4 });
  await expect(verdict(page)).toContainText('proved');
  await page.mouse.up();
  await expect.poll(async () => Number(await limit(page, 'μ to').inputValue())).toBeGreaterThan(0.1);
  // The whole drag is one step.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(limit(page, 'μ to')).toHaveValue('0.1');
  await page.getByRole('button', { name: 'Redo' }).click();
  await expect(limit(page, 'μ to')).not.toHaveValue('0.1');
  await page.getByRole('button', { name: 'The paper’s box' }).click();
  await expect(limit(page, 'μ to')).toHaveValue('0.1');
  await expect.poll(() => page.url()).not.toContain('box=');
});

test('a limit typed decides anew; what is no box is refused with a reason', async ({ page }) => {
  await theorems(page, '', visit);
  await limit(page, 'τ to').fill('1.3');
  await limit(page, 'τ to').press('Enter');
  await expect(verdict(page)).toContainText('refuted');
  await expect(verdict(page)).toContainText('τ = 1.3');
  await limit(page, 'τ to').fill('fish');
  await limit(page, 'τ to').press('Enter');
  await expect(page.getByText(/fish.* is not a number; τ to stays 1.3/)).toBeVisible();
  await limit(page, 'ν from').fill('-1');
  await limit(page, 'ν from').press('Enter');
  await expect(page.getByText(/ν is a variance and cannot be below 0; ν from stays 0.8/)).toBeVisible();
  await limit(page, 'ω from').fill('0.2');
  await limit(page, 'ω from').press('Enter');
  await expect(page.getByText(/ω from is above ω to; ω from stays −0.1/)).toBeVisible();
  await expect.poll(() => page.url()).toContain('box=-0.1,0.1,0.8,1.5,-0.1,0.1,0.95,1.3');
});

test('a box in the address is the box on the plane, and a bad one is reported', async ({ page }) => {
  await theorems(page, '&statement=lemma12.H&box=-0.05,0.05,0.9,1.2,-0.1,0.1,0.9,1.1', visit);
  await expect(side(page, 'Left')).toHaveAccessibleName(/μ from −0.05/);
  await expect(verdict(page)).toContainText('proved');
  await theorems(page, '&box=1,2,3');
  await expect(page.getByText(/box: .*not 8 numbers/)).toBeVisible();
});

test('at the sliders’ ω and τ the box is certified to converge, or it is said why not', async ({ page }) => {
  await theorems(page, '', visit);
  const layer = page.getByRole('region', { name: 'The sliders’ layer' });
  await expect(layer).toContainText('Everything in this box converges to one point, (0, 1): proved', long);
  await theorems(page, '&omega=-1.05', visit);
  await expect(layer).toContainText(/: (unknown|refuted)/, long);
  await expect(layer).toContainText('ω is outside the range of the statement');
  await expect(layer).not.toContainText('proved');
});

test('axe finds nothing in the lens', async ({ page }) => {
  await theorems(page, '', visit);
  await accessibleInEach(page);
});

test('the ends of the box’s ω and τ move by sliders and stop at each other', async ({ page }) => {
  await visit(page, '#lens=theorems');
  const end = page.getByRole('slider', { name: 'box, τ to, slider' });
  await end.focus();
  for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
  await expect(page.getByLabel('box, τ to', { exact: true })).toHaveValue('1.12');
  await expect.poll(() => page.url()).toContain('box=');
  await end.fill('0.5');
  await expect(page.getByLabel('box, τ to', { exact: true })).toHaveValue('0.95');
});

test('the boxes of a proof lie on the plane while the sliders’ layer is in the statement’s range', async ({ page }) => {
  await theorems(page, '&statement=lemma12.H', visit);
  await expect(page.locator('.plane .box-leaves rect[fill^="rgb"]')).not.toHaveCount(0, long);
  await expect(page.getByText('boxes of the proof, at the sliders’ ω and τ')).toBeVisible();
  await page.getByRole('textbox', { name: /^ω/ }).first().fill('0.5');
  await page.getByRole('textbox', { name: /^ω/ }).first().press('Enter');
  await expect(page.getByText('boxes of the proof, at the sliders’ ω and τ')).toBeHidden();
  await expect(page.locator('.plane .box-leaves')).toHaveCount(0);
});

test('a box on ν = 0 is settled, and a box with two fixed points is refuted by the other one', async ({ page }) => {
  await theorems(page, '&box=-0.1,0.1,0,1.5,-0.1,0.1,0.95,1.1', visit);
  await expect(verdict(page)).toContainText('All of this box is mapped into itself: proved');
  await theorems(page, '&omega=0.8&box=-0.85,0.5,0.05,1.5,0.8,0.8,1,1', visit);
  const layer = page.getByRole('region', { name: 'The sliders’ layer' });
  await expect(layer).toContainText('Not everything in this box converges to one point: refuted', long);
  await expect(layer.getByRole('table', { name: 'The other fixed point, certified' })).toContainText('−0.7573');
});

test('the Theorems lens leads with what it proved of another activation, on the plane too', async ({ page }) => {
  await visit(
    page,
    '#v=1&lens=theorems&activation=tanh&lambda=2&box=-0.1,0.1,1.6,2.6,-0.1,0.1,1,1&window=-0.5,0.5,1,3',
  );
  const own = page.getByRole('region', { name: 'Your activation' });
  await expect(own.getByRole('heading')).toHaveText('Proved of tanh, on your box');
  await expect(own.locator('.own-verdict')).toContainText(
    'the box holds one fixed point, which attracts all of it: proved',
  );
  await expect(own.getByRole('row', { name: /mapped into itself/ })).toContainText('proved');
  await expect(own.getByRole('row', { name: /fixed point, variance/ })).toContainText('2.12147');
  await expect(page.locator('.verdict-point')).toHaveCount(1);
  await expect(page.getByText(/The plane shows tanh, so no verdict on them is about what you see there/)).toBeVisible();
  await expect(page.locator('.box-image, .range-box')).toHaveCount(0);
  await accessible(page, 'colours');
  // A box that the layer leaves is refuted, by the keyboard alone.
  const from = own.getByRole('textbox', { name: 'box, ν from' });
  await from.fill('2.3');
  await from.press('Enter');
  await expect(own.locator('.own-verdict')).toContainText('Not all of this box stays in it');
  await own.getByRole('button', { name: 'Find a large box' }).click();
  await expect(own.getByRole('heading')).toHaveText('Proved of tanh, on a box found for it');
  await expect(own.getByRole('row', { name: /mapped into itself/ })).toContainText('proved', { timeout: 30_000 });
  await page.getByRole('button', { name: 'Show SELU in one unit without dropout' }).click();
  await expect(page.getByText(/The plane shows tanh/)).toHaveCount(0);
});

test('what cannot be enclosed is said in a sentence', async ({ page }) => {
  await visit(page, `#v=1&lens=theorems&activation=formula&formula=${encodeURIComponent('sin(z-1)/(z-1)')}`);
  await expect(page.getByRole('region', { name: 'Your activation' })).toContainText(
    'cannot be enclosed everywhere: no rule bounds how it grows for large |z|',
  );
});
