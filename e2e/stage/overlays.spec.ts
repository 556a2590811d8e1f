import type { Page } from '@playwright/test';
import { expect, finished, long, slider, still, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const legend = (page: Page) => page.locator('.heat-legend');
const chosen = (page: Page) => page.getByRole('combobox', { name: 'Heat map' });
/** Waits for the whole heat map. */
async function whole(page: Page, heat: string): Promise<void> {
  await expect(page.locator(`.heat-legend[data-heat="${heat}"][data-stride="1"]`)).toBeVisible(long);
  await still(page);
}

/** How many pixels of the canvas are coloured. */
const painted = (page: Page) =>
  page.locator('.heat-map canvas').evaluate((canvas: HTMLCanvasElement) => {
    const pixels = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height).data;
    let count = 0;
    for (let k = 3; k < pixels.length; k += 4) if (pixels[k]! > 0) count++;
    return count;
  });

test('a heat map is chosen by the keyboard, appears with words, and is in the address', async ({ page }) => {
  await visit(page);
  await expect(page.locator('.heat-map')).toHaveCount(0);
  await chosen(page).focus();
  await page.keyboard.press('ArrowDown');
  await whole(page, 'norm');
  await expect(legend(page)).toContainText('largest singular value of H');
  await expect.poll(() => page.url()).toContain('heat=norm');
  expect(await painted(page)).toBeGreaterThan(10_000);
  await expect(page.locator('.heat-map .heat-contour')).toBeAttached();
  await chosen(page).selectOption('none');
  await expect(page.locator('.heat-map')).toHaveCount(0);
});

test('basins are named on the plane and in the legend', async ({ page }) => {
  await visit(page, '#v=1&omega=-1.02&heat=basins');
  await whole(page, 'basins');
  for (const words of ['converges to (0, 1)', 'collapses onto a cycle of 2']) {
    await expect(legend(page)).toContainText(words);
    await expect(page.locator('.heat-map text', { hasText: words })).toBeVisible();
  }
});

test('what diverges is named', async ({ page }) => {
  await visit(page, '#v=1&omega=0.95&heat=basins');
  await whole(page, 'basins');
  await expect(page.locator('.heat-map text', { hasText: 'diverges' })).toBeVisible();
});

test('the old picture stays while the slider moves, and the new one follows', async ({ page }) => {
  await visit(page, '#v=1&heat=norm&omega=0.3');
  await whole(page, 'norm');
  const line = () => page.locator('.heat-map .heat-contour').getAttribute('d');
  const before = await line();
  await slider(page, 'ω').focus();
  for (let k = 0; k < 10; k++) {
    await page.keyboard.press('ArrowRight');
    await expect(page.locator('.heat-map canvas')).toBeAttached();
  }
  await whole(page, 'norm');
  await expect.poll(line).not.toBe(before);
});

test('every heat map is drawn on a logarithmic axis too', async ({ page }) => {
  await visit(page, '#v=1&window=-1,1,0.01,20&scale=log&heat=distance');
  for (const heat of ['distance', 'radius', 'layers', 'basins']) {
    await chosen(page).selectOption(heat);
    await whole(page, heat);
    await expect(page.locator('.heat-map > *').first()).toBeAttached();
  }
  expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|undefined/);
});

test('a finished picture stays finished: its legend does not change the size of the plane', async ({ page }) => {
  for (const heat of ['layers', 'basins']) {
    await visit(page, `#v=1&omega=0.95&window=-1,3,0.01,20&scale=log&heat=${heat}`);
    await whole(page, heat);
    const changes = await page.locator('.heat-legend').evaluate(
      (legend) =>
        new Promise<number>((resolve) => {
          let count = 0;
          new MutationObserver((records) => {
            count += records.length;
          }).observe(legend, { attributes: true, attributeFilter: ['data-stride'] });
          setTimeout(() => resolve(count), 1500);
        }),
    );
    expect(changes).toBe(0);
  }
});

test('the paths of the fixed points follow the parameter, and stay while the parameter moves along them', async ({
  page,
}) => {
  await visit(page, '#v=1&overlays=paths,fixed');
  const path = page.locator('.stage .fixed-point-path').last();
  await expect(path).toHaveAttribute('d', /^M/, long);
  await expect(page.locator('.legends')).toContainText('fixed points while τ runs from 0.05 to 4');
  await expect(page.locator('.fixed-point-paths text', { hasText: 'τ = 1' }).first()).toBeVisible();
  await finished(page);
  const before = await path.getAttribute('d');
  await slider(page, 'τ').fill('1.2');
  await finished(page);
  expect(await path.getAttribute('d')).toBe(before);
  await slider(page, 'ω').fill('0.5');
  await expect.poll(() => path.getAttribute('d'), long).not.toBe(before);
});
