import type { Page } from '@playwright/test';
import { drawn, expect, long, open, still } from '../fixtures';

export const activation = (page: Page) => page.getByRole('combobox', { name: 'Activation' });
export const grip = (page: Page, symbol: string) =>
  page.getByRole('button', { name: new RegExp(`^${symbol} on the curve`) });
export const dropout = (page: Page) => page.getByRole('combobox', { name: 'Dropout' });
export const conditions = (page: Page) => page.getByRole('table', { name: 'Conditions' });
export const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
export const comparison = (page: Page) => page.getByRole('table', { name: 'Comparison' });

/** Opens the Function part, or visits it, and waits for its picture. */
export async function lens(page: Page, rest = '', come = open): Promise<void> {
  await come(page, `#v=1&lens=activation${rest}`);
  await settled(page);
}

/** Waits for the picture of the Function part. */
export async function pictured(page: Page): Promise<void> {
  await drawn(page);
  await expect(page.locator('.function-frame[aria-busy="false"] .activation-chart')).toBeAttached(long);
}

/** Waits for the picture of the Function part, and until nothing moves. */
export async function settled(page: Page): Promise<void> {
  await pictured(page);
  await still(page);
}

/** Opens the Compare part, or visits it, and waits for its numbers. */
export async function comparing(page: Page, rest = '', come = open): Promise<void> {
  await come(page, `#v=1&lens=activation&aspect=compare${rest}`);
  await compared(page);
}

/** Waits for the numbers of the Compare part. */
export async function compared(page: Page): Promise<void> {
  await expect(comparison(page)).toHaveAttribute('aria-busy', 'false', long);
  await expect(comparison(page)).not.toContainText('in work');
  await still(page);
}

export async function writesNoNonsense(page: Page): Promise<void> {
  expect(await page.locator('body').innerText()).not.toMatch(/NaN|Infinity|undefined/);
}
