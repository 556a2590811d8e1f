import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { stateName } from '../../src/share/stateName';
import { parse } from '../../src/state/address/address';
import { expect, finished, open, openMenu } from '../fixtures';

export const state = '#v=1&omega=0.8&window=-1.1,0.3,0,1.2&starts=-0.65,0.12;-0.88,0.12';

/** How the files of an address are called at their ends. */
export const endOf = (hash: string) => stateName(parse(hash).state);

export const sheet = (page: Page) => page.getByRole('dialog', { name: 'Share and keep' });
export const status = (page: Page) => page.locator('.share-status');
export const snapshots = (page: Page) => page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');

/** Opens the page, or visits it, and its sheet. */
export async function openSheet(page: Page, hash = '', come = open): Promise<void> {
  await come(page, hash);
  // The sheet lists the charts that are there when it opens.
  await finished(page);
  await openMenu(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(sheet(page)).toBeVisible();
}

export async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await contentOf(download) };
}

export async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

export async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

export async function importFile(page: Page, content: string | Buffer): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'snapshots.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}
