import { existsSync, readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';

/*
 * The code that docs/embedding.md shows, as it stands there, in pages of its own.
 */

const guide = readFileSync('docs/embedding.md', 'utf8');
/** The HTML under a heading of the guide. */
const codeUnder = (heading: string) =>
  new RegExp(`\n## ${heading}\n[\\s\\S]*?\`\`\`html\n([\\s\\S]*?)\`\`\``).exec(guide)![1]!;

/** Serves a page that holds the guide's code, and opens it. */
async function host(page: Page, baseURL: string, name: string, head: string, heading: string) {
  const body = codeUnder(heading).replace('https://example.org/moment-map/', baseURL);
  await page.route(new URL(name, baseURL).href, (route) =>
    route.fulfill({ body: `<!doctype html><meta charset="utf-8">${head}<body>${body}`, contentType: 'text/html' }),
  );
  await page.goto(new URL(name, baseURL).href);
  const frame = page.frameLocator('#map');
  await expect(frame.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached();
  return frame;
}

test('the guide’s page is told of results and sets the state', async ({ page, baseURL, quiet }) => {
  const frame = await host(page, baseURL!, 'a-guide', '', 'Plain HTML');
  await expect(page.locator('#said')).toContainText('attracting at (0, 1)');
  await page.getByRole('button', { name: 'τ = 1.5' }).click();
  await expect(page.locator('#said')).not.toContainText('attracting at (0, 1)');
  await expect(page.locator('#said')).toContainText('attracting at (');
  const whole = frame.getByRole('link', { name: /the whole page/ });
  await expect(whole).toHaveAttribute('href', /#v=1&omega=0\.2&tau=1\.5$/);
  // What is no message of ours, and what is one and makes no sense.
  const answers = await page.evaluate(
    () =>
      new Promise<unknown[]>((resolve) => {
        const heard: unknown[] = [];
        const { contentWindow } = document.querySelector('iframe')!;
        addEventListener('message', ({ data }) => {
          if (data.id === undefined) return;
          heard.push(data);
          if (data.id === 'last') resolve(heard);
        });
        contentWindow!.postMessage('hello', '*');
        contentWindow!.postMessage({ momentMap: 1, type: 'set', id: 1, values: { activation: 'relu' } }, '*');
        contentWindow!.postMessage({ momentMap: 1, type: 'next', id: 2 }, '*');
        contentWindow!.postMessage({ momentMap: 1, type: 'reset', id: 'last' }, '*');
      }),
  );
  expect(answers).toMatchObject([
    { id: 1, type: 'error', reason: 'This link locks the activation: nothing was changed there.' },
    { id: 2, type: 'state', values: { scene: 'depth' } },
    { id: 'last', type: 'state', address: 'v=1&omega=0.2' },
  ]);
  quiet.splice(0);
});

const reveal = 'node_modules/reveal.js/dist/';

test('in a reveal.js deck the clicker works after a click in the frame, and the frame rests off screen', async ({
  page,
  baseURL,
  quiet,
}) => {
  test.skip(!existsSync(`${reveal}reveal.js`), 'reveal.js is not installed: npm ci brings it');
  await page.route('**/reveal/*', (route) =>
    route.fulfill({ path: reveal + route.request().url().split('/').at(-1)! }),
  );
  const head = '<link rel="stylesheet" href="reveal/reveal.css"><script src="reveal/reveal.js"></script>';
  const frame = await host(page, baseURL!, 'a-deck', head, 'reveal.js');
  const deck = () => page.evaluate(() => (window as unknown as { Reveal: { getState(): object } }).Reveal.getState());
  expect(await deck()).toMatchObject({ indexh: 0, indexf: -1 });
  const root = frame.locator('html');
  await expect(root).not.toHaveAttribute('data-resting');
  const plane = (await frame.locator('.plane-picture').boundingBox())!;
  await page.mouse.click(plane.x + plane.width * 0.3, plane.y + plane.height * 0.3);
  await page.keyboard.press('PageDown');
  await expect.poll(deck).toMatchObject({ indexh: 0, indexf: 0 });
  await expect(frame.getByRole('link', { name: /the whole page/ })).toHaveAttribute('href', /tau=1\.5/);
  await page.keyboard.press('PageDown');
  await expect.poll(deck).toMatchObject({ indexh: 1 });
  await expect(root).toHaveAttribute('data-resting');
  quiet.splice(0);
});
