import { readFileSync } from 'node:fs';
import type { Download, Page } from '@playwright/test';
import { accessible, drawn, expect, field, finished, fits, middle, open, slider, still, test } from './fixtures';

const state = '#v=1&omega=0.8&window=-1.1,0.3,0,1.2&starts=-0.65,0.12;-0.88,0.12';

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Share and keep' });
const status = (page: Page) => page.locator('.share-status');
const snapshots = (page: Page) => page.getByRole('list', { name: 'Snapshots' }).getByRole('listitem');
const told = (page: Page) => page.locator('.snapshot-status');

async function openSheet(page: Page, hash = ''): Promise<void> {
  await open(page, hash);
  // The sheet lists the charts that are there when it opens.
  await finished(page);
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(sheet(page)).toBeVisible();
}

async function saved(page: Page, button: string): Promise<{ readonly name: string; readonly content: Buffer }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: button, exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), content: await contentOf(download) };
}

async function contentOf(download: Download): Promise<Buffer> {
  return readFileSync(await download.path());
}

async function save(page: Page, name: string): Promise<void> {
  await page.getByRole('textbox', { name: 'Name', exact: true }).fill(name);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
}

async function importFile(page: Page, content: string): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.getByRole('button', { name: 'Import a file' }).click(),
  ]);
  await chooser.setFiles({ name: 'snapshots.json', mimeType: 'application/json', buffer: Buffer.from(content) });
}

test('the sheet opens and closes by keyboard, and the focus comes back', async ({ page }) => {
  await open(page);
  const button = page.getByRole('button', { name: 'Share' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await expect.poll(() => sheet(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the link opens the same state, and says what version it is of', async ({ page, context, baseURL }) => {
  await openSheet(page, state);
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toBe(baseURL + state);
  const other = await context.newPage();
  await other.goto(link);
  await drawn(other);
  await expect(field(other, 'ω')).toHaveValue('0.8');
  await other.close();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset to paper' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(`${baseURL}#v=1`);
});

test('what is copied says so', async ({ page, context, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the permission is given to an address');
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSheet(page, state);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(status(page)).toHaveText('The link was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + state);
  await page.getByRole('button', { name: 'Copy the embed code' }).click();
  await expect(status(page)).toHaveText('The embed code was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<iframe src="${baseURL}${state.replaceAll('&', '&amp;')}" title="Moment Map" width="960" height="640" loading="lazy"></iframe>`,
  );
});

for (const clipboard of ['refuses', 'is missing'] as const) {
  test(`what cannot be copied since the clipboard ${clipboard} is selected`, async ({ page }) => {
    await page.addInitScript((how) => {
      const refusing = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
      Object.defineProperty(navigator, 'clipboard', { value: how === 'refuses' ? refusing : undefined });
    }, clipboard);
    await openSheet(page, state);
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(status(page)).toHaveText(
      'The browser does not let the page copy. The link is selected: copy it by hand.',
    );
    const link = page.getByRole('textbox', { name: 'Link' });
    await expect(link).toBeFocused();
    expect(
      await link.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd, area.value.length]),
    ).toEqual([0, expect.any(Number), await link.inputValue().then((text) => text.length)]);
  });
}

test('the system’s share sheet is offered where there is one', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'a file is not shared by its address');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        document.documentElement.dataset.shared = JSON.stringify(data);
        return Promise.resolve();
      },
    });
  });
  await openSheet(page, state);
  await page.getByRole('button', { name: 'Share with…' }).click();
  await expect(page.locator('html')).toHaveAttribute(
    'data-shared',
    JSON.stringify({ title: 'Moment Map', url: baseURL + state }),
  );
});

test('a QR code carries the link, unless the page is a file', async ({ page, baseURL }) => {
  await openSheet(page);
  const code = page.getByRole('img', { name: 'QR code of the link' });
  if (baseURL?.startsWith('http')) {
    await expect(code).toBeVisible();
    const { name, content } = await saved(page, 'Save the QR code');
    expect(name).toBe('moment-map-qr-code.svg');
    expect(content.toString('utf8')).toContain((await code.locator('path').getAttribute('d'))!);
  } else {
    await expect(code).toHaveCount(0);
    await expect(sheet(page)).toContainText('its link works here alone');
  }
});

