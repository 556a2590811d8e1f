import type { Page } from '@playwright/test';
import { expect, long, open } from '../fixtures';

export const statements = (page: Page) => page.getByRole('table', { name: 'Statements' });
export const verdict = (page: Page) => page.getByRole('region', { name: 'The chosen statement' }).getByRole('status');
export const side = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name} side of the box`) });
export const limit = (page: Page, name: string) => page.getByRole('textbox', { name: `box, ${name}` });

/** Opens the lens and waits for its verdicts. */
export async function theorems(page: Page, rest = ''): Promise<void> {
  await open(page, `#v=1&lens=theorems${rest}`);
  await expect(verdict(page)).toContainText(/proved|refuted|unknown/, long);
}
