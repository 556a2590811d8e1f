import type { Page } from '@playwright/test';
import { expect, middle, open, test, visit } from '../fixtures';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const plane = (page: Page) => page.getByRole('application');
const handle = (page: Page, letter: string) => page.getByRole('button', { name: `Start of orbit ${letter}:` });
const undo = (page: Page) => page.getByRole('button', { name: 'Undo' });
const field = (page: Page, name: string) => page.getByRole('textbox', { name, exact: true });
const notices = (page: Page) => page.getByRole('status', { name: 'Notices' });

/** A page whose workers never answer again. */
async function muteWorkers(page: Page) {
  await page.addInitScript(() => {
    const Native = Worker;
    window.Worker = class extends Native {
      override postMessage(...given: unknown[]) {
        if (!('muted' in window)) super.postMessage(...(given as [unknown]));
      }
    };
  });
}

test('ten presses in a row move a start ten steps, whether or not a result came between', async ({ page }) => {
  await muteWorkers(page);
  await open(page, '#v=1&starts=0,1.5');
  await page.evaluate(() => Object.assign(window, { muted: true }));
  await handle(page, 'A').focus();
  for (let press = 0; press < 10; press++) await page.keyboard.press('ArrowRight');
  // The window is 2 wide: a step is 0.05.
  await expect(handle(page, 'A')).toHaveAccessibleName(/mean 0\.5, variance 1\.5/);
  await expect(field(page, 'Start of orbit A, mean μ')).toHaveValue('0.5');
});

test('a held arrow key makes one step to undo', async ({ page }) => {
  await open(page, '#v=1&starts=0,1.5');
  await handle(page, 'A').focus();
  for (let repeat = 0; repeat < 5; repeat++) await page.keyboard.down('ArrowUp');
  await page.keyboard.up('ArrowUp');
  await expect(field(page, 'Start of orbit A, variance ν')).toHaveValue('1.75');
  await undo(page).click();
  await expect(field(page, 'Start of orbit A, variance ν')).toHaveValue('1.5');
  await expect(undo(page)).toBeDisabled();
});

test('a held plus key makes one step to undo', async ({ page }) => {
  await open(page);
  await plane(page).focus();
  for (let repeat = 0; repeat < 4; repeat++) await page.keyboard.down('+');
  await page.keyboard.up('+');
  await expect(field(page, 'μ to')).not.toHaveValue('1');
  await undo(page).click();
  await expect(field(page, 'μ to')).toHaveValue('1');
  await expect(undo(page)).toBeDisabled();
});

test('a start moved against the edge stays in view and keeps the focus', async ({ page }) => {
  await visit(page, '#v=1&starts=0.98,1.5');
  await handle(page, 'A').focus();
  for (let press = 0; press < 3; press++) await page.keyboard.press('ArrowRight');
  await expect(handle(page, 'A')).toBeFocused();
  await expect(handle(page, 'A')).toHaveAccessibleName(/mean 1, variance 1\.5/);
});

test('a start off the window waits at the border, says so and can be taken from there', async ({ page }) => {
  await visit(page, '#v=1&starts=4,1.5');
  await expect(handle(page, 'A')).toHaveAccessibleName(/mean 4, variance 1\.5; off the window/);
  await handle(page, 'A').focus();
  await page.keyboard.press('ArrowLeft');
  await expect(handle(page, 'A')).toHaveAccessibleName(/mean 0\.95, variance 1\.5; (?!off)/);
});

test('a pan ends when the button was let go outside the page', async ({ page }) => {
  await visit(page);
  const [x, y] = await middle(page, plane(page));
  await page.mouse.move(x - 40, y - 90);
  await page.mouse.down();
  await page.mouse.move(x - 100, y - 90);
  await expect(field(page, 'μ from')).not.toHaveValue('−1');
  const reached = await field(page, 'μ from').inputValue();
  // What the page sees of a mouse that comes back without its button.
  for (const clientX of [x - 200, x - 300])
    await plane(page).dispatchEvent('mousemove', { clientX, clientY: y, button: 0, buttons: 0 });
  await expect(field(page, 'μ from')).toHaveValue(reached);
  await undo(page).click();
  await expect(field(page, 'μ from')).toHaveValue('−1');
});

test('a click that slips a little starts an orbit and leaves the window; a drag moves the window alone', async ({
  page,
}) => {
  await visit(page, '#v=1&starts=');
  const [x, y] = await middle(page, plane(page));
  const drag = async (from: number, dx: number) => {
    await page.mouse.move(from, y - 90);
    await page.mouse.down();
    await page.mouse.move(from + dx, y - 90, { steps: 3 });
    await page.mouse.up();
  };
  await drag(x + 30, 3);
  await expect(handle(page, 'A')).toBeVisible();
  await expect(field(page, 'μ from')).toHaveValue('−1');
  await drag(x - 120, 60);
  await expect(field(page, 'μ from')).not.toHaveValue('−1');
  await expect(handle(page, 'B')).toHaveCount(0);
  await undo(page).click();
  await expect(field(page, 'μ from')).toHaveValue('−1');
});

