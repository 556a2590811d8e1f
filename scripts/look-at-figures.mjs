// node scripts/look-at-figures.mjs [folder]: the exported plane of the built page, with a heat map and labels, as other
// programs draw it, beside how the browser does. Writes the pictures into the folder, figures/ by itself, and ends with 1
// where one is far off. A program that is not installed is left out, with a sentence.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { findBrowser } from './findBrowser.mjs';

const folder = process.argv[2] ?? 'figures';
const programs = [
  { name: 'rsvg-convert', args: (svg, png) => ['-o', png, svg] },
  { name: 'inkscape', args: (svg, png) => [`--export-filename=${png}`, svg] },
  { name: 'soffice', args: (svg, png) => ['--headless', '--convert-to', 'png', '--outdir', join(png, '..'), svg] },
];
/** How far off a picture may be, of 255, on average over squares of it: faces differ between programs, areas must not. */
const tolerance = 14;

const browser = await chromium.launch({ executablePath: await findBrowser() });
const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme: 'light' });
await page.goto(`${pathToFileURL('dist/index.html').href}#omega=0.3&heat=norm`);
await page.waitForSelector('[data-ready="true"] .stage[aria-busy="false"] canvas');
await page.getByRole('button', { name: 'Share' }).click();
const [saved] = await Promise.all([
  page.waitForEvent('download'),
  page.getByRole('button', { name: 'SVG: The plane' }).click(),
]);
mkdirSync(folder, { recursive: true });
const svg = join(folder, 'plane.svg');
await saved.saveAs(svg);

/** The grey levels of a picture over 24 × 24 squares. */
const squares = (address) =>
  page.evaluate(async (source) => {
    const image = new Image();
    image.src = source;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [24, 24];
    const context = canvas.getContext('2d');
    context.fillStyle = '#fff';
    context.fillRect(0, 0, 24, 24);
    context.imageSmoothingQuality = 'high';
    context.drawImage(image, 0, 0, 24, 24);
    const { data } = context.getImageData(0, 0, 24, 24);
    return Array.from({ length: 576 }, (_, at) => (data[4 * at] + data[4 * at + 1] + data[4 * at + 2]) / 3);
  }, address);

const own = await squares(`data:image/svg+xml;base64,${readFileSync(svg, 'base64')}`);
let far = 0;
for (const { name, args } of programs) {
  const png = join(folder, name === 'soffice' ? 'plane.png' : `${name}.png`);
  const { error, status } = spawnSync(name, args(svg, png), { timeout: 120_000, stdio: 'ignore' });
  if (error?.code === 'ENOENT') {
    console.log(`${name} is not installed and is left out.`);
    continue;
  }
  if (status !== 0 || !existsSync(png)) {
    console.log(`${name} could not read the picture.`);
    far += 1;
    continue;
  }
  const drawn = await squares(`data:image/png;base64,${readFileSync(png, 'base64')}`);
  const off = drawn.reduce((sum, grey, at) => sum + Math.abs(grey - own[at]), 0) / drawn.length;
  console.log(
    `${name} draws it ${off < tolerance ? 'as the browser does' : 'otherwise'}: ${off.toFixed(1)} of 255 off.`,
  );
  if (off >= tolerance) far += 1;
}
await browser.close();
process.exitCode = far > 0 ? 1 : 0;
