import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test as base, type ConsoleMessage, expect, type Locator, type Page, type Request } from '@playwright/test';
import type { AxeResults } from 'axe-core';

export { expect };

/** How long a proof, a heat map or a diagram may take on a machine that is slow and busy with other things. */
export const long = { timeout: 150_000 };

/**
 * Nobody's first visit, at which a card lies over the plane, unless the test says so. Nothing is stored for it: what a
 * script stores before a page of a file stands makes Chromium lose at times what the page stores then.
 */
const beenHere = () => {
  const { getItem } = Storage.prototype;
  Storage.prototype.getItem = function (key) {
    return key === 'moment-map-welcomed' && !('firstVisit' in window) ? 'true' : getItem.call(this, key);
  };
};

interface OfTest {
  /** What the browser complained of and asked for. */
  quiet: string[];
  /** Whether a test needs a window in which nothing was opened before. */
  fresh: boolean;
  /** Whether a test may go on with the page that the one before has left: what it visits opens only where none is. */
  kept: boolean;
}

/** The pages that tests may go on with: opened by one of them, and with nothing in them that a test has put there. */
const goingOn = new WeakSet<Page>();

interface OfWorker {
  tab: Page;
  /** The window of a touch screen, or of a phone. */
  touched: (isMobile: boolean) => Promise<Page>;
}

/** Every test fails on a console error, an uncaught error, or a request for anything but the page itself. */
export const test = base.extend<OfTest, OfWorker>({
  tab: [
    async ({ browser }, use, { project }) => {
      const context = await browser.newContext({ baseURL: project.use.baseURL! });
      await context.addInitScript(beenHere);
      await use(await context.newPage());
      await context.close();
    },
    { scope: 'worker' },
  ],
  touched: [
    async ({ browser }, use, { project }) => {
      const pages = new Map<boolean, Page>();
      await use(async (isMobile) => {
        const open = pages.get(isMobile);
        if (open) return open;
        const context = await browser.newContext({ baseURL: project.use.baseURL!, hasTouch: true, isMobile });
        await context.addInitScript(beenHere);
        const page = await context.newPage();
        pages.set(isMobile, page);
        return page;
      });
      for (const page of pages.values()) await page.context().close();
    },
    { scope: 'worker' },
  ],
  // A browser window for all tests of a worker, left as it was found: opening one takes as long as a short test. What a
  // window has from its birth on, a test gets with one of its own.
  page: async (
    { tab: mouse, touched, browser, fresh, kept, baseURL, viewport, hasTouch, isMobile, javaScriptEnabled },
    use,
  ) => {
    if (fresh || (isMobile && !hasTouch) || !javaScriptEnabled) {
      const context = await browser.newContext({
        baseURL: baseURL!,
        viewport,
        hasTouch,
        isMobile,
        javaScriptEnabled,
      });
      if (javaScriptEnabled) await context.addInitScript(beenHere);
      await use(await context.newPage());
      return context.close();
    }
    const tab = hasTouch ? await touched(isMobile) : mouse;
    if (!kept) {
      goingOn.delete(tab);
      await tab.goto('about:blank');
    }
    await tab.setViewportSize(viewport!);
    const added: { dispose(): Promise<void> }[] = [];
    const { addInitScript } = tab;
    tab.addInitScript = async (...given: Parameters<Page['addInitScript']>) => {
      // It would run once more in the blank page that comes before one that opens.
      if (kept && tab.url() !== 'about:blank') await tab.goto('about:blank');
      const script = await addInitScript.apply(tab, given);
      added.push(script);
      return script;
    };
    await use(tab);
    tab.addInitScript = addInitScript;
    for (const script of added) await script.dispose();
    if (!kept || added.length > 0) goingOn.delete(tab);
    await tab.unrouteAll();
    await tab.context().clearPermissions();
    await tab.emulateMedia({ media: null, colorScheme: null, reducedMotion: null });
    await tab.mouse.move(0, 0);
    await tab.evaluate(() => {
      try {
        localStorage.clear();
      } catch {
        // A test has taken it away, or nothing was opened.
      }
    });
  },
  fresh: [false, { option: true }],
  kept: [false, { option: true }],
  quiet: [
    async ({ page, baseURL }, use) => {
      const noise: string[] = [];
      const hear = (message: ConsoleMessage) => {
        if (message.type() === 'error' || message.type() === 'warning') noise.push(`console: ${message.text()}`);
      };
      const uncaught = (error: Error) => noise.push(`uncaught: ${error.message}`);
      const asked = (request: Request) => {
        const address = request.url().split('#')[0] ?? '';
        if (address !== baseURL && !address.startsWith('blob:') && !address.startsWith('data:'))
          noise.push(`request: ${address}`);
      };
      page.on('console', hear).on('pageerror', uncaught).on('request', asked);
      await use(noise);
      page.off('console', hear).off('pageerror', uncaught).off('request', asked);
      expect(noise).toEqual([]);
    },
    { auto: true },
  ],
});

