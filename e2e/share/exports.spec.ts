import { expect, finished, open, still, test, visit } from '../fixtures';
import { endOf, openSheet, saved, state, status } from './shareSheet';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

test('every picture can be saved as SVG that needs nothing else', async ({ page }) => {
  await openSheet(page, `${state}&heat=norm`, visit);
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
  const plane = files.get(`moment-map-plane${endOf(`${state}&heat=norm`)}.svg`);
  expect(plane).toContain('font-family: KaTeX_Math');
  expect(plane).toContain('>SELU, ω = 0.8, τ = 1, λ = 1.0507, α = 1.67326</text>');
  expect(plane).toContain('<image');
  // Colours without their scale would say nothing.
  expect(plane).toMatch(/largest singular value of H, line at 1; \d+ × \d+ points<\/text>/);
});

test('a picture can be saved as PNG of twice its size', async ({ page }) => {
  await openSheet(page, state, visit);
  const svg = (await saved(page, 'SVG: The plane of mean and variance')).content.toString('utf8');
  const [, width = 0, height = 0] = /<svg[^>]* width="([\d.]+)" height="([\d.]+)"/.exec(svg)?.map(Number) ?? [];
  const png = await saved(page, 'PNG: The plane of mean and variance');
  expect(png.name).toBe(`moment-map-plane${endOf(state)}.png`);
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
  expect(drawing).toMatchObject({ width: Math.round(2 * width), height: Math.round(2 * height) });
  expect(drawing.colours).toBeGreaterThan(200);
});

test('an SVG looks like the picture on the page', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await open(page, state);
  // Between two pixels every edge would be smoothed otherwise than in the file.
  await page.locator('.page > header').evaluate((header) => {
    const { y } = document.querySelector('.plane-picture')!.getBoundingClientRect();
    header.style.marginBottom = `${Math.ceil(y) - y}px`;
  });
  await still(page);
  const size = (await page.locator('.plane-picture').boundingBox())!;
  // Zoom buttons and the read-out lie over the picture, not in it.
  await page.locator('.zoom-buttons').evaluate((buttons) => buttons.remove());
  await page
    .locator('.readout')
    .first()
    .evaluate((words) => words.remove());
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
  await page.goto('about:blank');
});

test('numbers can be taken along in full, as the page shows them', async ({ page }) => {
  await visit(page, state);
  // The table follows the plane.
  await finished(page);
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
  expect(python.name).toBe(`moment-map-plane${endOf(state)}.py`);
  expect(python.content.toString('utf8')).toContain('OMEGA = 0.8\n');
  const latex = (await saved(page, 'LaTeX document')).content.toString('utf8');
  expect(latex).toContain(shown[0]!.replace(/e.*/, ''));
  await expect(status(page)).toHaveText(
    `moment-map-formulas${endOf(state)}.tex was handed to the browser to be saved.`,
  );
});

test('the formulas of any activation with dropout can be taken along as LaTeX', async ({ page }) => {
  await openSheet(page, '#v=1&activation=mish&lambda=1.2&dropout=standard&rate=0.1', visit);
  const { name, content } = await saved(page, 'LaTeX document');
  expect(name).toBe('moment-map-formulas-mish-lambda-1.2-standard-dropout-0.1.tex');
  const source = content.toString('utf8');
  expect(source).toContain('f(z) = \\lambda z \\tanh(\\ln(1 + e^{z}))');
  expect(source).toContain('f(z) = 1.2 z \\tanh(\\ln(1 + e^{z}))');
  expect(source).toContain('\\mu_f &= \\int_{-\\infty}^{\\infty} f(m + \\sqrt{s}\\,x)\\,\\varphi(x)\\,\\mathrm{d}x,');
  expect(source).toContain('with probability $q = 0.9$, divided by $q$');
  expect(source).toContain('\\tilde\\nu = (\\nu_f + (1 - q)\\mu_f^2)/q');
  expect(source).toMatch(/ is fixed, and (attracting|repelling|a saddle)\./);
});

