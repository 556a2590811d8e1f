import type { Page } from '@playwright/test';
import { drawn, expect, open, panel, slider, test } from '../fixtures';

/** What browsers do that translate a page: every text is put into an element of its own. */
const translated = (page: Page) =>
  page.evaluate(() => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts) {
      if (text.parentElement?.closest('script, style, svg, option, font')) continue;
      const font = document.createElement('font');
      text.before(font);
      font.append(text);
    }
  });

const lenses = [
  ['Map', '#scene=none'],
  ['Theorems', '#lens=theorems'],
  ...['function', 'design', 'compare', 'gains'].map((aspect) => [
    `Activation, ${aspect}`,
    `#lens=activation&aspect=${aspect}`,
  ]),
  ['Parameters', '#lens=parameters'],
  ['Network', '#lens=network&width=32&depth=4&batch=16'],
  ['the story', '#scene=basins'],
] as const;

test('every lens survives being translated, and being driven then', async ({ page }) => {
  await open(page);
  for (const [name, hash] of lenses) {
    await page.evaluate((to) => {
      location.hash = to;
    }, hash);
    await drawn(page);
    await translated(page);
    await slider(page, 'ω').press('ArrowRight');
    await slider(page, 'τ').press('PageUp');
    await page.locator('#activation').selectOption('relu');
    await drawn(page);
    await expect(page.locator('.fault'), name).toHaveCount(0);
    await expect(page.locator('.page > header, .plane-picture, aside.lens'), name).toHaveCount(3);
  }
  await panel(page, 'Map');
  await page.locator('.plane-picture').press('Enter');
  await page.locator('.plane-picture').press('Enter');
  await drawn(page);
  await expect(page.getByText('could not be drawn')).toHaveCount(0);
});

for (const sandbox of ['allow-scripts', 'allow-scripts allow-same-origin'])
  test(`in a frame with sandbox="${sandbox}" saving, copying and snapshots work or say why`, async ({
    page,
    baseURL,
    quiet,
  }) => {
    const address = new URL('a-sandbox', baseURL).href;
    const body = `<!doctype html><meta charset="utf-8"><iframe sandbox="${sandbox}" src="${baseURL}#omega=0.5" width="1300" height="860"></iframe>`;
    await page.route(address, (route) => route.fulfill({ body, contentType: 'text/html' }));
    await page.goto(address);
    const frame = page.frameLocator('iframe');
    await expect(frame.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached();
    await frame.getByRole('button', { name: 'Share' }).click();
    const said = frame.locator('.share-status');
    await frame.getByRole('textbox', { name: 'Name' }).fill('mine');
    await frame.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(frame.getByRole('list', { name: 'Snapshots' })).toContainText('mine');
    await frame.getByRole('button', { name: 'CSV: fixed points' }).click();
    await expect(said).toContainText(/cannot be saved here|if nothing comes, open the page by itself/);
    await frame.getByRole('button', { name: 'Copy the link' }).click();
    await expect(said).toContainText(/was copied|copy it by hand/);
    quiet.splice(0);
  });
