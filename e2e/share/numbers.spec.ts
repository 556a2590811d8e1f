import { format as addressOf, parse } from '../../src/state/address/address';
import { drawn, expect, field, finished, type Holding, holdable, long, open, test, visit } from '../fixtures';
import { everyFile, numbersOfTables, parsed } from './numberFiles';
import { saved, sheet } from './shareSheet';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

/**
 * What the sheet lists beside orbits, ends, fixed points, arrows and nullclines, in each lens and each of its parts.
 */
const lenses = [
  {
    name: 'Map',
    hash: '#v=1&omega=0.3&overlays=arrows,box,orbits,fixed',
    plane: ['Images of the followed box: outlines'],
    lens: [
      'Eigenvalues and norm',
      'Jacobian',
      'Directions of the linear map',
      'Orbits near the point, and those of the linear map',
      'Singular values',
      'Trace and determinant',
    ],
    take: 'Jacobian',
  },
  {
    name: 'Theorems',
    hash: '#v=1&lens=theorems',
    plane: ['Variance after a layer, by the variance before it'],
    lens: [
      'Statements',
      'Where it leads, as drawn on the plane',
      'The claim, its domain and verdict',
      'The boxes of the proof',
      'The outline of the image',
      'The fixed point, certified',
      'Largest singular value on Lemma 12’s box',
    ],
    take: 'Statements',
  },
  {
    name: 'Activation, Function',
    hash: '#v=1&omega=0.1&lens=activation',
    plane: [],
    lens: ['The activation and its slope', 'The distribution of the output', 'Before and after', 'Conditions'],
    take: 'Conditions',
  },
  {
    name: 'Activation, Design',
    hash: '#v=1&omega=1&lens=activation&aspect=design&target=0.8,0.875',
    plane: [],
    lens: [
      'Targets that λ and α can keep fixed',
      'Two solutions',
      'With this activation',
      'Rate and norm over the targets',
      'Scaled by 1/σ',
    ],
    take: 'Two solutions',
  },
  {
    name: 'Activation, Compare',
    hash: '#v=1&omega=0.1&lens=activation&aspect=compare',
    plane: [],
    lens: [
      'Activations, compared',
      'The functions, compared',
      'Orbits, layer by layer, compared',
      'Where the orbits end, compared',
      'Fixed points and Jacobians, compared',
      'Arrows: points and their images, compared',
      'Comparison',
    ],
    take: 'Comparison',
  },
  {
    name: 'Activation, Gains',
    hash: '#v=1&lens=activation&aspect=gains&layer=random&activation=elu&tau=1.5',
    plane: ['Second moment ν + μ² after a layer, by the second moment before it'],
    lens: [
      'Of the net input N(0, s)',
      'Gains',
      'Weights that keep it',
      'Critical initialisations',
      'Edge of chaos',
      'All activations',
    ],
    take: 'Gains',
  },
  {
    name: 'Parameters',
    hash: '#v=1&omega=0.1&lens=parameters&branch=omega',
    plane: [],
    lens: [
      'What becomes of starts by ω and τ',
      'Lines between unlike ends by ω and τ',
      'Where fixed points stop to attract by ω and τ',
      'What becomes of starts by λ and α',
      'Lines between unlike ends by λ and α',
      'Fixed points and cycles along ω',
      'What becomes of starts along ω',
    ],
    take: 'Fixed points and cycles along ω',
  },
] as const;

const picture = [
  'Orbits, layer by layer',
  'Where the orbits end',
  'Fixed points and Jacobians',
  'Arrows: points and their images',
  'Nullclines',
];

