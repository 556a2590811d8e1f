import { expect, finished, open, test } from '../fixtures';

test('a plane that cannot be drawn says so, leaves the rest alone, and is back one step before', async ({
  page,
  quiet,
}) => {
  await page.addInitScript(() => {
    const native = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: Parameters<typeof native>) {
      if (this.closest('.stage')) throw new RangeError('Invalid array length');
      return native.apply(this, given);
    } as typeof native;
  });
  await open(page);
  const plane = page.locator('.plane-picture');
  await page.getByLabel('Heat map').selectOption('norm');
  const alert = page.locator('main [role="alert"]');
  await expect(alert).toContainText('The plane could not be drawn. RangeError: Invalid array length.');
  await expect(plane).toBeHidden();
  for (const part of ['header', '.controls', '.lens', '.strip']) await expect(page.locator(part)).toBeVisible();
  expect(page.url()).toContain('heat=norm');
  await alert.getByRole('button', { name: 'Go back one step' }).click();
  await expect(alert).toBeHidden();
  await expect(plane).toBeVisible();
  // The plane is measured anew, so that it fills a window of another size as well.
  const width = async () => (await plane.boundingBox())!.width;
  const before = await width();
  await page.setViewportSize({ width: 1300, height: 800 });
  await expect.poll(width).toBeLessThan(before);
  await finished(page);
  // The browser tells of the fault as well.
  for (const line of quiet.splice(0)) expect(line).toContain('Invalid array length');
});