/** Opens the page afresh at an address ("#omega=0.5") and waits until the plane is drawn and lies still. */
export async function open(page: Page, hash = ''): Promise<void> {
  // Else an open page would only be told of the new fragment, and show the old state for a while.
  if (page.url() !== 'about:blank') await page.goto('about:blank');
  await page.goto(hash);
  await still(page);
}

/** Brings the page to an address by a link, as from within it, and waits until it lies still; opens it where it is not. */
export async function visit(page: Page, hash = '#v=1'): Promise<void> {
  if (!goingOn.has(page) || page.url() === 'about:blank') {
    await open(page, hash);
    goingOn.add(page);
    return;
  }
  if ((await page.locator('dialog[open]').count()) > 0) await page.keyboard.press('Escape');
  await page.evaluate(async (to) => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    const follow = (link: string) =>
      new Promise((arrived) => {
        addEventListener('hashchange', arrived, { once: true });
        location.hash = link;
      });
    // A link to the address that is shown would not be followed, though the state may be about to leave it.
    if (new URL(to, location.href).href === location.href) await follow('#v=1&omega=2');
    await follow(to);
    scrollTo(0, 0);
  }, hash);
  await still(page);
}

/** Waits until the plane shows the result of what the sliders say. */
export async function drawn(page: Page): Promise<void> {
  await expect(page.locator('[data-ready="true"] .stage[aria-busy="false"]')).toBeAttached(long);
  // The lens may follow the plane.
  await expect(page.locator('.lens-loading')).toHaveCount(0, long);
}

/** Waits until the plane is drawn and nothing on the page moves or is resized: what is measured then stays so. */
export async function still(page: Page): Promise<void> {
  await drawn(page);
  await expect
    .poll(
      () =>
        page.evaluate(async () => {
          await document.fonts.ready;
          const places = () =>
            // Bars and words that count what is done may change meanwhile.
            [...document.querySelectorAll('.page *:not(.chart-busy, .design-actions *)')]
              .map((node) => {
                const { x, y, width, height } = node.getBoundingClientRect();
                return `${x} ${y} ${width} ${height}`;
              })
              .join();
          const drawn = () => document.querySelector('[data-ready="true"] .stage[aria-busy="false"]') !== null;
          const before = places();
          // A new size is noticed at the end of a frame, and drawn in a task after it.
          for (let frame = 0; frame < 3; frame++) {
            await new Promise(requestAnimationFrame);
            await new Promise((resolve) => setTimeout(resolve));
          }
          return drawn() && places() === before;
        }),
      { ...long, intervals: [50, 100, 200] },
    )
    .toBe(true);
}

/** Waits until every result is in. */
export async function answered(page: Page): Promise<void> {
  await drawn(page);
  await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, long);
}

/** Waits until nothing on the page is in work any more, and nothing moves. */
export async function finished(page: Page): Promise<void> {
  await answered(page);
  await still(page);
}

/** Looks for a text or an attribute that holds no number where one should be. */
export async function showsNumbersOnly(page: Page, setting: string): Promise<void> {
  // Within the page, which has some ten thousand of them.
  const { said, bad } = await page.evaluate(() => {
    const all = [
      document.body.innerText,
      ...[...document.body.querySelectorAll('*')].flatMap((node) => [...node.attributes].map(({ value }) => value)),
    ];
    return {
      said: all.some((text) => text.includes('μ')),
      bad: all.filter((text) => /NaN|Infinity|undefined/.test(text)),
    };
  });
  expect(said, setting).toBe(true);
  expect(bad, setting).toEqual([]);
}

