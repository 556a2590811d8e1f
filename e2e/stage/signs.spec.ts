import { expect, long, open, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

test('the signs between the nullclines are switched on, drawn with arrows and words, and are in the address', async ({
  page,
}) => {
  await visit(page);
  await page.getByRole('checkbox', { name: 'Signs between nullclines' }).check();
  await expect(page.locator('.stage .sign-glyph')).toHaveCount(4);
  await expect(page.locator('.legends')).toContainText('a layer raises the mean');
  await expect.poll(() => page.url()).toContain('signs');
  await page.getByRole('checkbox', { name: 'Signs between nullclines' }).uncheck();
  await expect(page.locator('.signs')).toHaveCount(0);
});

test('beside a heat map the tints go and the arrows stay', async ({ page }) => {
  await visit(page, '#v=1&overlays=nullclines,signs,fixed&heat=norm');
  await expect(page.locator('.heat-legend[data-stride="1"]')).toBeVisible(long);
  await expect(page.locator('.stage .sign-glyph')).toHaveCount(4);
  for (const tint of await page.locator('.stage .sign-tint').all()) await expect(tint).not.toHaveAttribute('d', /M/);
});

test('near the flip most of the plane leaps over the nullcline of the mean, at ω = 0.8 little of it does', async ({
  page,
}) => {
  /** The part of the plane that is hatched for the mean: the rectangles of its path, in cells. */
  const hatched = async (hash: string) => {
    await open(page, hash);
    await expect(page.locator('.stage .sign-glyph').first()).toBeVisible();
    return page
      .locator('.signs path[fill^="url"]')
      .first()
      .evaluate((path: SVGPathElement) => {
        const [, across, up] = path.parentElement!.getAttribute('transform')!.match(/scale\((\S+) (\S+)\)/)!;
        const pad = path.ownerSVGElement!.querySelector('.plane-pad')!;
        const cells = [...path.getAttribute('d')!.matchAll(/h(\d+)v(\d+)/g)];
        const area = cells.reduce((sum, [, width, height]) => sum + Number(width) * Number(height), 0);
        return (
          (area * Number(across) * Number(up)) /
          (Number(pad.getAttribute('width')) * Number(pad.getAttribute('height')))
        );
      });
  };
  expect(await hatched('#v=1&omega=-1.02&overlays=signs')).toBeGreaterThan(0.6);
  expect(await hatched('#v=1&omega=0.8&overlays=signs')).toBeLessThan(0.3);
});
