import type { Page } from '@playwright/test';
import { story } from '../../src/lecture/story';
import { accessible, drawn, expect, open, slider, still, test } from '../fixtures';

const heading = (page: Page) => page.locator('section[aria-label="The story"] .story-title');

async function begin(page: Page, scene: string) {
  await open(page, `#scene=${scene}`);
  await page.getByRole('button', { name: 'Lecture' }).click();
  await expect(page.locator('.page')).toHaveAttribute('data-lecture', 'true');
}

test.use({ fresh: true });

/** Texts below 24 px and lines below 3 px on the stage: all that is seen of it, the lecturer's own bar included. */
const tooSmall = (page: Page) =>
  page.evaluate(() => {
    const seen = (node: Element) => {
      const { width, height } = node.getBoundingClientRect();
      return node.checkVisibility({ visibilityProperty: true }) && width + height > 2 && !node.closest(unseen);
    };
    // KaTeX's struts hold no letter.
    const unseen = '.visually-hidden, defs, .vlist-s';
    const number = (node: Element, name: string) => Number.parseFloat(getComputedStyle(node).getPropertyValue(name));
    return [...document.querySelectorAll('.page *')].filter(seen).flatMap((node) => {
      const name = `${node.parentElement?.getAttribute('class')} > ${node.nodeName} ${node.getAttribute('class')}`;
      const matrix = node instanceof SVGGraphicsElement ? node.getScreenCTM() : null;
      const scale = matrix ? Math.hypot(matrix.a, matrix.b) : 1;
      const written = [...node.childNodes].some((child) => child.nodeType === 3 && child.textContent?.trim());
      const size = scale * number(node, 'font-size');
      if (written) return size < 23.9 ? [`${name}: ${size} px of text`] : [];
      if (!matrix || /^(svg|g|text|tspan)$/.test(node.nodeName) || getComputedStyle(node).stroke === 'none') return [];
      const kept = getComputedStyle(node).vectorEffect === 'non-scaling-stroke';
      const width = (kept ? 1 : scale) * number(node, 'stroke-width');
      return width > 0 && width < 2.95 ? [`${name}: a line of ${width} px`] : [];
    });
  });

/** Pixels of words that are still below what is seen of them; the plane's key comes after them. */
const left = (page: Page) =>
  page.locator('.story-column').evaluate((column) => {
    const key = column.querySelector<HTMLElement>('.story-key')?.offsetHeight ?? 0;
    return Math.floor(column.scrollHeight - key - column.clientHeight - column.scrollTop - 11);
  });

test('the whole lecture is given by a clicker, there and back, with the notes in step, and is large', async ({
  page,
  baseURL,
}) => {
  await page.addInitScript(() => localStorage.setItem('moment-map-theme', 'projector'));
  // All words have room.
  await page.setViewportSize({ width: 1920, height: 1200 });
  await begin(page, 'depth');
  const [notes] = await Promise.all([page.waitForEvent('popup'), page.keyboard.press('s')]);
  // A file may make a difference to the window of the notes, and not from scene to scene.
  const told = baseURL!.startsWith('file:') ? story.slice(0, 3) : story;
  for (const { title, notes: words } of told) {
    await expect(heading(page)).toHaveText(title);
    await expect(notes.getByRole('heading')).toHaveText(title);
    await expect(notes.getByRole('main')).toContainText(words);
    await drawn(page);
    expect(await tooSmall(page), title).toEqual([]);
    await page.keyboard.press('PageDown');
  }
  await expect(heading(page)).toHaveText((story[told.length] ?? story.at(-1)!).title);
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

test('a black screen covers the lens, and the sliders of a narrow column overlap nothing', async ({ page }) => {
  await page.setViewportSize({ width: 1024, height: 768 });
  await begin(page, 'unit');
  await drawn(page);
  await page.keyboard.press('b');
  const seen = () =>
    page.evaluate(() =>
      [0.1, 0.3, 0.5, 0.7, 0.9].flatMap((across) =>
        [0.1, 0.3, 0.5, 0.7, 0.9].map(
          (down) => document.elementFromPoint(innerWidth * across, innerHeight * down)?.closest('button')?.className,
        ),
      ),
    );
  await expect.poll(async () => [...new Set(await seen())]).toEqual(['curtain curtain-black']);
  await page.keyboard.press('b');
  await page.keyboard.press('c');
  const box = async (part: string) => (await page.locator(`.group-layer ${part}`).first().boundingBox())!;
  const [legend, choice, meaning, more] = [
    await box('legend'),
    await box('select'),
    await box('.activation-rule'),
    await box('summary'),
  ];
  expect(choice.y).toBeGreaterThanOrEqual(legend.y + legend.height - 1);
  expect(more.y).toBeGreaterThanOrEqual(meaning.y + meaning.height - 1);
});

test('in front of a class the plane has seven tenths of the screen, words 24 px and lines 3 px', async ({ page }) => {
  await page.addInitScript(() => localStorage.setItem('moment-map-theme', 'projector'));
  await page.setViewportSize({ width: 1024, height: 768 });
  await begin(page, 'pull');
  await drawn(page);
  const { width, height } = (await page.locator('.plane-column').boundingBox())!;
  expect(width * height).toBeGreaterThan(0.58 * 1024 * 768);
  expect(width).toBeGreaterThan(0.64 * 1024);
  expect(await tooSmall(page)).toEqual([]);
  // Words that have no room come up before the next scene does.
  expect(await left(page)).toBeGreaterThan(0);
  for (let pages = 0; pages < 3 && (await left(page)) > 0; pages++) {
    await page.keyboard.press('PageDown');
    await still(page);
  }
  expect(await left(page)).toBeLessThanOrEqual(0);
  await expect(page.locator('.story-task')).toBeInViewport({ ratio: 1 });
  await expect(heading(page)).toHaveText('What self-normalizing means');
  await page.keyboard.press('k');
  await expect(page.getByText('What the marks on the plane mean')).toBeInViewport({ ratio: 1 });
  await expect(page.getByText('variance kept')).toBeVisible();
  await page.keyboard.press('c');
  await expect(slider(page, 'ω')).toBeInViewport();
  await page.keyboard.press('c');
  await accessible(page);
});
