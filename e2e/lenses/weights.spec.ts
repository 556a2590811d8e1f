import type { Page } from '@playwright/test';
import { accessible, expect, fits, long, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const section = (page: Page) => page.getByRole('region', { name: 'Any weights in every layer' });

/** Visits the lens with the film on and waits until the starts have arrived. */
async function film(page: Page, rest = ''): Promise<void> {
  await visit(page, `#v=1&lens=theorems&film=on${rest}`);
  await expect(section(page)).toContainText('Every start is in the box after 25 layers: proved', long);
}

test('any weights in every layer: switched on by key, the box is a trap and every start enters it', async ({
  page,
}) => {
  await visit(page, '#v=1&lens=theorems');
  await section(page).getByRole('checkbox').focus();
  await page.keyboard.press('Space');
  await expect(section(page)).toContainText('What is in the box stays in it: proved', long);
  await expect(section(page)).toContainText('Every start is in the box after 25 layers: proved', long);
  await expect(section(page)).toContainText('Every sequence ends in', long);
  await expect(section(page)).toContainText('If the inputs’ means differ');
  expect(page.url()).toContain('film=on');
  await accessible(page);
  await fits(page, page.viewportSize()!.width);
});

test('the playhead shows the film layer by layer, samples inside', async ({ page }) => {
  await film(page, '&playhead=2');
  const frame = page.locator('.sequence-film');
  await expect(frame.locator('text')).toHaveText('G²(X)');
  await expect(frame.locator('.film-cell')).toHaveCount(1);
  await page.getByRole('slider', { name: /layer/i }).first().focus();
  await page.keyboard.press('Home');
  await expect(frame.locator('text')).toHaveText('X');
});

test('starts that are nonsense are refused with a reason, and other starts are followed anew', async ({ page }) => {
  await film(page);
  const from = section(page).getByRole('textbox', { name: 'starts, ν from' });
  await from.fill('-1');
  await from.press('Enter');
  await expect(section(page)).toContainText('ν is a variance and cannot be below 0');
  await from.fill('0.5');
  await from.press('Enter');
  await expect(section(page)).toContainText(/Every start is in the box after (1\d|2[0-4]) layers: proved/, long);
  expect(page.url()).toContain('origin=-1,1,0.5,16');
});

test('wider ranges grow while they are looked for, and those found stay when the search is stopped', async ({
  page,
}) => {
  await film(page);
  await section(page).getByRole('button', { name: 'How wide may ω and τ be?' }).click();
  await expect(section(page)).toContainText(/still a trap, proved, for/, long);
  await section(page).getByRole('button', { name: 'Stop looking for wider ranges' }).press('Enter');
  await expect(section(page).getByRole('button', { name: 'Go on' })).toBeFocused();
  await expect(section(page)).toContainText('Cancelled; what was found so far stays.');
  await expect(section(page)).toContainText(/still a trap, proved, for/);
  await page.goto('about:blank');
});
