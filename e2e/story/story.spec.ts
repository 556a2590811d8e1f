import { story } from '../../src/lecture/story';
import { accessible, drawn, expect, field, fits, open, test } from '../fixtures';

const card = 'section[aria-label="The story"]';

test('the story is read from its first scene to its last, and each scene has its address', async ({ page }) => {
  await open(page);
  await page.getByRole('button', { name: 'Story' }).click();
  for (const [at, { id, title }] of story.entries()) {
    const heading = page.locator(card).getByRole('heading', { level: 2 });
    await expect(heading).toHaveText(title);
    await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#v=1&scene=${id}`);
    await drawn(page);
    await expect(page.locator(`${card} [role=status]`)).toBeEmpty();
    await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined/);
    if (at > 0) await expect(heading).toBeFocused();
    if (at < story.length - 1) await page.getByRole('button', { name: 'Next' }).click();
  }
  await page.getByRole('button', { name: 'Play on' }).click();
  await expect(page.locator(card)).toHaveCount(0);
});

test('a task answers when it is done, stays done while one plays on, and begins again', async ({ page }) => {
  await open(page, '#scene=depth');
  const reply = page.locator(`${card} [role=status]`);
  await expect(reply).toBeEmpty();
  await field(page, 'τ').fill('1.2');
  await field(page, 'τ').press('Enter');
  await drawn(page);
  await expect(reply).toBeEmpty();
  await field(page, 'τ').fill('2');
  await field(page, 'τ').press('Enter');
  await expect(reply).toContainText('He initialisation');
  await expect.poll(() => page.evaluate(() => location.hash)).toBe('#v=1&tau=2&scene=depth');
  await field(page, 'τ').fill('1');
  await field(page, 'τ').press('Enter');
  await drawn(page);
  await expect(reply).toContainText('He initialisation');
  await page.getByRole('button', { name: 'Again' }).click();
  await expect(reply).toBeEmpty();
});

test('numbers in the words hold the full value, and words light up their mark', async ({ page }) => {
  await open(page, '#scene=basins');
  const number = page.locator(`${card} data`).first();
  await expect(number).toHaveText('−0.907');
  expect(Number(await number.getAttribute('value'))).toBeCloseTo(-0.90737385, 8);
  await page
    .locator(card)
    .getByRole('button', { name: /saddle/ })
    .focus();
  await expect(page.locator('html')).toHaveAttribute('data-lit', 'fixed');
  await page.locator(card).getByRole('button', { name: 'Again' }).focus();
  await expect(page.locator('html')).not.toHaveAttribute('data-lit');
});

test('an unknown scene is answered with a sentence, and going back returns to the scene before', async ({ page }) => {
  await open(page, '#scene=nowhere');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('nowhere');
  await open(page, '#scene=unit');
  await page.getByRole('button', { name: 'Next' }).click();
  await expect(page.locator(card).getByRole('heading', { level: 2 })).toHaveText('Two numbers tell what comes out');
  await page.goBack();
  await expect(page.locator(card).getByRole('heading', { level: 2 })).toHaveText('One unit, one layer');
});

for (const [width, height] of [
  [1024, 768],
  [390, 844],
] as const) {
  test(`axe finds nothing in the story at ${width} × ${height}, and nothing hangs out`, async ({ page }) => {
    await page.setViewportSize({ width, height });
    await open(page, '#scene=theorem1');
    await fits(page, width);
    await accessible(page);
  });
}
