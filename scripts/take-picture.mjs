// node scripts/take-picture.mjs: the pictures that are made from the built page: docs/moment-map.png for the README,
// and what a host shows of the page, in public/: the preview of its link and its icons.
import { mkdirSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './findBrowser.mjs';

const browser = await chromium.launch({ executablePath: await findBrowser() });

/** The built page at a fragment, once it is drawn. */
async function opened(width, height, hash, theme = 'light') {
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: 'light' });
  // Not the card of a first visit.
  await page.addInitScript((colours) => {
    localStorage.setItem('moment-map-welcomed', 'true');
    localStorage.setItem('moment-map-theme', colours);
  }, theme);
  await page.goto(pathToFileURL('dist/index.html').href + hash);
  await page.waitForSelector('[data-ready="true"] .stage[aria-busy="false"]');
  await page.evaluate(() => document.fonts.ready);
  return page;
}

mkdirSync('docs', { recursive: true });
const whole = await opened(1440, 900, '');
await whole.screenshot({ path: 'docs/moment-map.png' });

const preview = await opened(1200, 630, '#omega=0.2&embed=plane&hide=play', 'projector');
await preview.evaluate(async () => {
  const head = document.createElement('h1');
  head.textContent = 'Moment Map: why self-normalizing networks work';
  document.querySelector('.plane-column').prepend(head);
  for (let frame = 0; frame < 10; frame += 1) await new Promise(requestAnimationFrame);
  for (const part of document.querySelectorAll('.whole-page, .readout, .zoom-buttons'))
    part.style.visibility = 'hidden';
});
await preview.waitForSelector('[data-ready="true"] .stage[aria-busy="false"]');
await preview.screenshot({ path: 'public/social-preview.png' });

const svg = readFileSync('public/favicon.svg', 'utf8');
const icon = await browser.newPage();
for (const [name, size, part] of [
  ['icon-192', 192, 1],
  ['icon-512', 512, 1],
  // A phone may cut all but the middle four fifths away.
  ['icon-maskable-512', 512, 0.7],
  ['apple-touch-icon', 180, 0.85],
]) {
  await icon.setViewportSize({ width: size, height: size });
  const whole = part < 1 ? '#fff' : 'transparent';
  await icon.setContent(
    `<body style="margin:0;display:grid;place-items:center;height:100vh;background:${whole}"><div style="width:${100 * part}%">${svg}</div>`,
  );
  await icon.evaluate(() => document.querySelector('svg').setAttribute('style', 'display:block;width:100%'));
  await icon.screenshot({ path: `public/${name}.png`, omitBackground: part === 1 });
}
await browser.close();
