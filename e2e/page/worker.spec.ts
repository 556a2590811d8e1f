import type { Page } from '@playwright/test';
import { expect, finished, long, open, slider, test } from '../fixtures';

interface Watched extends Window {
  workers: Worker[];
  said: string[];
}

/** Keeps every worker the page starts, and every sentence that a status has shown. */
async function watch(page: Page) {
  await page.addInitScript(() => {
    const watched = window as unknown as Watched;
    watched.workers = [];
    watched.said = [];
    const Native = Worker;
    window.Worker = class extends Native {
      constructor(...given: ConstructorParameters<typeof Worker>) {
        super(...given);
        watched.workers.push(this);
      }
    };
    new MutationObserver(() => {
      for (const status of document.querySelectorAll('[role="status"]')) watched.said.push(status.textContent ?? '');
    }).observe(document, { subtree: true, childList: true, characterData: true });
  });
}

const workers = (page: Page) => page.evaluate(() => (window as unknown as Watched).workers.length);
const said = (page: Page) => page.evaluate(() => (window as unknown as Watched).said.join(' '));

async function moveOmega(page: Page, value: string) {
  const arrows = () => page.locator('.arrow-shaft').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')));
  const before = await arrows();
  await slider(page, 'ω').fill(value);
  await expect.poll(arrows, long).not.toEqual(before);
}

test('a worker that ends silently is replaced, and the page says so', async ({ page }) => {
  await watch(page);
  await open(page);
  // One for the sliders, and those that stand ready.
  const before = 1 + Math.min(2, await page.evaluate(() => navigator.hardwareConcurrency));
  await expect.poll(() => workers(page), long).toBe(before);
  await page.evaluate(() => {
    for (const worker of (window as unknown as Watched).workers) worker.terminate();
  });
  await moveOmega(page, '0.5');
  expect(await said(page)).toMatch(/started again/);
  expect(await workers(page)).toBeGreaterThan(before);
  await expect(page.getByText(/started again/)).toBeHidden();
});

test('a worker that throws when asked is replaced, and the page says so', async ({ page }) => {
  await watch(page);
  // Without the unit's densities, whose computation may be what the worker was asked for first.
  await open(page, '#v=1&strip=off');
  await page.evaluate(() => {
    for (const worker of (window as unknown as Watched).workers)
      worker.postMessage = () =>
        setTimeout(() => worker.dispatchEvent(new ErrorEvent('error', { message: 'Out of memory.' })));
  });
  await moveOmega(page, '0.5');
  expect(await said(page)).toMatch(/The computation of the picture stopped and is being started again.*Out of memory/);
});

test('a page whose workers never start says what it can no longer do', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new Error('Workers are switched off.');
      }
    } as unknown as typeof Worker;
  });
  await page.goto('');
  await expect(page.getByText(/could not be started again/)).toBeVisible(long);
  await expect(page.getByText(/Workers are switched off/)).toBeVisible();
});

test('a read-out whose worker died says so by its name and comes back', async ({ page }) => {
  await watch(page);
  await open(page);
  // Else what is still in work elsewhere would be told of as well.
  await finished(page);
  const plane = page.locator('.plane-picture');
  await plane.hover({ position: { x: 300, y: 200 } });
  // The answer, and not that it is in work: what a newer place replaces is lost to nobody, and nobody is told.
  await expect(page.locator('.readout')).toContainText('is sent to (');
  await page.evaluate(() => {
    for (const worker of (window as unknown as Watched).workers) worker.terminate();
  });
  await plane.hover({ position: { x: 320, y: 240 } });
  await expect.poll(() => said(page), long).toMatch(/The computation of the read-out stopped/);
  await expect(page.getByText(/started again/)).toBeHidden();
});

test('an error inside a worker, after its start, is heard by the page', async ({ page, quiet }) => {
  await page.addInitScript(() => {
    // Nothing answers, or an answer might come before the error, which would then be nobody's concern.
    const broken = `addEventListener('message', (event) => {
      event.stopImmediatePropagation();
      throw new Error('Broken inside.');
    });`;
    const Native = Blob;
    window.Blob = class extends Native {
      constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
        super(options?.type?.startsWith('text/javascript') ? [broken, ...parts] : parts, options);
      }
    };
  });
  await watch(page);
  await page.goto('');
  await expect.poll(() => said(page), long).toMatch(/Broken inside\./);
  // The browser tells of it as well.
  for (const line of quiet.splice(0)) expect(line).toContain('Broken inside.');
});
