import { test as base, expect, type Page } from '@playwright/test';

export { expect };

/** Every test fails on a console error, an uncaught error, or a request for anything but the page itself. */
export const test = base.extend<{ quiet: string[] }>({
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') noise.push(`console: ${message.text()}`);
      });
      page.on('pageerror', (error) => noise.push(`uncaught: ${error.message}`));
      page.on('request', (request) => {
        const address = request.url().split('#')[0] ?? '';
        if (address !== baseURL && !address.startsWith('blob:') && !address.startsWith('data:'))
          noise.push(`request: ${address}`);
      });
      await use(noise);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page at an address ("#omega=0.5") and waits until the plane is drawn. */
export async function open(page: Page, hash = ''): Promise<void> {
  await page.goto(hash);
  await drawn(page);
}

/** Waits until the plane shows the result of what the sliders say. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached();
}

/** The number field of a parameter, by its symbol. */
export function field(page: Page, symbol: string) {
  return page.getByRole('textbox', { name: `${symbol}, exact value` });
}

/** The slider of a parameter, by its symbol. */
export function slider(page: Page, symbol: string) {
  return page.getByRole('slider', { name: new RegExp(`^${symbol}`) });
}
