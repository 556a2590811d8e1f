import { expect, long, open, still, test } from '../fixtures';

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('moment-map-theme', 'dark'));
  await open(page, '#v=1&omega=0.8&heat=norm');
  await expect(page.locator('.heat-legend[data-stride="1"]')).toBeVisible(long);
  await page.setViewportSize({ width: 718, height: 1000 });
  await page.emulateMedia({ media: 'print' });
  await still(page);
});

test('paper has the light colours, whatever the screen has', async ({ page }) => {
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
});

test('paper shows the plane, the legend with its scale bar and the numbers, and nothing is cut off', async ({
  page,
}) => {
  await expect(page.locator('.plane-picture')).toBeVisible();
  await expect(page.locator('.scale-bar')).toBeVisible();
  await expect(page.getByText('norm of H (largest singular value)')).toBeVisible();
  await expect(page.locator('.zoom-buttons')).toBeHidden();
  await expect(page.getByRole('combobox', { name: 'Heat map' })).toBeHidden();
  // Values, not what they are dragged or ticked with.
  await expect(page.locator('input[type="range"]:visible')).toHaveCount(0);
  await expect(page.getByText('Signs between nullclines', { exact: true })).toBeHidden();
  const clipped = () =>
    page.evaluate(() =>
      [...document.querySelectorAll('.lens, .plane-picture, .controls, .strip')]
        .filter(
          (part) => part.scrollHeight > part.clientHeight + 2 || part.getBoundingClientRect().right > innerWidth + 1,
        )
        .map((part) => part.className),
    );
  await expect.poll(clipped).toEqual([]);
});
