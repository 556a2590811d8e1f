import type { Page } from '@playwright/test';
import { expect, finished, test, visit } from '../fixtures';
import { openSheet, saved } from '../share/shareSheet';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

/** The file of a chart: all its words, and the tops of what stands below the picture, whose height is given too. */
async function fileOf(page: Page, chart: string, selector: string) {
  const { height } = (await page.locator(selector).first().boundingBox())!;
  const { content } = await saved(page, `SVG: ${chart}`);
  const file = await page.evaluate(
    async ([text, from]) => {
      // Drawn as an image elsewhere; here its numbers are read.
      const root = new DOMParser().parseFromString(text, 'image/svg+xml').documentElement;
      const number = (part: Element, name: string) => Number(part.getAttribute(name));
      const texts = [...root.querySelectorAll(':scope > text')].map((part) => ({
        y: number(part, 'y'),
        left: number(part, 'x'),
        right: number(part, 'x') + number(part, 'textLength'),
        size: Number.parseFloat(part.getAttribute('font-size') ?? ''),
      }));
      const below = texts.filter(({ y }) => y > from);
      const samples = [...root.querySelectorAll(':scope > svg')].map((part) => ({
        y: number(part, 'y'),
        bottom: number(part, 'y') + number(part, 'height'),
      }));
      return {
        words: [...root.querySelectorAll('text')].map((part) => part.textContent).join(' '),
        width: number(root, 'width'),
        height: number(root, 'height'),
        below,
        samples,
      };
    },
    [content.toString('utf8').replace(/<style>[^<]*<\/style>/, ''), height] as const,
  );
  expect(file.below.length, chart).toBeGreaterThan(1);
  for (const { y, left, right, size } of file.below) {
    // Letters rise over their line by no more than their size.
    expect(y - size, chart).toBeGreaterThanOrEqual(height);
    expect(y, chart).toBeLessThanOrEqual(file.height);
    expect(left, chart).toBeGreaterThanOrEqual(0);
    expect(right, chart).toBeLessThanOrEqual(file.width);
  }
  for (const { y, bottom } of file.samples) {
    expect(y, chart).toBeGreaterThanOrEqual(height);
    expect(bottom, chart).toBeLessThanOrEqual(file.height);
  }
  return file;
}

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['projector', 1024, 768],
  ['dark', 390, 844],
] as const) {
  test(`the plane's file has its legends below the picture in ${theme} at ${width} × ${height}`, async ({ page }) => {
    await page.addInitScript((choice) => localStorage.setItem('moment-map-theme', choice), theme);
    await page.setViewportSize({ width, height });
    await openSheet(page, '#heat=norm');
    const plane = await fileOf(page, 'The plane of mean and variance', '.plane-picture');
    for (const words of ['one layer, at most a grid cell long', 'mean kept (', 'variance kept (', 'ω = 0, τ = 1'])
      expect(plane.words).toContain(words);
    // A mark for arrows, two for nullclines, and the bar.
    expect(plane.samples).toHaveLength(4);
  });
}

test('what the page scrolls in a legend is whole in the file', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 700 });
  await openSheet(page, '#heat=basins&omega=-0.9&tau=1.3', visit);
  const legend = (await page.locator('.heat-legend').innerText()).replace(/\s+/g, '');
  const plane = await fileOf(page, 'The plane of mean and variance', '.plane-picture');
  expect(plane.words.replace(/\s+/g, '')).toContain(legend);
});

test('the map of regimes has its colours, lines and shades in words', async ({ page }) => {
  await openSheet(page, '#lens=parameters&shade=rate', visit);
  const legend = ['settles at a variance', 'diverges', 'fold: an eigenvalue', 'factor of the error per layer', '0.97'];
  const charts = { 'What becomes of starts, by ω and τ': 0, 'The same, by λ and α': 0 };
  for (const [chart, index] of Object.entries(charts)) {
    const file = await fileOf(page, chart, `.parameter-plane >> nth=${index}`);
    for (const words of legend) expect(file.words).toContain(words);
  }
  const branches = await fileOf(page, 'Fixed points and attracting cycles against τ', '.branch-diagram');
  for (const words of [...legend, 'Dashed: repelling or saddle.']) expect(branches.words).toContain(words);
});

test('the plane of targets has its shades and hatches in words', async ({ page }) => {
  await visit(page, '#lens=activation&aspect=design');
  await page.locator('.trade-legend').scrollIntoViewIfNeeded();
  await finished(page);
  await page.getByRole('button', { name: 'Share' }).click();
  const file = await fileOf(page, 'Plane of targets, mean and variance', '.parameter-plane');
  for (const words of ['factor of the error per layer (spectral radius of H)', '0.9', 'no λ, α', 'unstable'])
    expect(file.words).toContain(words);
});

test('the boxes of a proof have their scale, and a compared activation its own name', async ({ page }) => {
  await openSheet(page, '#lens=theorems', visit);
  const leaves = await page.getByRole('button', { name: /^SVG: The \d+ boxes/ }).getAttribute('aria-label');
  const file = await fileOf(page, (leaves ?? '').replace('SVG: ', ''), '.leaf-map');
  expect(file.words).toContain('Colour: bound in each box;');
  await openSheet(page, '#lens=activation&aspect=compare', visit);
  const elu = await saved(page, 'SVG: ELU');
  const words = elu.content
    .toString('utf8')
    .match(/>([^<>]*)<\/text>/g)
    ?.slice(-2);
  expect(words).toEqual(['>ELU</text>', '>ELU. ω = 0, τ = 1</text>']);
});
