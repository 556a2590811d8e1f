import { existsSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures';
import { firstNumbers, type Walk, walk } from './smoke';
import { inWebKit, miniBrowser } from './webDriver';

/*
 * The same walk through the page in other engines: everything works, and every number of every table is Chromium's to the
 * last digit shown; and by double click the page stands in them too.
 */

/** What is used of puppeteer-core, which drives Firefox over WebDriver BiDi. */
interface Driver {
  launch(options: object): Promise<{
    newPage(): Promise<{
      goto(url: string): Promise<unknown>;
      evaluate<T>(job: () => Promise<T>): Promise<T>;
    }>;
    close(): Promise<void>;
  }>;
}

test.describe.configure({ mode: 'serial' });

const firefox = ['/usr/bin/firefox-esr', '/usr/bin/firefox'].find(existsSync);
const file = pathToFileURL('dist/index.html').href;
let chromium: Walk | undefined;

async function inChromium(page: Page, url: string): Promise<Walk> {
  await page.goto(url);
  chromium ??= await page.evaluate(walk);
  return chromium;
}

/** That a walk went as Chromium's did. */
function agrees(found: Walk, expected: Walk): void {
  expect(found.alerts).toEqual([]);
  expect(found.svg).toContain('<svg');
  expect(found.numbers).toEqual(expected.numbers);
  expect(found.scene).toBe(expected.scene);
}

test('Chromium walks through the page', async ({ page, baseURL }) => {
  const found = await inChromium(page, baseURL!);
  agrees(found, found);
  for (const station of ['at first', 'slid', 'theorems', 'formula', 'network'])
    expect(found.numbers[station]!.length, station).toBeGreaterThan(5);
});

test('Firefox does all that Chromium does, with the same numbers', async ({ page, baseURL }) => {
  test.skip(firefox === undefined, 'there is no Firefox: apt-get install firefox-esr');
  // By a name that is no literal, so that types are checked where it is not installed.
  const driver: string = 'puppeteer-core';
  const puppeteer = (await import(driver).catch(() => undefined)) as Driver | undefined;
  test.skip(puppeteer === undefined, 'puppeteer-core is not installed: npm ci brings it');
  const expected = await inChromium(page, baseURL!);
  const browser = await puppeteer!.launch({
    browser: 'firefox',
    executablePath: firefox!,
    defaultViewport: { width: 1440, height: 900 },
    // By double click a page is kept apart from its folder, as by default for readers.
    extraPrefsFirefox: { 'security.fileuri.strict_origin_policy': true },
  });
  try {
    const tab = await browser.newPage();
    await tab.goto(baseURL!);
    agrees(await tab.evaluate(walk), expected);
    await tab.goto(file);
    expect(await tab.evaluate(firstNumbers)).toEqual(expected.numbers['at first']);
  } finally {
    await browser.close();
  }
});

test('WebKit does all that Chromium does, with the same numbers', async ({ page, baseURL }) => {
  const browser = miniBrowser();
  test.skip(browser === undefined, 'there is no WebKit with its driver: apt-get install webkit2gtk-driver xvfb');
  const expected = await inChromium(page, baseURL!);
  await inWebKit(browser!, async ({ open, evaluate }) => {
    await open(baseURL!);
    agrees(await evaluate(walk), expected);
    await open(file);
    expect(await evaluate(firstNumbers)).toEqual(expected.numbers['at first']);
  });
});