for (const { name, hash, plane, lens, take } of lenses) {
  test(`${name}: everything shown in numbers can be taken along in full`, async ({ page }) => {
    await visit(page, hash);
    await finished(page);
    // What is far below is computed when it is seen.
    for (const section of await page.locator('.design-section').all()) {
      await section.scrollIntoViewIfNeeded();
      await finished(page);
    }
    await finished(page);
    const shown = await numbersOfTables(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const lists = sheet(page).getByRole('region', { name: 'Numbers, with all digits' }).getByRole('list');
    const wordsOf = (index: number) => lists.nth(index).locator('span').allTextContents();
    expect(await wordsOf(0)).toEqual([...picture, ...plane]);
    expect(await wordsOf(1)).toEqual(lens);

    const files = await everyFile(page);
    const { state } = parse(hash);
    expect(new Set(files.map((file) => file.name)).size).toBe(files.length);
    for (const file of files) {
      if (file.name.endsWith('.json')) {
        const { format, link, parameters, rows } = JSON.parse(file.text);
        expect(format).toBe('moment-map table');
        // A proof is about a range of τ, and most of what is said of gains about an activation by itself.
        if (/claim|boxes of the proof|outline of the image/.test(file.label)) expect(parameters.tau).toBeUndefined();
        else if (name !== 'Activation, Gains' || parameters.tau !== undefined) expect(parameters.tau).toBe(state.tau);
        expect(link).toContain(addressOf(state).slice(4));
        expect(rows.length, file.label).toBeGreaterThan(0);
      } else {
        const lines = parsed(file.text);
        expect(lines.length, file.label).toBeGreaterThan(1);
        expect(new Set(lines[0]).size).toBe(lines[0]!.length);
        expect(lines.filter((line) => line.length !== lines[0]!.length)).toEqual([]);
      }
      expect(file.text, file.label).not.toMatch(/NaN|undefined|\[object/);
    }
    for (const [caption, numbers] of shown) {
      const file = files.find(({ label }) => label === `CSV: ${caption}`);
      // Two tables show in part what the plane's own files hold.
      const cells = new Set(parsed(file ? file.text : files.map(({ text }) => text).join('')).flat());
      for (const number of numbers) expect(cells, `${caption}: ${number}`).toContain(number);
    }

    const csv = parsed((await saved(page, `CSV: ${take}`)).content.toString('utf8'));
    const { rows } = JSON.parse((await saved(page, `JSON: ${take}`)).content.toString('utf8'));
    expect(rows.map((row: object) => Object.values(row).map((cell) => `${cell ?? ''}`))).toEqual(csv.slice(1));
  });
}

test('what is still in work follows in the open sheet when it is computed', async ({ page }) => {
  await holdable(page);
  await open(page, '#v=1&omega=0.7');
  await page.evaluate(() => Object.assign(window, { held: 'signs' }));
  await page.getByRole('checkbox', { name: 'Signs between nullclines' }).check();
  await page.getByRole('button', { name: 'Share' }).click();
  const signs = sheet(page).getByRole('button', { name: 'CSV: Signs between the nullclines' });
  const note = sheet(page).getByText('What is still in work follows when it is computed.');
  await expect(note.first()).toBeVisible();
  await expect(signs).toHaveCount(0);
  await page.evaluate(() => (window as unknown as Holding).release());
  await expect(signs).toBeVisible(long);
  await expect(note).toHaveCount(0, long);
});

for (const { job, hash, symbol, value, ready, late, last } of [
  {
    ...{ job: 'linear', hash: '#v=1&omega=0.3', symbol: 'ω', value: '0.8' },
    ready: 'Jacobian',
    late: ['Orbits near the point, and those of the linear map'],
    last: [],
  },
  {
    ...{ job: 'profile', hash: '#v=1&omega=0.3&lens=activation', symbol: 'ω', value: '0.8' },
    ready: 'Nullclines',
    late: ['The activation and its slope', 'The distribution of the output', 'Before and after', 'Conditions'],
    last: [],
  },
  {
    ...{ job: 'prove', hash: '#v=1&lens=theorems', symbol: 'λ', value: '1.06' },
    ready: 'Nullclines',
    late: [
      'Statements',
      'Where it leads, as drawn on the plane',
      'The claim, its domain and verdict',
      'Largest singular value on Lemma 12’s box',
    ],
    last: ['The fixed point, certified'],
  },
]) {
  test(`numbers of the setting before are not to be had while ${job} is in work on this one`, async ({ page }) => {
    await holdable(page);
    await open(page, hash);
    await finished(page);
    await page.evaluate((name) => Object.assign(window, { held: name }), job);
    await field(page, symbol).fill(value);
    await field(page, symbol).press('Enter');
    await drawn(page);
    await page.getByRole('button', { name: 'Share' }).click();
    const listed = (words: string) => sheet(page).getByRole('button', { name: `CSV: ${words}`, exact: true });
    await expect(listed(ready)).toBeVisible();
    for (const words of late) await expect(listed(words), words).toHaveCount(0);
    await page.evaluate(() => (window as unknown as Holding).release());
    // One job may begin when another ends.
    for (const words of [...late, ...last]) await expect(listed(words), words).toBeVisible(long);
    await expect(page.locator('[aria-busy="true"]')).toHaveCount(0, long);
    // How long a proof took is its own.
    const taken = async () => (await everyFile(page)).filter(({ label }) => !label.endsWith(': Statements'));
    const followed = await taken();
    // The same setting, opened afresh.
    await open(page, new URL(page.url()).hash);
    await finished(page);
    await page.getByRole('button', { name: 'Share' }).click();
    for (const words of [...late, ...last]) await expect(listed(words), words).toBeVisible(long);
    expect(followed).toEqual(await taken());
  });
}
