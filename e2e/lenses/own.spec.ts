import type { Page } from '@playwright/test';
import { accessible, expect, fits, long, open, test } from '../fixtures';

const empty = '#v=1&lens=network&part=own&starts=';

// One page for all tests: what one keeps the next finds.
test.describe.configure({ mode: 'serial' });
test.use({ kept: true });
test.beforeAll(({ tab }) => open(tab, empty));

const field = (page: Page) => page.getByRole('textbox', { name: /^CSV or JSON/ });
const result = (page: Page, name: string) => page.getByRole('table', { name, exact: true });

async function read(page: Page, text: string): Promise<void> {
  await field(page).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
}

test('a pasted network is on the plane with its layers’ names, judged, and in the address', async ({ page }) => {
  await page.getByRole('button', { name: 'Fill in an example' }).click();
  await page.getByRole('button', { name: 'Read it' }).click();
  await expect(result(page, 'pasted network').getByRole('row')).toHaveCount(12, long);
  await expect(page.getByText(/^fc7 leaves the map: variance/)).toBeVisible();
  await expect(page.locator('.measured-orbits text', { hasText: 'fc7' })).toBeAttached();
  expect(page.url()).toContain('own=pasted%20network;inputs,0.4026,1.436');
  await page.getByRole('button', { name: 'Undo', exact: true }).click();
  await expect(result(page, 'pasted network')).toBeHidden();
  await page.getByRole('button', { name: 'Redo', exact: true }).click();
  await expect(result(page, 'pasted network')).toBeVisible();
});

test('a faulty text is answered with row and column, and stays to be mended', async ({ page }) => {
  const text = '<b>x</b>,mean,variance\na,0,1\nb,0,-1\n';
  await read(page, text);
  await expect(
    page.getByText('pasted network: Row 3, column “variance”: −1 is below 0, which it cannot be;'),
  ).toBeVisible(long);
  await expect(field(page)).toHaveValue(text);
  await expect(result(page, 'pasted network')).toBeVisible();
});

test('files are read piece by piece, signs that lie across pieces included, and stand beside each other', async ({
  page,
}) => {
  const rows = Array.from({ length: 60_000 }, (_, k) => `größe ${k % 3},${k},0.25,1.5`).join('\n');
  await page.locator('input[type=file]').setInputFiles([
    { name: 'large.csv', mimeType: 'text/csv', buffer: Buffer.from(`layer,unit,mean,variance\n${rows}`) },
    { name: 'cut.json', mimeType: 'application/json', buffer: Buffer.from('[{"name":"a","mean":0,"variance":1},{"na') },
  ]);
  await expect(page.getByText(/^cut: The JSON ends within row 2/)).toBeVisible(long);
  await expect(page.getByText(/^large: large has 60,000 layers; the first 512 were kept/)).toBeVisible();
  await expect(result(page, 'large').getByRole('rowheader', { name: 'größe 2' }).first()).toBeVisible();
  await expect(result(page, 'cut')).toBeVisible();
});

test('networks are kept in this browser: shown or not, renamed, deleted, and all of it undone', async ({ page }) => {
  await read(
    page,
    '{"name":"trained","layers":[{"name":"a","mean":0,"variance":1},{"name":"b","mean":0,"variance":2}]}',
  );
  await expect(result(page, 'trained')).toBeVisible(long);
  await page.reload();
  const list = page.getByRole('region', { name: 'Your networks' });
  const shown = list.getByRole('checkbox', { name: 'trained 2 layers', exact: true });
  await shown.uncheck();
  await expect(result(page, 'trained')).toBeHidden();
  await shown.check();
  await list.getByRole('button', { name: 'Rename trained', exact: true }).click();
  await page.keyboard.type('after');
  await page.keyboard.press('Enter');
  await expect(result(page, 'after').getByRole('row')).toHaveCount(3, long);
  await list.getByRole('button', { name: 'Delete after', exact: true }).click();
  await expect(list.getByRole('button', { name: 'Undo the last change of the list' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(list.getByRole('button', { name: 'Delete after', exact: true })).toBeVisible();
});

test('a script is handed out line by line', async ({ page }) => {
  await page.getByRole('combobox', { name: 'library' }).selectOption('JAX, where the activations are made');
  await page.getByText('The script, line by line').click();
  await expect(page.getByText('def network(params, x):')).toBeVisible();
  await accessible(page);
});

test('on a phone nothing is wider than the screen', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await fits(page, 390);
});