test('what a wheel did and was undone before it came to rest is not done again', async ({ page }) => {
  await open(page, '#v=1&window=-1,1,0,2&starts=');
  const button = await undo(page).elementHandle();
  await plane(page).evaluate(async (svg, button) => {
    const { left, top, width, height } = svg.getBoundingClientRect();
    const at = { clientX: left + width / 2, clientY: top + height / 2 };
    svg.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -100, bubbles: true, cancelable: true }));
    while ((button as HTMLButtonElement).disabled) await new Promise(requestAnimationFrame);
    (button as HTMLButtonElement).click();
    // Behind the timer at which the wheel is taken to rest, of 250 ms.
    await new Promise((resolve) => setTimeout(resolve, 400));
  }, button);
  await expect(field(page, 'μ to')).toHaveValue('1');
  await expect(undo(page)).toBeDisabled();
});

test('the wheel zooms about the pointer in one step', async ({ page }) => {
  await open(page, '#v=1&window=-1,1,0,2&starts=');
  const pad = (await page.locator('.plane-pad').boundingBox())!;
  // 500 pixels halve the window; the pointer is at μ = 0.5, ν = 1. In one go, since a pause would make two steps.
  await plane(page).evaluate(
    (svg, at) => {
      for (let turn = 0; turn < 5; turn++)
        svg.dispatchEvent(new WheelEvent('wheel', { ...at, deltaY: -100, bubbles: true, cancelable: true }));
    },
    { clientX: pad.x + pad.width * 0.75, clientY: pad.y + pad.height * 0.5 },
  );
  await expect
    .poll(() =>
      new URL(page.url()).hash
        .match(/window=([^&]*)/)?.[1]
        ?.split(',')
        .map(Number),
    )
    .toEqual([-0.25, 0.75, 0.5, 1.5].map((side) => expect.closeTo(side, 2)));
  await undo(page).click();
  await expect(field(page, 'μ to')).toHaveValue('1');
  await expect(undo(page)).toBeDisabled();
});

test('the cursor of the keys is read out once it rests, and Enter starts an orbit only where it is seen', async ({
  page,
}) => {
  await visit(page, '#v=1&starts=');
  await plane(page).focus();
  await page.keyboard.press('Enter');
  await expect(page.locator('.cursor')).toBeVisible();
  await expect(handle(page, 'A')).toBeHidden();
  await expect(page.locator('output')).toHaveText(/^mean 0, variance 1; one layer sends it to mean .*, variance 1$/);
  await page.keyboard.press('Escape');
  await expect(page.locator('output')).toHaveText('');
  await page.keyboard.press('Enter');
  await page.keyboard.press('Enter');
  await expect(handle(page, 'A')).toBeVisible();
});

test.describe('by touch', () => {
  test.use({ hasTouch: true });
  test('a tap reads out the place', async ({ page }) => {
    await open(page);
    const box = (await plane(page).boundingBox())!;
    await page.touchscreen.tap(box.x + box.width * 0.7, box.y + box.height * 0.7);
    await expect(page.locator('.readout')).toContainText('one layer:');
  });
});

test('windows that no axis can show are refused or lifted, with a sentence, and zoom afterwards', async ({ page }) => {
  for (const [hash, sentence] of [
    ['#v=1&scale=log&window=-1,1,1e-300,2', 'so ν starts at 0.002 instead'],
    ['#v=1&window=999999.999999998,1000000,0,1', 'too narrow in μ'],
  ] as const) {
    await page.goto('about:blank');
    await open(page, hash);
    await expect(notices(page)).toContainText(sentence);
    await page.getByRole('button', { name: 'Zoom out' }).click();
    await expect(field(page, 'μ to')).toHaveValue('1.5');
    await page.getByRole('button', { name: 'Zoom in' }).click();
    await expect(field(page, 'μ to')).toHaveValue('1');
    await expect(notices(page).getByRole('listitem')).toHaveCount(1);
  }
});

test('resetting the view on a log axis raises no notice', async ({ page }) => {
  await visit(page, '#v=1&scale=log&window=-0.5,0.5,0.1,1');
  await page.getByRole('button', { name: 'Reset the view' }).click();
  await expect(field(page, 'ν from')).toHaveValue('0.002');
  await expect(notices(page).getByRole('listitem')).toHaveCount(0);
});

test('a point at ν = 0 says on a log axis that it cannot be shown, and choosing it leaves the window alone', async ({
  page,
}) => {
  await visit(page, '#v=1&scale=log&window=-1,1,0.01,2&omega=0.8');
  const point = page.getByRole('button', { name: /^attracting fixed point of collapse.*which a log axis cannot show/ });
  await point.click();
  await expect(point).toHaveAttribute('aria-pressed', 'true');
  await expect(field(page, 'ν from')).toHaveValue('0.01');
  await expect(notices(page).getByRole('listitem')).toHaveCount(0);
});

test('every attracting point in view has words beside it', async ({ page }) => {
  await visit(page, '#v=1&omega=0.8');
  await expect(page.locator('.fixed-point-words .label', { hasText: 'attracting (−0.907, 0)' })).toBeVisible();
});

test('a limit refused before is taken over once the other limit allows it', async ({ page }) => {
  await visit(page);
  await field(page, 'μ from').fill('2');
  await field(page, 'μ from').press('Enter');
  await expect(page.getByText('μ from is above μ to')).toBeVisible();
  await field(page, 'μ to').fill('3');
  await field(page, 'μ to').press('Enter');
  await expect(page.getByText('μ from is above μ to')).toBeHidden();
  await expect(field(page, 'μ from')).toHaveValue('2');
  await expect.poll(() => page.url()).toContain('window=2,3,0,2');
});
