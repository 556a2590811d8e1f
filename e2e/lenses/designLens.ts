import type { Page } from '@playwright/test';
import { expect, long, open, still } from '../fixtures';

export const design = (page: Page) => page.getByRole('region', { name: 'Design a fixed point' });
export const pin = (page: Page) => page.getByRole('button', { name: /^Target/ });
export const mean = (page: Page) => page.getByRole('textbox', { name: 'target, μ' });
export const variance = (page: Page) => page.getByRole('textbox', { name: 'target, ν' });
export const words = (page: Page) => page.locator('.design-solution p.verdict');
export const solution = (page: Page) => page.getByRole('table', { name: /solution/ });

/** Opens the Design part, or visits it, and waits for λ and α. */
export async function designing(page: Page, rest = '', come = open): Promise<void> {
  await come(page, `#v=1&lens=activation&aspect=design${rest}`);
  await expect(words(page)).toBeVisible(long);
  await expect(page.locator('.design-solution')).toHaveAttribute('aria-busy', 'false', long);
  await still(page);
}
