import { expect, field, middle, open, slider, still, test } from '../fixtures';
import { state } from '../share/shareSheet';

// A window's history ends at fifty entries.
test.use({ fresh: true });

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

test('a foreign link leaves the state as it is, and says so', async ({ page }) => {
  await open(page, state);
  await page.evaluate(() => {
    location.hash = '#__proto__=1';
  });
  const notices = page.getByRole('status', { name: 'Notices' });
  await expect(notices).toContainText(
    'The address names “__proto__”, which this page does not know; the link is not opened and nothing was changed.',
  );
  await expect(field(page, 'ω')).toHaveValue('0.8');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeDisabled();
});

test('the undo keys in a field are the page’s once what was typed is taken over', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the same there');
  await open(page);
  const omega = field(page, 'ω');
  await omega.fill('0.4');
  await omega.press('Enter');
  await expect(slider(page, 'ω')).toHaveValue('0.4');
  await omega.press('Control+z');
  await expect(slider(page, 'ω')).toHaveValue('0');
  await expect(omega).toHaveValue('0');
  await omega.press('Control+y');
  await expect(omega).toHaveValue('0.4');
});
