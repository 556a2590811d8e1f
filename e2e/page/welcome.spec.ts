import { accessible, expect, open, still, test } from '../fixtures';

test('a first visitor gets one card over the plane, once, and words that explain themselves', async ({
  page,
  browser,
  baseURL,
}) => {
  test.skip(!baseURL?.startsWith('http'), 'the same page');
  const context = await browser.newContext({ baseURL: baseURL! });
  const first = await context.newPage();
  await first.goto('');
  await still(first);
  const card = first.getByRole('region', { name: 'Welcome' });
  await expect(card).toContainText('mean 0 and variance 1');
  await accessible(first);
  await card.getByRole('button', { name: 'What the words mean' }).click();
  const words = first.getByRole('dialog', { name: 'What the words mean' });
  await expect(words.getByText('A mean and a variance that a layer leaves as they are.')).toBeVisible();
  await accessible(first);
  await first.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
  await expect(card).toHaveCount(0);
  await first.reload();
  await still(first);
  await expect(card).toHaveCount(0);
  await context.close();
  // A link is about something else.
  await page.addInitScript(() => Object.assign(window, { firstVisit: true }));
  await open(page, '#v=1&tau=1.1');
  await expect(page.getByRole('region', { name: 'Welcome' })).toHaveCount(0);
});

test('a word explains itself to the pointer, the keyboard and a reader, where it can be seen', async ({ page }) => {
  await open(page);
  const words = page.locator('.term-words');
  const term = page.getByRole('button', { name: 'Jacobian' });
  await expect(term).toHaveAccessibleDescription(/^Four slopes/);
  await term.hover();
  await expect(words).toBeInViewport({ ratio: 1 });
  await page.mouse.move(0, 0);
  await expect(words).toHaveCount(0);
  await term.focus();
  await expect(words).toHaveText(/^Four slopes/);
  await page.keyboard.press('Escape');
  await expect(words).toHaveCount(0);
});

test('the keyboard skips to the plane, and a button gives it the whole screen and back', async ({ page }) => {
  await open(page);
  await page.locator('body').press('Tab');
  await expect(page.getByRole('button', { name: 'Skip to the plane' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('.plane-picture')).toBeFocused();
  const width = async () => (await page.locator('.plane-picture').boundingBox())!.width;
  const before = await width();
  await page.getByRole('button', { name: 'Full screen' }).click();
  await expect.poll(width).toBeGreaterThan(before + 200);
  await expect(page.getByRole('button', { name: 'Play the layers' })).toBeInViewport();
  await page.getByRole('button', { name: 'Leave full screen' }).click();
  await expect.poll(width).toBe(before);
});
