import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from '@playwright/test';
import { findBrowser } from '../scripts/findBrowser.mjs';

/**
 * Chromium's switches for frames as soon as they are ready:
 * without them a step also waits for the display's next frame.
 */
export const atOnce = ['--disable-gpu-vsync', '--disable-frame-rate-limit'];

/** Why a bench of the page says nothing here. */
export const notMeasured = 'Not measured: it needs a built page (npm run build) and Chromium.';

/**
 * Does something with the built page, opened at an address in a window of 1660 × 900;
 * undefined where there is no page or browser.
 */
export async function builtPage<T>(
  hash: string,
  args: string[],
  work: (page: Page, browser: Browser) => Promise<T>,
): Promise<T | undefined> {
  const executablePath = await findBrowser();
  if (!existsSync('dist/index.html') || !executablePath) return undefined;
  const browser = await chromium.launch({ executablePath, args });
  try {
    const page = await browser.newPage({ viewport: { width: 1660, height: 900 } });
    await page.goto(pathToFileURL('dist/index.html').href + hash);
    await page.waitForSelector('[data-ready="true"]');
    return await work(page, browser);
  } finally {
    await browser.close();
  }
}
