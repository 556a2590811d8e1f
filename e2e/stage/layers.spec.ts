import type { Page } from '@playwright/test';
import { expect, open, slider, still, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const layer = (page: Page) => page.getByRole('slider', { name: 'Layer shown' });
const strip = (page: Page) => page.getByRole('region', { name: 'Layer by layer' });
const button = (page: Page, name: string) => page.locator('.play-bar').getByRole('button', { name });
const preset = (page: Page) => page.getByRole('button', { name: /^Preset/ });
/** Rings around the layer shown: one per orbit in the plane and in each of the two curves. */
const rings = (page: Page) => page.locator('.orbit-now');

test('a step forward shows the starts, the next one layer 1, in the plane and in both curves', async ({ page }) => {
  await visit(page);
  await expect(rings(page)).toHaveCount(0);
  await button(page, 'One layer forward').click();
  await expect(layer(page)).toHaveAttribute('aria-valuetext', 'layer 0 of 32');
  await button(page, 'One layer forward').click();
  await expect(layer(page)).toHaveAttribute('aria-valuetext', 'layer 1 of 32');
  await expect(rings(page)).toHaveCount(6);
  await expect(strip(page).getByText('layer 1:')).toBeVisible();
  await button(page, 'One layer back').click();
  await expect.poll(() => page.url()).toContain('playhead=0');
  await button(page, 'Show all layers').click();
  await expect(rings(page)).toHaveCount(0);
});

test('playing runs to the last layer and is one step to undo', async ({ page }) => {
  await open(page, '#v=1&layers=4');
  await page.getByRole('combobox', { name: 'Layers per second' }).selectOption('8');
  // Kept by the page itself: half a second of playing is over before a slow test looks.
  await page.evaluate(() => {
    const seen = new Set<string>();
    Object.assign(window, { seen });
    const note = () => seen.add(document.querySelector('.playback button[aria-label="Pause"]') ? 'Pause' : 'Play');
    new MutationObserver(note).observe(document.body, { subtree: true, attributes: true, childList: true });
  });
  await button(page, 'Play the layers').click();
  await expect(layer(page)).toHaveValue('4');
  await expect(button(page, 'Play the layers')).toBeVisible();
  expect(await page.evaluate(() => [...(window as unknown as { seen: Set<string> }).seen])).toContain('Pause');
  await expect.poll(() => page.url()).toContain('playhead=4');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(layer(page)).toHaveAttribute('aria-valuetext', 'all 4 layers');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
  await page.goto('about:blank');
});

test('a pause settles on the layer where it was made', async ({ page }) => {
  await visit(page, '#v=1&layers=100&playhead=3');
  await button(page, 'Play the layers').click();
  await expect.poll(() => layer(page).inputValue().then(Number)).toBeGreaterThan(4);
  await button(page, 'Pause').click();
  const paused = await layer(page).inputValue();
  await expect.poll(() => page.url()).toContain(`playhead=${paused}`);
  await expect(page.locator('.page')).toHaveAttribute('data-playing', 'false');
  await page.waitForTimeout(600);
  await expect(layer(page)).toHaveValue(paused);
});

test('an undo while playing takes the playing back and stops it', async ({ page }) => {
  await visit(page, '#v=1&layers=100&playhead=3');
  await button(page, 'Play the layers').click();
  await expect.poll(() => layer(page).inputValue().then(Number)).toBeGreaterThan(4);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(button(page, 'Play the layers')).toBeVisible();
  await expect(layer(page)).toHaveValue('3');
  await expect(page.locator('.page')).toHaveAttribute('data-playing', 'false');
  await page.waitForTimeout(600);
  await expect(layer(page)).toHaveValue('3');
});

test('the layer can be scrubbed by keyboard, and a link opens at it', async ({ page }) => {
  await visit(page, '#v=1&playhead=7');
  await expect(layer(page)).toHaveValue('7');
  await layer(page).focus();
  await page.keyboard.press('ArrowLeft');
  await expect(layer(page)).toHaveValue('6');
  await page.keyboard.press('Home');
  await expect(layer(page)).toHaveValue('0');
  await page.keyboard.press('End');
  await expect.poll(() => page.url()).toContain('playhead=32');
});

test('a dot under the pointer is marked in the plane and in the curves, and so is a layer', async ({ page }) => {
  await visit(page);
  const marks = page.locator('.orbit-marked');
  await page.getByRole('button', { name: /^Start of orbit A/ }).hover();
  await expect(marks).toHaveCount(3);
  await expect(strip(page).getByText('layer 0:')).toBeVisible();
  const curve = page.getByRole('img', { name: /^The mean of every orbit/ });
  await still(page);
  const box = (await curve.boundingBox())!;
  await page.mouse.move(box.x + box.width - 30, box.y + 22);
  await expect(marks).toHaveCount(6);
});

test('a start that the keyboard comes to is marked in the curves', async ({ page }) => {
  await visit(page);
  await page.getByRole('button', { name: /^Start of orbit B/ }).focus();
  await expect(strip(page).locator('.orbit-marked')).toHaveCount(2);
  await expect(strip(page).getByText('layer 0:')).toBeVisible();
});

test('the table holds every layer, and copies of exact numbers', async ({ page }) => {
  await visit(page, '#v=1&strip=table');
  const table = page.getByRole('table', { name: 'Orbit A, layer by layer' });
  await expect(table.getByRole('row')).toHaveCount(34);
  // (0.7, 1.8) itself, then its image at ω = 0, τ = 1.
  await expect(table.getByRole('row').nth(1).locator('data').nth(1)).toHaveAttribute('value', '1.8');
  await button(page, 'Table').click();
  await expect(table).toBeHidden();
  await expect.poll(() => page.url()).toContain('strip=off');
});

test('the layer that is shown stays in sight in the table', async ({ page }) => {
  await visit(page, '#v=1&strip=table&playhead=4');
  const rows = page.getByRole('table', { name: 'Orbit A, layer by layer' }).getByRole('row');
  await expect(rows.nth(5)).toBeInViewport({ ratio: 0.9 });
  await layer(page).focus();
  for (const [key, at] of [
    ['ArrowRight', 5],
    ['ArrowRight', 6],
    ['ArrowRight', 7],
    ['End', 32],
    ['ArrowLeft', 31],
    ['Home', 0],
  ] as const) {
    await page.keyboard.press(key);
    await expect(layer(page)).toHaveValue(`${at}`);
    await expect(rows.nth(at + 1)).toBeInViewport({ ratio: 0.9 });
  }
});

test('the cobweb is drawn at ω = 0, and elsewhere a sentence says why not', async ({ page }) => {
  await visit(page, '#v=1&strip=cobweb');
  await expect(page.getByRole('img', { name: /^Cobweb/ })).toBeVisible();
  await slider(page, 'ω').focus();
  await page.keyboard.press('ArrowRight');
  await expect(strip(page).getByText(/depends on the mean as well/)).toBeVisible();
  await expect(page.getByRole('img', { name: /^Cobweb/ })).toBeHidden();
});

test('a preset is chosen by keyboard, says what to notice until something changes, and is one step', async ({
  page,
}) => {
  await open(page);
  await preset(page).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: /^Two attractors/ }).focus();
  await page.keyboard.press('Enter');
  await expect(preset(page)).toBeFocused();
  await expect(slider(page, 'ω')).toHaveValue('0.8');
  await expect(page.getByText(/A returns to \(0, 1\), B collapses/)).toBeVisible();
  await slider(page, 'ω').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(page.getByText(/A returns to \(0, 1\), B collapses/)).toBeHidden();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByText(/A returns to \(0, 1\), B collapses/)).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(slider(page, 'ω')).toHaveValue('0');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('with reduced motion playing steps without gliding', async ({ page }) => {
  for (const [reducedMotion, glides] of [
    ['reduce', false],
    ['no-preference', true],
  ] as const) {
    await page.emulateMedia({ reducedMotion });
    await open(page, '#v=1&layers=100&playhead=1');
    await button(page, 'Play the layers').click();
    const duration = await page
      .locator('.playhead')
      .first()
      .evaluate((line) => getComputedStyle(line).transitionDuration);
    expect(Number.parseFloat(duration) > 0).toBe(glides);
    await button(page, 'Pause').click();
    await page.goto('about:blank');
  }
});
