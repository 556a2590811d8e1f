import { expect, field, openMenu, test } from '../fixtures';
import { endOf, importFile, openSheet, save, saved, sheet, snapshots, state, status } from './shareSheet';

const picture = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

test('a snapshot is kept, opened as a step, renamed, deleted and brought back', async ({ page }) => {
  await openSheet(page, state);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('ω = 0.8, τ = 1');
  await save(page, 'Lecture 3');
  await expect(status(page)).toHaveText('“Lecture 3” was saved.');
  await page.getByRole('button', { name: 'Rename Lecture 3' }).click();
  await page.getByRole('textbox', { name: 'New name of Lecture 3' }).fill('Lecture 4');
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toHaveCount(1);
  const rename = page.getByRole('button', { name: 'Rename Lecture 4' });
  await expect(rename).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name of Lecture 4' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeVisible();
  await expect(rename).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toContainText(['Lecture 4']);
  // After a reload, from another state. Not by way of another page: a browser that is short of time then ends this one
  // before what it kept last is written.
  await openSheet(page, '#tau=2', async () => {
    await page.evaluate(() => {
      location.hash = '#tau=2';
    });
    await page.reload();
  });
  await page.getByRole('button', { name: 'Open Lecture 4' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(field(page, 'ω')).toHaveValue('0.8');
  await expect(field(page, 'τ')).toHaveValue('1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'τ')).toHaveValue('2');
});

test('snapshots leave as a file and come back; a damaged one is refused with its reason', async ({ page }) => {
  await openSheet(page, state);
  await save(page, 'A');
  await save(page, 'B');
  const { name, content } = await saved(page, 'Export all');
  expect(name).toBe('moment-map-snapshots.json');
  await page.getByRole('button', { name: 'Delete A' }).click();
  await importFile(page, content.toString('utf8'));
  await expect(status(page)).toHaveText('One snapshot was imported.');
  await expect(snapshots(page)).toHaveCount(2);
  const text = content.toString('utf8');
  for (const [bad, sentence] of [
    [text.slice(0, 400), 'the file is not JSON, or has been cut off'],
    [text.replace('"omega": "0.8"', '"omega": "1e999"'), 'snapshots[0].state.omega: “1e999” is too large'],
    [text.replace('"version": 1', '"version": 7'), 'version: the file is of version 7 and this page reads version 1'],
    [text.replace('"omega"', '"__proto__"'), 'snapshots[0].state.“__proto__”: this page does not know it'],
    ['['.repeat(1e7), 'the file has 10000000 bytes, more than the 8000000 that are read'],
    ['['.repeat(1e6), 'the file is nested more than 40 deep'],
    ['', 'the file is empty'],
    ['[]', 'format: the file does not say that it holds snapshots of Moment Map'],
    [picture, 'the file is not JSON, or has been cut off'],
  ] as const) {
    await importFile(page, bad);
    await expect(status(page)).toHaveText(`${sentence}; nothing was imported.`);
    await expect(snapshots(page)).toHaveCount(2);
  }
  await page.keyboard.press('Control+z');
  await expect(snapshots(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field(page, 'ω')).toHaveValue('0.8');
});

test('the newest sentence replaces the older one, is seen from everywhere, and is gone when the sheet opens again', async ({
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 700 });
  await openSheet(page, state);
  await save(page, 'A');
  await expect(status(page)).toHaveText('“A” was saved.');
  await expect(status(page)).toBeInViewport({ ratio: 1 });
  await saved(page, 'CSV: Nullclines');
  await expect(status(page)).toHaveText(
    `moment-map-nullclines${endOf(state)}.csv was handed to the browser to be saved.`,
  );
  await expect(page.getByRole('button', { name: 'Close' })).toBeInViewport({ ratio: 1 });
  await importFile(page, '{}');
  await expect(status(page)).toContainText('format: the file does not say');
  await expect(status(page)).toBeInViewport({ ratio: 1 });
  await importFile(page, '[');
  await expect(status(page)).toContainText('is not JSON');
  await expect(sheet(page).getByRole('status')).toHaveCount(1);
  await page.keyboard.press('Escape');
  await openMenu(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(status(page)).toBeEmpty();
});

test('without storage the page goes on and says what that means', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSheet(page);
  await save(page, 'A');
  await expect(snapshots(page)).toHaveCount(1);
  await expect(status(page)).toContainText('export the snapshots to keep them');
});