/** The middle of something, in pixels, once it lies still. */
export async function middle(page: Page, thing: Locator): Promise<readonly [x: number, y: number]> {
  await thing.scrollIntoViewIfNeeded();
  await still(page);
  const { x, y, width, height } = (await thing.boundingBox())!;
  return [x + width / 2, y + height / 2];
}

/** Opens what the head of the page keeps behind a button on a small screen. */
export async function openMenu(page: Page): Promise<void> {
  // A new size is noticed by the frame after it: before that the button may not be there yet.
  await page.waitForFunction((width) => innerWidth === width, page.viewportSize()!.width);
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
  const menu = page.getByRole('button', { name: 'Menu', exact: true });
  if ((await menu.isVisible()) && (await menu.getAttribute('aria-expanded')) === 'false') await menu.click();
}

/** Opens one of the panels beside or below the plane, where it has a tab. */
export async function panel(page: Page, name: string): Promise<void> {
  const tab = page.getByRole('tab', { name, exact: true });
  if ((await tab.count()) > 0) await tab.click();
}

/** The number field of a parameter, by its symbol. */
export function field(page: Page, symbol: string) {
  return page.getByRole('textbox', { name: `${symbol}, exact value` });
}

/** The slider of a parameter, by its symbol. */
export function slider(page: Page, symbol: string) {
  return page.getByRole('slider', { name: new RegExp(`^${symbol}`) });
}

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * The places of what is good, with the markup of each, would take a quarter of the time. Style sheets would be parsed once
 * more for an experimental rule alone, which is not among the usual ones; what plays by itself is looked for.
 */
export const axeOptions = { resultTypes: ['violations'], preload: { assets: ['media'] } } as const;

/**
 * Waits until the page has finished, and fails on everything that axe finds on it; on its colours alone where the same
 * page is tried whole in other ones.
 */
export async function accessible(page: Page, what: 'everything' | 'colours' = 'everything'): Promise<void> {
  await finished(page);
  // Evaluated by the debugger, since the policy refuses a script element.
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(`${axe}; axe.configure({ noHtml: true })`);
  const { violations, passes } = await page.evaluate(
    (options) => (window as unknown as { axe: { run(options: object): Promise<AxeResults> } }).axe.run(options),
    { ...axeOptions, ...(what === 'colours' && { runOnly: ['color-contrast'] }) },
  );
  expect(passes.map(({ id }) => id)).toContain('color-contrast');
  expect(violations.map(({ id, help, nodes }) => ({ id, help, where: nodes.map(({ target }) => target) }))).toEqual([]);
}

/** Gives an open page other colours, as their choice in its head does. */
export const colours = (page: Page, theme: 'light' | 'dark' | 'projector') =>
  page.evaluate((name) => {
    document.documentElement.dataset.theme = name;
  }, theme);

/** Fails on everything that axe finds on the open page, large and on a phone, light and dark, and where it is too wide. */
export async function accessibleInEach(page: Page): Promise<void> {
  for (const [width, height] of [
    [1440, 900],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await colours(page, 'light');
    await accessible(page);
    await fits(page, width);
    await colours(page, 'dark');
    await accessible(page, 'colours');
    await colours(page, 'light');
  }
}

/** Fails where the page is wider than the screen. */
export async function fits(page: Page, width: number): Promise<void> {
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
}

/** A window in which the asks for a job can be held. */
export interface Holding {
  held: string;
  release(): void;
}

/** Lets asks for the job that `window.held` names wait until `window.release()`. */
export async function holdable(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const { postMessage } = Worker.prototype;
    const asks: (() => void)[] = [];
    const holding = Object.assign(window as unknown as Holding, {
      held: '',
      release() {
        holding.held = '';
        for (const ask of asks.splice(0)) ask();
      },
    });
    Worker.prototype.postMessage = function (message: { readonly job: string }) {
      const ask = () => postMessage.call(this, message);
      if (message.job === holding.held) asks.push(ask);
      else ask();
    };
  });
}
