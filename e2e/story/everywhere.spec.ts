import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';
import { story } from '../../src/lecture/story';
import { accessible, axeOptions, colours, drawn, expect, fits, open, panel, still, test } from '../fixtures';
import { move } from '../touch';

const card = 'section[aria-label="The story"]';
const title = (page: Page) => page.locator(`${card} [data-told="true"] .story-title`);
const heading = (page: Page) => page.locator(`${card} [data-told="true"]`).getByRole('heading', { level: 2 });

for (const [width, height] of [
  [390, 844],
  [360, 640],
] as const) {
  test.describe(`on a phone of ${width} × ${height}`, () => {
    test.use({ viewport: { width, height }, hasTouch: true, isMobile: true });

    test('scenes are scrolled by touch under a plane that follows, and their tasks done', async ({ page }) => {
      await page.addInitScript(() => {
        const shifts = Object.assign(window, { shifts: [] as number[] }).shifts;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) shifts.push((entry as PerformanceEntry & { value: number }).value);
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await open(page, '#scene=jump');
      const before = 'A dot, then an arrow';
      for (let pushes = 0; pushes < 6 && (await title(page).textContent()) === before; pushes++) {
        await move(page, [{ from: [width / 2, height - 90], to: [width / 2, height - 240] }]);
        await still(page);
      }
      await expect(title(page)).not.toHaveText(before);
      await expect(page.locator(`${card} [data-told="true"]`)).toBeInViewport();
      const told = story.find((scene) => page.url().endsWith(`#v=1&scene=${scene.id}`));
      await expect(title(page)).toHaveText(told!.title);
      await page.getByRole('combobox', { name: 'Scene', exact: true }).selectOption('4');
      await expect(title(page)).toHaveText('What self-normalizing means');
      // What is drawn beside the plane's own marks moves nothing of the page.
      const moved = await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts);
      expect(moved.filter((shift) => shift > 0.001)).toEqual([]);
      const { x, y, width: across, height: up } = (await page.locator('.plane-pad').boundingBox())!;
      await page.locator(`${card} [data-told="true"]`).getByText('What the marks on the plane mean').tap();
      await expect(page.locator('.story .legends')).toContainText('variance kept');
      await expect(page.locator('.story .legends')).toBeVisible();
      await page.touchscreen.tap(x + across * 0.8, y + up * 0.5);
      await expect(page.locator(`${card} [role=status]`)).toContainText('It too is pulled to (0, 1)');
      await panel(page, 'Sliders');
      await expect(page.locator('.story-task')).toBeInViewport({ ratio: 1 });
      await panel(page, 'Story');
      await expect(title(page)).toBeInViewport({ ratio: 1 });
      await page.getByRole('button', { name: 'Next', exact: true }).tap();
      await expect(title(page)).toHaveText('Four conditions on the activation');
      await fits(page, width);
      await expect(title(page)).toBeInViewport({ ratio: 1 });
      await page.keyboard.press('PageUp');
      await expect(title(page)).toHaveText('What self-normalizing means');
      await expect(page.locator('.plane-picture')).toBeInViewport({ ratio: 0.6 });
    });
  });
}

test('the story is read by keys alone, from the first visit to its end', async ({ page }) => {
  await page.addInitScript(() => Object.assign(window, { firstVisit: true }));
  await page.setViewportSize({ width: 1280, height: 800 });
  await open(page);
  const door = page.getByRole('button', { name: /^The story/ });
  await expect(door).toBeVisible();
  const focused = () => door.evaluate((button) => button === document.activeElement);
  for (let tabs = 0; tabs < 80 && !(await focused()); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  for (const scene of story.slice(0, -1)) {
    await expect(title(page)).toHaveText(scene.title);
    await page.keyboard.press('PageDown');
  }
  await expect(title(page)).toHaveText(story.at(-1)!.title);
  await expect(title(page)).toBeFocused();
  const end = page.getByRole('button', { name: 'Play on' });
  const atEnd = () => end.evaluate((button) => button === document.activeElement);
  for (let tabs = 0; tabs < 12 && !(await atEnd()); tabs += 1) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.locator(card)).toHaveCount(0);
});

test('in the projector’s large type the story stands beside a plane that is half of the screen', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('moment-map-theme', 'projector'));
  await page.setViewportSize({ width: 1024, height: 768 });
  await open(page, '#scene=theorem1');
  const { width, height } = (await page.locator('.hero').boundingBox())!;
  expect(width * height).toBeGreaterThan(0.45 * 1024 * 768);
  await expect(title(page)).toBeInViewport({ ratio: 1 });
  await accessible(page);
});

// In parts, so that none is tried while all others are through. Each but the first begins with the last scene of the
// one before, and with all of that scene.
for (const [part, themes] of [
  ['light', 'dark', 'projector'],
  ['dark', 'projector', 'light'],
  ['projector', 'light', 'dark'],
].entries())
  test(`each scene follows, has its address, words that axe finds nothing in and focus, part ${part + 1}`, async ({
    page,
  }) => {
    const scenes = story.slice(Math.max(0, 8 * part - 1), part < 2 ? 8 * (part + 1) : undefined);
    await page.setViewportSize({ width: 1280, height: 800 });
    if (part === 0) {
      await open(page);
      await page.getByRole('button', { name: 'Story' }).click();
    } else await open(page, `#v=1&scene=${scenes[0]!.id}`);
    await accessible(page);
    for (const [at, { id, title: words }] of scenes.entries()) {
      await expect(heading(page)).toHaveText(words);
      await expect.poll(() => page.evaluate(() => location.hash)).toBe(`#v=1&scene=${id}`);
      await drawn(page);
      await expect(page.locator(`${card} [role=status]`)).toBeEmpty();
      await expect(page.locator('body')).not.toContainText(/NaN|Infinity|undefined/);
      if (at > 0) await expect(heading(page)).toBeFocused();
      await colours(page, themes[at % themes.length] as 'light' | 'dark' | 'projector');
      const found = await page.evaluate(async (options) => {
        const { axe } = window as unknown as { axe: { run(context: string, options: object): Promise<AxeResults> } };
        const { violations } = await axe.run('.story-column', options);
        return violations.map(({ id, nodes }) => [id, nodes.map(({ target }) => target)]);
      }, axeOptions);
      expect(found, words).toEqual([]);
      if (at < scenes.length - 1) await page.getByRole('button', { name: 'Next', exact: true }).click();
    }
    if (part < 2) return;
    await page.getByRole('button', { name: 'Play on' }).click();
    await expect(page.locator(card)).toHaveCount(0);
  });