test('every picture can be saved as SVG that needs nothing else', async ({ page }) => {
  await openSheet(page, `${state}&heat=norm`);
  const charts = await page.getByRole('button', { name: /^SVG: / }).all();
  expect(charts.length).toBeGreaterThanOrEqual(4);
  const files = new Map<string, string>();
  for (const chart of charts) {
    const { name, content } = await saved(page, (await chart.getAttribute('aria-label')) ?? '');
    const source = content.toString('utf8');
    files.set(name, source);
    const faults = await page.evaluate(
      (text) => {
        const file = new DOMParser().parseFromString(text, 'image/svg+xml');
        const found = [...file.querySelectorAll('parsererror, foreignObject, script')].map((part) => part.nodeName);
        for (const element of file.querySelectorAll('*')) {
          for (const { name, value } of element.attributes) {
            if (/^(class|style|on.*)$/.test(name) || (name !== 'href' && /var\(|NaN|undefined/.test(value)))
              found.push(`${name}="${value}"`);
            const target = /url\(#([^)]*)\)/.exec(value)?.[1];
            if (target && !file.getElementById(target)) found.push(`${name} lacks #${target}`);
          }
        }
        return found;
        // The page's policy would refuse the style sheet of the faces in a document that the page itself parses.
      },
      source.replace(/<style>[^<]*<\/style>/, ''),
    );
    expect(faults, name).toEqual([]);
  }
  expect(files.size).toBe(charts.length);
  const plane = files.get('moment-map-plane.svg');
  expect(plane).toContain('font-family: KaTeX_Math');
  expect(plane).toContain('>SELU, ω = 0.8, τ = 1, λ = 1.0507, α = 1.67326</text>');
  expect(plane).toContain('<image');
  // Colours without their scale would say nothing.
  expect(plane).toMatch(/largest singular value of H, line at 1; \d+ × \d+ points<\/text>/);
});

test('a picture can be saved as PNG of twice its size', async ({ page }) => {
  await openSheet(page, state);
  const size = (await page.locator('.plane-picture').boundingBox())!;
  // A line of words stands below, one and a half times as high as its type.
  const type = await page
    .locator('.plane-picture')
    .evaluate((svg) => Number.parseFloat(getComputedStyle(svg).fontSize));
  const png = await saved(page, 'PNG: The plane of mean and variance');
  expect(png.name).toBe('moment-map-plane.png');
  const drawing = await page.evaluate(async (data) => {
    const image = new Image();
    image.src = `data:image/png;base64,${data}`;
    await image.decode();
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext('2d')!;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    return { width: image.width, height: image.height, colours: new Set(pixels).size };
  }, png.content.toString('base64'));
  expect(drawing).toMatchObject({
    width: Math.round(2 * size.width),
    height: Math.round(2 * (size.height + 1.5 * type)),
  });
  expect(drawing.colours).toBeGreaterThan(200);
});

test('an SVG looks like the picture on the page', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await open(page, state);
  const size = (await page.locator('.plane-picture').boundingBox())!;
  // Zoom buttons lie over the picture, not in it.
  await page.locator('.zoom-buttons').evaluate((buttons) => buttons.remove());
  const shown = (await page.locator('.plane-picture').screenshot()).toString('base64');
  await page.getByRole('button', { name: 'Share' }).click();
  const svg = (await saved(page, 'SVG: The plane of mean and variance')).content.toString('utf8');
  const different = await page.evaluate(
    async ([picture, text, width, height]) => {
      const pixels = async (address: string) => {
        const image = new Image();
        image.src = address;
        await image.decode();
        const canvas = document.createElement('canvas');
        [canvas.width, canvas.height] = [width, height];
        const context = canvas.getContext('2d')!;
        context.drawImage(image, 0, 0);
        return context.getImageData(0, 0, width, height).data;
      };
      const a = await pixels(`data:image/png;base64,${picture}`);
      const b = await pixels(`data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`);
      let count = 0;
      for (let i = 0; i < a.length; i += 4) {
        const distance = Math.abs(a[i]! - b[i]!) + Math.abs(a[i + 1]! - b[i + 1]!) + Math.abs(a[i + 2]! - b[i + 2]!);
        if (distance > 120) count += 1;
      }
      return count / (a.length / 4);
    },
    [shown, svg, Math.round(size.width), Math.round(size.height)] as const,
  );
  // Edges may be smoothed otherwise; a missing layer, colour or face differs in far more.
  expect(different).toBeLessThan(0.001);
});

test('numbers can be taken along in full, as the page shows them', async ({ page }) => {
  await open(page, state);
  const shown = await page
    .locator('.fixed-point-table data')
    .evaluateAll((list) => (list as HTMLDataElement[]).map(({ value }) => value));
  await page.getByRole('button', { name: 'Share' }).click();
  const csv = (await saved(page, 'CSV: Fixed points and Jacobians')).content.toString('utf8').trimEnd().split('\r\n');
  expect(csv[0]).toMatch(/^mu,nu,kind,/);
  const places = csv.slice(1).flatMap((line) => line.split(',').slice(0, 2));
  expect(places).toEqual(shown);
  const json = JSON.parse((await saved(page, 'JSON: Orbits, layer by layer')).content.toString('utf8'));
  expect(json.rows).toHaveLength(66);
  expect(json.rows[0]).toEqual({ orbit: 'A', layer: 0, mu: -0.65, nu: 0.12 });
  const python = await saved(page, 'Python script');
  expect(python.name).toBe('moment-map-plane.py');
  expect(python.content.toString('utf8')).toContain('OMEGA = 0.8\n');
  const latex = (await saved(page, 'LaTeX document')).content.toString('utf8');
  expect(latex).toContain(shown[0]!.replace(/e.*/, ''));
  await expect(status(page)).toHaveText('moment-map-formulas.tex was handed to the browser to be saved.');
});

test('a heat map can be taken along as numbers, a row a point', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await open(page, `${state}&heat=norm`);
  const legend = await page.locator('.heat-legend').textContent();
  const [, columns = 0, rows = 0] = /(\d+) × (\d+) points/.exec(legend ?? '')?.map(Number) ?? [];
  await page.getByRole('button', { name: 'Share' }).click();
  const { name, content } = await saved(page, 'CSV: Heat map: largest singular value');
  expect(name).toBe('moment-map-heat.csv');
  const lines = content.toString('utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('mu,nu,norm');
  expect(lines).toHaveLength(columns * rows + 1);
  expect(columns * rows).toBeGreaterThan(100_000);
  for (const line of lines.slice(1, 100))
    expect(line.split(',').every((part) => part !== '' && !Number.isNaN(Number(part)))).toBe(true);
});

test('every drag is one step, and undo and redo pass through them all', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await open(page);
  const undo = page.getByRole('button', { name: 'Undo' });
  const redo = page.getByRole('button', { name: 'Redo' });
  const drag = async (x: number, y: number, dx: number, dy: number) => {
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (let part = 1; part <= 6; part += 1) await page.mouse.move(x + (dx * part) / 6, y + (dy * part) / 6);
    await page.mouse.up();
  };
  const addresses = [new URL(page.url()).hash];
  /** Drags and keeps the address of the new step. */
  const step = async (...where: readonly [x: number, y: number, dx: number, dy: number]) => {
    const steps = () => page.evaluate(() => history.length);
    const before = await steps();
    await drag(...where);
    // The end of a drag, and nothing before it, adds an entry to the history.
    await expect.poll(steps).toBe(before + 1);
    addresses.push(await page.evaluate(() => location.hash));
  };
  await step(...(await middle(page, slider(page, 'ω'))), 40, 0);
  await step(...(await middle(page, page.locator('.orbit-start').first())), -60, 40);
  await still(page);
  const plane = (await page.locator('.plane-pad').boundingBox())!;
  await step(plane.x + plane.width * 0.3, plane.y + plane.height * 0.75, 50, -20);
  expect(new Set(addresses).size).toBe(4);
  for (const address of addresses.slice(0, -1).reverse()) {
    await undo.click();
    await expect.poll(() => new URL(page.url()).hash).toBe(address);
  }
  await expect(undo).toBeDisabled();
  for (const address of addresses.slice(1)) {
    await redo.click();
    await expect.poll(() => new URL(page.url()).hash).toBe(address);
  }
  await expect(redo).toBeDisabled();
});

