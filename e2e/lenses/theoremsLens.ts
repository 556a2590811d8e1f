import type { Page } from '@playwright/test';
import { answered, expect, long, open } from '../fixtures';

export const statements = (page: Page) => page.getByRole('table', { name: 'Statements' });
export const verdict = (page: Page) => page.getByRole('region', { name: 'The chosen statement' }).getByRole('status');
export const side = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name} side of the box`) });
export const limit = (page: Page, name: string) => page.getByRole('textbox', { name: `box, ${name}` });

/** Opens the lens, or visits it, and waits for its verdicts. */
export async function theorems(page: Page, rest = '', come = open): Promise<void> {
  await come(page, `#v=1&lens=theorems${rest}`);
  // A page that was open before has verdicts of what it showed.
  if (come !== open) await answered(page);
  await expect(verdict(page)).toContainText(/proved|refuted|unknown/, long);
}
