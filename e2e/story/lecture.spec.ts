import type { Page } from '@playwright/test';
import { story } from '../../src/lecture/story';
import { accessible, drawn, expect, open, slider, test } from '../fixtures';

const heading = (page: Page) => page.locator('section[aria-label="The story"] .story-title');

async function begin(page: Page, scene: string) {
  await open(page, `#scene=${scene}`);
  await page.getByRole('button', { name: 'Lecture' }).click();
  await expect(page.locator('.page')).toHaveAttribute('data-lecture', 'true');
}

test.use({ fresh: true });

test('the whole lecture is given by a clicker, there and back, with the notes in step', async ({ page }) => {
  await begin(page, 'depth');
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  for (const { title, notes: words } of story) {
    await expect(heading(page)).toHaveText(title);
    await expect(notes.getByRole('heading')).toHaveText(title);
    await expect(notes.getByRole('main')).toContainText(words);
    await page.keyboard.press('PageDown');
  }
  await expect(heading(page)).toHaveText(story.at(-1)!.title);
  await notes.keyboard.press('Home');
  await expect(heading(page)).toHaveText(story[0]!.title);
  await notes.getByRole('button', { name: 'Next', exact: true }).click();
  await expect(heading(page)).toHaveText(story[1]!.title);
  await notes.close();
  await page.keyboard.press('End');
  await page.keyboard.press('PageUp');
  await expect(heading(page)).toHaveText(story.at(-2)!.title);
});

test('black, white, help and the end have their keys, and a slider keeps its own', async ({ page }) => {
  await begin(page, 'pull');
  await page.keyboard.press('b');
  await expect(page.locator('.curtain-black')).toBeVisible();
  await page.keyboard.press('PageDown');
  await expect(page.locator('.curtain-black')).toHaveCount(0);
  await expect(heading(page)).toHaveText('What self-normalizing means');
  await page.keyboard.press('w');
  await expect(page.locator('.curtain-white')).toBeVisible();
  await page.keyboard.press('w');
  await expect(page.locator('.curtain-white')).toHaveCount(0);
  await page.keyboard.press('?');
  await expect(page.getByRole('dialog', { name: 'Keys of the lecture' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog', { name: 'Keys of the lecture' })).toHaveCount(0);
  await page.keyboard.press('c');
  await slider(page, 'ω').focus();
  await page.keyboard.press('ArrowRight');
  await expect(heading(page)).toHaveText('What self-normalizing means');
  expect(Number(await slider(page, 'ω').inputValue())).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(page.locator('.page')).toHaveAttribute('data-lecture', 'false');
  await expect(page.locator('header').first()).toBeVisible();
});

test('in front of a class the plane has seven tenths of the screen, words 24 px and lines 3 px', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('moment-map-theme', 'projector'));
  await page.setViewportSize({ width: 1024, height: 768 });
  await begin(page, 'pull');
  await drawn(page);
  const { width, height } = (await page.locator('.plane-column').boundingBox())!;
  expect(width * height).toBeGreaterThan(0.58 * 1024 * 768);
  expect(width).toBeGreaterThan(0.64 * 1024);
  // Every text but the lecturer's own bar, and every line but those of the axes.
  const least = await page.evaluate(() => {
    const seen = (node: Element) =>
      node.checkVisibility({ visibilityProperty: true }) && node.getBoundingClientRect().width > 1;
    const parts = [...document.querySelectorAll('.plane-column *, .story *')].filter(seen);
    const texts = parts.filter((node) =>
      [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim()),
    );
    const lines = parts.filter((node) => node.closest('.stage svg') && !node.closest('.axes, .zoom-buttons, defs'));
    const number = (node: Element, name: string) => Number.parseFloat(getComputedStyle(node).getPropertyValue(name));
    return {
      text: Math.min(
        ...texts.filter((node) => !node.closest('.visually-hidden')).map((node) => number(node, 'font-size')),
      ),
      line: Math.min(
        ...lines.filter((node) => getComputedStyle(node).stroke !== 'none').map((node) => number(node, 'stroke-width')),
      ),
    };
  });
  expect(least.text).toBeGreaterThanOrEqual(24);
  expect(least.line).toBeGreaterThanOrEqual(3);
  await accessible(page);
});