test('a snapshot is kept, opened as a step, renamed, deleted and brought back', async ({ page }) => {
  await openSheet(page, state);
  await expect(page.getByRole('textbox', { name: 'Name', exact: true })).toHaveValue('ω = 0.8, τ = 1');
  await save(page, 'Lecture 3');
  await expect(told(page)).toHaveText('“Lecture 3” was saved.');
  await page.getByRole('button', { name: 'Rename Lecture 3' }).click();
  await page.getByRole('textbox', { name: 'New name of Lecture 3' }).fill('Lecture 4');
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toHaveCount(1);
  const rename = page.getByRole('button', { name: 'Rename Lecture 4' });
  await expect(rename).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'New name of Lecture 4' })).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toBeVisible();
  await expect(rename).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toHaveCount(0);
  await expect(page.getByRole('button', { name: 'Undo the last change' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(snapshots(page)).toContainText(['Lecture 4']);
  // After a reload, from another state.
  await page.goto('about:blank');
  await openSheet(page, '#tau=2');
  await page.getByRole('button', { name: 'Open Lecture 4' }).click();
  await expect(sheet(page)).toHaveCount(0);
  await expect(field(page, 'ω')).toHaveValue('0.8');
  await expect(field(page, 'τ')).toHaveValue('1');
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(field(page, 'τ')).toHaveValue('2');
});

test('snapshots leave as a file and come back; a damaged one is refused with its reason', async ({ page }) => {
  await openSheet(page, state);
  await save(page, 'A');
  await save(page, 'B');
  const { name, content } = await saved(page, 'Export all');
  expect(name).toBe('moment-map-snapshots.json');
  await page.getByRole('button', { name: 'Delete A' }).click();
  await importFile(page, content.toString('utf8'));
  await expect(told(page)).toHaveText('One snapshot was imported.');
  await expect(snapshots(page)).toHaveCount(2);
  for (const [text, sentence] of [
    [content.toString('utf8').slice(0, 400), 'the file is not JSON, or has been cut off; nothing was imported.'],
    [
      content.toString('utf8').replace('"omega": "0.8"', '"omega": "1e999"'),
      'snapshots[0].state.omega: “1e999” is too large; nothing was imported.',
    ],
    ['['.repeat(1e7), 'the file has 10000000 bytes, more than the 4000000 that are read; nothing was imported.'],
  ] as const) {
    await importFile(page, text);
    await expect(told(page)).toHaveText(sentence);
    await expect(snapshots(page)).toHaveCount(2);
  }
  await page.keyboard.press('Control+z');
  await expect(snapshots(page)).toHaveCount(1);
  await page.keyboard.press('Escape');
  await expect(field(page, 'ω')).toHaveValue('0.8');
});

test('without storage the page goes on and says what that means', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
  });
  await openSheet(page);
  await save(page, 'A');
  await expect(snapshots(page)).toHaveCount(1);
  await expect(told(page)).toContainText('export the snapshots to keep them');
});