test('the Python script is there for every picture, with its constants', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await openSheet(page, '#activation=gelu&lambda=1.5&omega=0.25&dropout=standard&rate=0.2', visit);
  const script = async () => (await saved(page, 'Python script')).content.toString('utf8');
  const gelu = await script();
  for (const line of ['OMEGA = 0.25', 'LAMBDA = 1.5', '    return LAMBDA * z * ndtr(z) + 0 * z', 'RATE = 0.2'])
    expect(gelu).toContain(`\n${line}\n`);
  await openSheet(page, '#activation=formula&formula=max(z%2C+beta*z)&beta=0.5&starts=-0.65,0.12', visit);
  const typed = await script();
  for (const line of [
    'BETA = 0.5',
    '    return np.maximum(z, BETA * z) + 0 * z',
    'KINKS = [0]',
    '    ("A", -0.65, 0.12, "collapses"),',
  ])
    expect(typed).toContain(`\n${line}\n`);
});

test('a heat map can be taken along as numbers, a row a point', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await open(page, `${state}&heat=norm`);
  const legend = await page.locator('.heat-legend').textContent();
  const [, columns = 0, rows = 0] = /(\d+) × (\d+) points/.exec(legend ?? '')?.map(Number) ?? [];
  await page.getByRole('button', { name: 'Share' }).click();
  const { name, content } = await saved(page, 'CSV: Heat map: largest singular value');
  expect(name).toBe(`moment-map-heat${endOf(`${state}&heat=norm`)}.csv`);
  const lines = content.toString('utf8').trimEnd().split('\r\n');
  expect(lines[0]).toBe('mu,nu,norm');
  expect(lines).toHaveLength(columns * rows + 1);
  expect(columns * rows).toBeGreaterThan(100_000);
  for (const line of lines.slice(1, 100))
    expect(line.split(',').every((part) => part !== '' && !Number.isNaN(Number(part)))).toBe(true);
});

test('pictures have the colours and the size that are chosen, and all of a view comes as one archive', async ({
  page,
  baseURL,
}) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await openSheet(page, `${state}&heat=norm`, visit);
  const plane = 'SVG: The plane of mean and variance';
  const light = (await saved(page, plane)).content.toString('utf8');
  await page.getByRole('combobox', { name: 'Colours of pictures' }).selectOption('dark');
  const dark = (await saved(page, plane)).content.toString('utf8');
  expect([light, dark].map((svg) => /<rect width="[\d.]+" height="[\d.]+" fill="(#\w+)"/.exec(svg)?.[1])).toEqual([
    '#fff',
    '#12161c',
  ]);
  expect(await page.locator('html').getAttribute('data-theme')).toBe('light');
  // Office programs draw a stroke over its letters: halos are texts of their own, beneath.
  expect(light).not.toContain('paint-order');
  expect(light).toMatch(
    /<text[^>]* aria-hidden="true"[^>]*>attracting \(0, 1\)<\/text><text[^>]*>attracting \(0, 1\)</,
  );
  expect(light).toMatch(/<image[^>]* href="(data:image\/png[^"]+)"[^>]* xlink:href="\1"/);
  await page.getByRole('combobox', { name: 'Size of PNG' }).selectOption('1');
  const { content } = await saved(page, 'PNG: The plane of mean and variance');
  expect(content.readUInt32BE(16)).toBe(Math.round(Number(/ width="([\d.]+)"/.exec(light)![1])));
  const archive = await saved(page, 'Everything of this view, as one ZIP');
  expect(archive.name).toBe(`moment-map-map${endOf(`${state}&heat=norm`)}.zip`);
  const names = archive.content.toString('latin1');
  for (const name of [
    'link.txt',
    'plane.py',
    'formulas.tex',
    'pictures/plane.svg',
    'pictures/plane.png',
    'numbers/heat.csv',
  ])
    expect(names).toContain(name);
  await page.goto('about:blank');
});
