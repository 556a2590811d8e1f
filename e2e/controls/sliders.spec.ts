import type { Page } from '@playwright/test';
import { answered, drawn, expect, field, finished, open, showsNumbersOnly, slider, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const arrows = (page: Page) =>
  page.locator('.arrow-shaft').evaluateAll((paths) => paths.map((path) => path.getAttribute('d')).join(' '));

test('ω moved by the keyboard moves the arrows and the address', async ({ page }) => {
  await visit(page);
  const before = await arrows(page);
  await slider(page, 'ω').focus();
  for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
  await expect(slider(page, 'ω')).toHaveValue('0.05');
  await expect.poll(() => arrows(page)).not.toBe(before);
  await expect.poll(() => page.url()).toContain('omega=0.05');
});

test('an address opens the state it names', async ({ page }) => {
  await open(page, '#v=1&omega=0.25&tau=1.5');
  await expect(slider(page, 'ω')).toHaveValue('0.25');
  await expect(slider(page, 'τ')).toHaveValue('1.5');
});

test('what an address says badly is named in a sentence and has its default', async ({ page }) => {
  await open(page, '#v=1&omega=fish&tau=-1&flavour=3');
  await expect(page.getByText(/omega: .*fish/)).toBeVisible();
  await expect(page.getByText(/tau: /)).toBeVisible();
  await expect(page.getByText(/flavour/)).toBeVisible();
  await expect(slider(page, 'ω')).toHaveValue('0');
  await expect(slider(page, 'τ')).toHaveValue('1');
});

test('back and forward go through the states', async ({ page }) => {
  await open(page, '#v=1&omega=0.25');
  await page.evaluate(() => {
    location.hash = '#v=1&omega=0.5';
  });
  await expect(slider(page, 'ω')).toHaveValue('0.5');
  await page.goBack();
  await expect(slider(page, 'ω')).toHaveValue('0.25');
  await page.goForward();
  await expect(slider(page, 'ω')).toHaveValue('0.5');
  await drawn(page);
});

/** A linear congruential generator: the same settings in every run. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const symbols = ['ω', 'τ', 'λ', 'α'] as const;

for (const lens of ['map', 'theorems']) {
  test(`no setting of the sliders shows NaN, Infinity or undefined in the ${lens} lens`, async ({ page }) => {
    test.slow();
    await visit(page, `#v=1&lens=${lens}`);
    const next = random(20170608);
    for (let round = 0; round < 8; round++) {
      const setting: string[] = [];
      for (const symbol of symbols) {
        const input = slider(page, symbol);
        const [min, max] = await input.evaluate((node: HTMLInputElement) => [Number(node.min), Number(node.max)]);
        const value = round < 2 ? [min, max][round]! : min! + next() * (max! - min!);
        // Whole steps, as a hand would set it.
        setting.push((Math.round(value! * 100) / 100).toFixed(2));
        await input.fill(setting.at(-1)!);
      }
      await answered(page);
      await showsNumbersOnly(page, setting.join(' '));
    }
  });

  test(`no legal value typed in a field shows NaN, Infinity or undefined in the ${lens} lens`, async ({ page }) => {
    test.slow();
    await visit(page, `#v=1&lens=${lens}`);
    for (const setting of [
      ['0', '1e6', '1.05', '1.67'],
      ['1e6', '1', '1.05', '1.67'],
      ['-1e6', '1', '1.05', '1.67'],
      ['0', '1', '1e6', '1.67'],
      ['0', '1', '1.05', '0'],
      ['0', '1', '1.05', '1e6'],
      ['1e6', '1e6', '1e6', '1e6'],
      ['-1e6', '1e6', '1e6', '0'],
      ['1e-300', '1e-300', '1e-300', '1e-300'],
    ]) {
      for (const [i, symbol] of symbols.entries()) {
        await field(page, symbol).fill(setting[i]!);
        await field(page, symbol).press('Enter');
        await expect(field(page, symbol)).toHaveAttribute('aria-invalid', 'false');
      }
      await answered(page);
      await showsNumbersOnly(page, setting.join(' '));
    }
  });
}

test('a half-line of fixed points is a sentence and one point of it, however often it comes and goes', async ({
  page,
}) => {
  await open(page);
  const nodes = () => page.locator('.page *').count();
  const usual = await nodes();
  await open(page, '#v=1&omega=1&lambda=1&alpha=1');
  await slider(page, 'α').focus();
  // Away from the special case, back to it, and on: hundreds of points were once drawn and labelled here.
  for (const key of ['ArrowRight', 'ArrowLeft', 'ArrowLeft', 'ArrowRight']) {
    await page.keyboard.press(key);
    await finished(page);
    await expect(page.locator('p', { hasText: 'Every point with ν = 0 and μ ≥ 0 is fixed' })).toBeVisible();
    expect(await page.locator('.fixed-point-table tbody tr').count()).toBeLessThanOrEqual(3);
    expect(await nodes()).toBeLessThan(1.5 * usual);
  }
});

test('each symbol explains itself on focus or tap, and Escape sends the words away', async ({ page }) => {
  await visit(page);
  const term = page.getByRole('button', { name: /^τ sum of/ });
  const words = page.locator('.term-words', { hasText: 'τ is the sum of a unit’s squared incoming weights' });
  await expect(words).toBeHidden();
  await term.focus();
  await expect(words).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(words).toBeHidden();
  await term.click();
  await expect(words).toBeVisible();
  await slider(page, 'τ').focus();
  await expect(words).toBeHidden();
});