test('a foreign link leaves the state as it is, and says so', async ({ page }) => {
  await open(page, state);
  await page.evaluate(() => {
    location.hash = '#__proto__=1';
  });
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText('The address names “__proto__”, which this page does not know; it is left out.');
  await expect(field(page, 'ω')).toHaveValue('0.8');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['dark', 1440, 900],
  ['light', 390, 844],
  ['dark', 390, 844],
  ['projector', 1440, 900],
] as const) {
  test(`axe finds nothing on the sheet in ${theme} at ${width} × ${height}`, async ({ page, baseURL }) => {
    test.skip(!baseURL?.startsWith('http'), 'the same sheet');
    await page.addInitScript((choice) => localStorage.setItem('moment-map-theme', choice), theme);
    await page.setViewportSize({ width, height });
    await openSheet(page, state);
    await save(page, 'Lecture 3');
    await page.getByRole('button', { name: 'CSV: Nullclines' }).click();
    await page.getByRole('button', { name: 'Rename Lecture 3' }).click();
    await expect(page.getByRole('textbox', { name: 'New name of Lecture 3' })).toBeVisible();
    await accessible(page);
  });
}

for (const [width, theme] of [
  [320, 'light'],
  [390, 'projector'],
  [768, 'projector'],
] as const) {
  test(`nothing hangs out of the sheet at ${width} px in ${theme}`, async ({ page, baseURL }) => {
    test.skip(!baseURL?.startsWith('http'), 'the same sheet');
    await page.addInitScript((choice) => localStorage.setItem('moment-map-theme', choice), theme);
    await page.setViewportSize({ width, height: 800 });
    await openSheet(page, state);
    await save(page, 'A name that is as long as eighty characters may be, to the very last one of them.'.slice(0, 80));
    await expect(snapshots(page)).toHaveCount(1);
    const [scrolled, client] = await sheet(page).evaluate((dialog) => [dialog.scrollWidth, dialog.clientWidth]);
    expect(scrolled).toBeLessThanOrEqual(client!);
    await fits(page, width);
  });
}
