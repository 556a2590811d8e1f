import { expect, long, test } from '../fixtures';
import { limit, side, statements, theorems, verdict } from './theoremsLens';

// One page for all tests, since its proofs take long: each begins with the paper's box again.
test.describe.configure({ mode: 'serial' });
test.use({ kept: true });
test.beforeAll(({ tab }) => theorems(tab));
test.beforeEach(async ({ page }) => {
  await page.getByRole('button', { name: 'Reset to link' }).click();
  await expect(verdict(page)).toContainText(/^All of this box is mapped into itself: proved/, long);
});

test('every statement of the paper is proved in the browser, with its bound and boxes', async ({ page }) => {
  await expect(page.getByText(/^All 11 statements about the map: proved/)).toBeVisible(long);
  const rows = statements(page).locator('tbody tr');
  await expect(rows).toHaveCount(11);
  for (const row of await rows.all()) {
    await expect(row).toContainText('proved');
    const [bound, boxes] = await row
      .locator('data')
      .evaluateAll((values) => values.map((one) => Number(one.getAttribute('value'))));
    expect(Number.isFinite(bound)).toBe(true);
    expect(boxes).toBeGreaterThan(1);
  }
  await expect(verdict(page)).toContainText(/^All of this box is mapped into itself: proved, 25 boxes/);
});

test('a side moved by keys changes the verdict, the address and the fields, and can be undone', async ({ page }) => {
  await side(page, 'Lower').focus();
  await page.keyboard.press('ArrowUp');
  await expect(verdict(page)).toContainText('refuted');
  await expect(limit(page, 'ν from')).toHaveValue('0.85');
  await expect.poll(() => page.url()).toContain('box=-0.1,0.1,0.85,1.5,-0.1,0.1,0.95,1.1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(verdict(page)).toContainText('proved');
  await expect(limit(page, 'ν from')).toHaveValue('0.8');
});

test('another statement brings its own box into view', async ({ page }) => {
  await page.getByRole('radio', { name: /Theorem 2/ }).check();
  await expect(verdict(page)).toContainText(/^In all of this box every layer shrinks the variance: proved/);
  await expect(limit(page, 'ν to')).toHaveValue('16');
  await expect(side(page, 'Upper')).toBeVisible();
});

test('the box grows to ranges that are certified when used', async ({ page }) => {
  await page.getByRole('button', { name: 'Grow the box' }).click();
  await page.getByRole('button', { name: 'Use this ω' }).press('Enter');
  await expect(page.getByRole('button', { name: 'Grow the box' })).toBeFocused();
  await expect(verdict(page)).toContainText('proved');
  await expect.poll(async () => Number(await limit(page, 'ω to').inputValue())).toBeGreaterThan(0.2);
});
