import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Page } from '@playwright/test';
import { drawn, expect, long, open, still, test } from '../fixtures';

const picture = (page: Page) => page.getByRole('img', { name: /^A still picture of the plane/ });

/** Where the pieces of the page's script begin. */
const pieces = '<script>var pieces=';

/** Serves the page up to its script, and the rest when `release` is called. */
async function slowHost() {
  const page = readFileSync('dist/index.html', 'utf8');
  const script = page.indexOf(pieces);
  const waiting: (() => void)[] = [];
  const server = createServer((_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(page.slice(0, script));
    waiting.push(() => response.end(page.slice(script)));
  });
  await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
  return {
    address: `http://localhost:${(server.address() as AddressInfo).port}/`,
    release: () => waiting.shift()?.(),
    close: () => server.close(),
  };
}

const edges = (page: Page, name: string) =>
  page.locator(name).evaluate((node) => {
    const { left, top, right, bottom } = node.getBoundingClientRect();
    return [left, top, right, bottom];
  });

for (const [width, height] of [
  [1440, 900],
  [1280, 720],
  [1024, 768],
  [390, 844],
] as const) {
  test(`a still picture stands where the plane will be before the script is there, at ${width} × ${height}`, async ({
    page,
    baseURL,
    quiet,
  }) => {
    test.skip(!baseURL?.startsWith('http'), 'a file comes at once');
    await page.setViewportSize({ width, height });
    const host = await slowHost();
    try {
      await page.goto(host.address, { waitUntil: 'commit' });
      await expect(picture(page)).toBeVisible();
      await expect(page.getByText('The page is loading.')).toBeVisible();
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moment Map');
      const before = await edges(page, '.still-plot');
      host.release();
      await still(page);
      await expect(page.locator('#still')).toHaveCount(0);
      const after = await edges(page, '.plane-pad');
      // The page rounds to whole pixels.
      for (const [i, edge] of after.entries()) expect(Math.abs(edge - before[i]!)).toBeLessThanOrEqual(1);
      expect(quiet.splice(0)).toEqual([`request: ${host.address}`]);
    } finally {
      host.close();
    }
  });
}

test('the still picture stays until the plane has its own, and no longer', async ({ page }) => {
  await page.addInitScript(() => {
    const seen: string[] = [];
    Object.assign(window, { seen });
    const look = () => {
      const stands = document.querySelector('#root > *') !== null;
      const pictures = document.querySelectorAll('.plane-pad, .still-plot').length;
      seen.push(`${pictures} ${stands ? 'with' : 'without'} the page`);
      requestAnimationFrame(look);
    };
    document.addEventListener('DOMContentLoaded', look);
  });
  await open(page);
  const seen = new Set(await page.evaluate(() => (window as unknown as { seen: string[] }).seen));
  expect([...seen].filter((words) => !words.startsWith('1 '))).toEqual([]);
  expect(seen).toContain('1 with the page');
});

/** Forgets what a broken page was meant to say to its developers, and returns it. */
const told = (quiet: string[]) => quiet.splice(0).join('\n');

test('a script that dies before the page stands leaves the picture, and words', async ({ page, quiet }) => {
  await page.addInitScript(() => {
    window.MutationObserver = class {
      constructor() {
        throw new Error('Broken on purpose.');
      }
    } as never;
  });
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText(/script stopped: .*Broken on purpose/);
  await expect(page.getByText('The page is loading.')).toBeHidden();
  await expect(picture(page)).toBeVisible();
  expect(told(quiet)).toContain('Broken on purpose.');
});

/** Opens the page as a host gives it that has changed the script in which the piece of a name is. */
async function openChanged(page: Page, name: string, address: string) {
  const whole = readFileSync('dist/index.html', 'utf8');
  const place = whole.indexOf(`pieces.define("${name}.js"`);
  expect(place).toBeGreaterThan(0);
  const begin = whole.indexOf('>', whole.lastIndexOf('<script', place)) + 1;
  const changed = `${whole.slice(0, begin)}/**/${whole.slice(begin)}`;
  await page.route(address, (route) => route.fulfill({ body: changed, contentType: 'text/html' }));
  await page.goto('');
}

test('a script that a host has changed is not run, and the page says so', async ({ page, baseURL, quiet }) => {
  test.skip(!baseURL?.startsWith('http'), 'a file has no host');
  await openChanged(page, 'index', baseURL!);
  await expect(page.getByRole('alert')).toContainText('script stopped: It was not run.');
  await expect(picture(page)).toBeVisible();
  expect(told(quiet)).toContain('Content Security Policy');
});

test('a lens that a host has changed is not run, and the page says so in its place', async ({
  page,
  baseURL,
  quiet,
}) => {
  test.skip(!baseURL?.startsWith('http'), 'a file has no host');
  await openChanged(page, 'parametersParts', baseURL!);
  await drawn(page);
  await page.getByRole('tab', { name: 'Parameters' }).click();
  await expect(page.getByRole('alert')).toContainText('This lens could not be drawn. Error: A part of the page');
  await page.getByRole('tab', { name: 'Map' }).click();
  await expect(page.getByRole('table', { name: 'Fixed points' })).toBeVisible();
  expect(told(quiet)).toContain('Content Security Policy');
});

test('a worker that a host has changed is not run, and the page says so', async ({ page, baseURL, quiet }) => {
  test.skip(!baseURL?.startsWith('http'), 'a file has no host');
  await openChanged(page, 'beginQuick', baseURL!);
  await expect(page.getByText(/could not be started again.*A part of the page is missing/)).toBeVisible(long);
  expect(told(quiet)).toContain('Content Security Policy');
});

test('a fault that no part of the page can hold leaves the picture, and words', async ({ page, quiet }) => {
  await page.addInitScript(() => {
    const { addEventListener } = window;
    window.addEventListener = (...given: Parameters<typeof addEventListener>) => {
      if (given[0] === 'popstate' || given[0] === 'hashchange') throw new Error('Broken on purpose.');
      addEventListener(...given);
    };
  });
  await page.goto('');
  await expect(page.getByRole('alert')).toContainText(/script stopped: .*Broken on purpose/, long);
  await expect(picture(page)).toBeVisible();
  await expect(page.locator('#root > *')).toHaveCount(0);
  expect(told(quiet)).toContain('Broken on purpose.');
});
