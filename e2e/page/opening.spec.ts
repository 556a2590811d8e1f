import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { mostBytes } from '../../scripts/vite/pageWeight';
import { drawn, expect, open, slider, test } from '../fixtures';

test('the page opens, draws its plane and asks nobody for anything', async ({ page }) => {
  await open(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Moment Map');
  await expect(page.locator('.arrow-shaft').first()).toBeAttached();
  for (const symbol of ['ω', 'τ', 'λ', 'α']) await expect(slider(page, symbol)).toBeVisible();
});

test('the policy forbids what the page does not need', async ({ page }) => {
  await open(page);
  const policy = page.locator('meta[http-equiv="Content-Security-Policy"]');
  await expect(policy).toHaveAttribute('content', /default-src 'none'.*connect-src 'none'/);
  const refusal = page.waitForEvent('console', (message) => /Content Security Policy/.test(message.text()));
  const ran = await page.evaluate(() => {
    const script = document.createElement('script');
    script.textContent = 'document.documentElement.dataset.intruder = "true"';
    document.head.append(script);
    return document.documentElement.dataset.intruder ?? 'refused';
  });
  expect(ran).toBe('refused');
  await refusal;
});

// The refusal above is the one message that a console should show.
test.afterEach(({ quiet }) => {
  const index = quiet.findIndex((line) => /Content Security Policy/.test(line) && /inline/.test(line));
  if (test.info().title.startsWith('the policy') && index >= 0) quiet.splice(index, 1);
});

test('the page weighs at most 500 KB compressed, everything included', () => {
  expect(gzipSync(readFileSync('dist/index.html')).length).toBeLessThanOrEqual(mostBytes);
});

test('the page runs under any path of a host', async ({ page, baseURL, quiet }) => {
  test.skip(!baseURL?.startsWith('http'), 'a file has no host');
  const address = new URL('some/where/', baseURL).href;
  await page.route(address, (route) => route.fulfill({ path: 'dist/index.html', contentType: 'text/html' }));
  await page.goto(address);
  await drawn(page);
  expect(quiet.splice(0)).toEqual([`request: ${address}`]);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });
  test('a sentence and a still picture stand in for the page', async ({ page }) => {
    await page.goto('');
    await expect(page.locator('noscript p')).toContainText('needs JavaScript');
    await expect(page.getByText('The page is loading.')).toBeHidden();
    const picture = page.getByRole('img', { name: /fixed point at mean 0 and variance 1/ });
    expect((await picture.boundingBox())?.width).toBeGreaterThan(300);
  });
});

for (const [scheme, saved, shown] of [
  ['light', undefined, 'light'],
  ['dark', undefined, 'dark'],
  ['light', 'dark', 'dark'],
  ['dark', 'projector', 'projector'],
] as const) {
  test(`a ${scheme} system with ${saved ?? 'no'} choice saved paints ${shown} from the start`, async ({ page }) => {
    await page.emulateMedia({ colorScheme: scheme });
    await page.addInitScript((choice) => {
      if (choice) localStorage.setItem('moment-map-theme', choice);
    }, saved);
    await page.goto('', { waitUntil: 'commit' });
    await expect(page.locator('html')).toHaveAttribute('data-theme', shown);
    await drawn(page);
    await expect(page.locator('html')).toHaveAttribute('data-theme', shown);
    // A system that changes is followed by a page for which nothing was chosen.
    const other = scheme === 'dark' ? 'light' : 'dark';
    await page.emulateMedia({ colorScheme: other });
    await expect(page.locator('html')).toHaveAttribute('data-theme', saved ?? other);
    if (!saved) await expect(page.getByRole('combobox', { name: 'Colours' })).toHaveValue(other);
  });
}
