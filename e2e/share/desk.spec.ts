import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { accessible, expect, field, open, openMenu, test } from '../fixtures';
import { saved, status } from './shareSheet';

const desk = (page: Page) => page.getByRole('dialog', { name: 'Your lecture' });
const scenes = (page: Page) => page.getByRole('list', { name: 'Scenes' }).getByRole('listitem');
const undo = (page: Page) => page.getByRole('button', { name: 'Undo the last change' });
const record = (page: Page) => page.getByRole('button', { name: 'Record the page as a scene' }).click();

async function openDesk(page: Page): Promise<void> {
  await openMenu(page);
  await page.getByRole('button', { name: 'Share', exact: true }).click();
  await page.getByRole('button', { name: 'Your lecture' }).click();
  await expect(desk(page)).toBeVisible();
}

async function openFile(page: Page, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Open a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'lecture.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('a lecture is recorded, ordered, given, saved as a file and opened from file and link', async ({ page }) => {
  await open(page);
  await openDesk(page);
  await page.getByLabel('Title', { exact: true }).fill('Why depth hurts');
  await record(page);
  await expect(page.locator('[data-part="title"]')).toBeFocused();
  await page.keyboard.type('One');
  await page.getByLabel('Words for the class').fill('Arrows.\n\nThey lead to (0, 1).');
  await page.getByLabel('Notes for you').fill('Wait.');
  await page.keyboard.press('Escape');
  await field(page, 'τ').fill('2');
  await field(page, 'τ').press('Enter');
  await openDesk(page);
  await record(page);
  await page.getByRole('button', { name: 'Move One down' }).click();
  await expect(scenes(page)).toContainText([/^1 · ω = 0, τ = 2/, /^2 · One/]);
  await expect(page.getByRole('button', { name: 'Move One down' })).toBeFocused();
  await page.getByRole('button', { name: 'Delete One' }).click();
  await expect(scenes(page)).toHaveCount(1);
  await expect(undo(page)).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(scenes(page)).toHaveCount(2);
  await accessible(page);
  const { name, content } = await saved(page, 'Save as a file');
  expect(name).toBe('moment-map-lecture-why-depth-hurts.json');
  const text = content.toString('utf8');
  const link = await page.getByLabel('All of it as a link').inputValue();

  await page.getByRole('button', { name: 'Begin a new one' }).click();
  await expect(scenes(page)).toHaveCount(0);
  await openFile(page, text.replace('"tau": "2"', '"tau": "two"'));
  await expect(status(page)).toHaveText('scenes[0].state.tau: “two” is not a number; nothing was opened.');
  await openFile(page, text.slice(0, 500));
  await expect(status(page)).toHaveText('the file is not JSON, or has been cut off; nothing was opened.');
  await openFile(page, text);
  await expect(scenes(page)).toHaveCount(2);

  await page.getByRole('button', { name: 'Give it' }).click();
  const story = page.getByRole('region', { name: 'Why depth hurts' });
  await expect(story.locator('[data-told="true"] .story-title')).toHaveText('ω = 0, τ = 2');
  await page.keyboard.press('PageDown');
  await expect(story.locator('[data-told="true"] .story-title')).toHaveText('One');
  await expect(story.getByText('They lead to (0, 1).')).toBeVisible();
  await page.keyboard.press('Escape');

  // In another browser.
  await page.evaluate(() => localStorage.removeItem('moment-map-lecture'));
  await open(page, link.slice(link.indexOf('#')));
  await expect(story.locator('[data-told="true"] .story-title')).toHaveText('ω = 0, τ = 2');
  await expect(field(page, 'τ')).toHaveValue('2');
  await open(page, '#v=1&lecture=nothing');
  await expect(page.getByRole('status', { name: 'Notices' })).toContainText('it is damaged, or has been cut off');
});

test('a handout has one page a scene, with picture, words and code, and leaves the page as it was', async ({
  page,
}) => {
  await page.addInitScript(() => localStorage.setItem('moment-map-theme', 'dark'));
  await open(page, '#v=1&omega=0.5');
  await openDesk(page);
  await record(page);
  await page.getByLabel('Words for the class').fill('Half of the mean is kept.');
  await page.keyboard.press('Escape');
  await openDesk(page);
  await record(page);
  await page.getByRole('button', { name: 'Of your lecture' }).click();
  await expect(page.getByRole('button', { name: 'Print the 2 pages' })).toBeFocused();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  expect(new URL(page.url()).hash).toBe('#v=1&omega=0.5');
  await page.emulateMedia({ media: 'print' });
  const pages = page.locator('.handout article');
  await expect(pages).toHaveCount(2);
  await expect(pages.first()).toContainText('Half of the mean is kept.');
  await expect(pages.first().getByRole('img', { name: 'QR code of the link' })).toBeVisible();
  const { width, height } = (await pages.first().locator('img').boundingBox())!;
  expect(Math.min(width, height)).toBeGreaterThan(200);
  await expect(page.locator('#root')).toBeHidden();
  const path = test.info().outputPath('handout.pdf');
  await page.pdf({ path, format: 'A4' });
  expect(readFileSync(path, 'latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(2);
  await page.emulateMedia({ media: null });
});
