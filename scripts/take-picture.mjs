// node scripts/take-picture.mjs: the picture in the README, docs/moment-map.png, from the built page.
import { mkdirSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './findBrowser.mjs';

const browser = await chromium.launch({ executablePath: await findBrowser() });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
// Not the card of a first visit.
await page.addInitScript(() => localStorage.setItem('moment-map-welcomed', 'true'));
await page.goto(pathToFileURL('dist/index.html').href);
await page.waitForSelector('[data-ready="true"]');
await page.evaluate(() => document.fonts.ready);
mkdirSync('docs', { recursive: true });
await page.screenshot({ path: 'docs/moment-map.png' });
await browser.close();
