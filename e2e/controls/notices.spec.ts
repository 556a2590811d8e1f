import { accessible, expect, open, test } from '../fixtures';

const hostile = '#v=9&omega=NaN&tau=1e999&lambda=abc&alpha=&window=1&starts=x&lens=y&heat=q&foo=1&bar=2&baz=3';

test('many notices leave the screen to the page, and go one by one or all at once', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await open(page, hostile);
  const notices = page.getByRole('status', { name: 'Notices' });
  const dismiss = notices.getByRole('button', { name: /^Dismiss: / });
  await expect(dismiss).toHaveCount(7);
  await expect(dismiss.last()).toBeVisible();
  await expect(notices).toContainText('The address is of version 9');
  await expect(notices).toContainText('The address has 6 more problems like these.');
  expect((await notices.boundingBox())!.height).toBeLessThan(844 / 3);
  await accessible(page);
  await dismiss.first().click();
  await expect(dismiss).toHaveCount(6);
  await notices.getByRole('button', { name: 'Dismiss all 6' }).click();
  await expect(notices).toBeEmpty();
});

test('a state that was put after the ? is answered with where it belongs', async ({ page, quiet }) => {
  await page.goto('?omega=1#tau=1.5');
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices.getByRole('listitem')).toHaveText(
    '“omega=1” in the address is left out: the state stands after its #, not after its ?.×',
  );
  // The page with a query is another address than the one that is expected.
  for (const line of quiet.splice(0)) expect(line).toMatch(/^request: .*\?omega=1$/);
});
