import { accessible, colours, drawn, expect, field, fits, open, test, visit } from '../fixtures';
import { openSheet, save, saved, sheet, snapshots, state, status } from './shareSheet';

// One page for the tests that do not need one of their own: each begins at its address.
test.use({ kept: true });

const title = 'Moment Map: SELU, ω = 0.8, τ = 1, λ = 1.0507, α = 1.67326';

test('the sheet opens and closes by keyboard, and the focus comes back', async ({ page }) => {
  await visit(page);
  const button = page.getByRole('button', { name: 'Share' });
  await button.focus();
  await page.keyboard.press('Enter');
  await expect(sheet(page)).toBeVisible();
  await expect.poll(() => sheet(page).evaluate((dialog) => dialog.contains(document.activeElement))).toBe(true);
  await page.keyboard.press('Escape');
  await expect(sheet(page)).toHaveCount(0);
  await expect(button).toBeFocused();
});

test('the link opens the same state, and says what version it is of', async ({ page, baseURL }) => {
  await openSheet(page, state, visit);
  const link = await page.getByRole('textbox', { name: 'Link' }).inputValue();
  expect(link).toBe(baseURL + state);
  const other = await page.context().newPage();
  await other.goto(link);
  await drawn(other);
  await expect(field(other, 'ω')).toHaveValue('0.8');
  await other.close();
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: 'Reset to paper' }).click();
  await page.getByRole('button', { name: 'Share' }).click();
  await expect(page.getByRole('textbox', { name: 'Link' })).toHaveValue(`${baseURL}#v=1`);
});

test('what is copied says so', async ({ page, baseURL }) => {
  test.skip(!baseURL?.startsWith('http'), 'the permission is given to an address');
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await openSheet(page, state, visit);
  await page.getByRole('button', { name: 'Copy the link' }).click();
  await expect(status(page)).toHaveText('The link was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(baseURL + state);
  await page.getByRole('button', { name: 'Copy the embed code' }).click();
  await expect(status(page)).toHaveText('The embed code was copied.');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
    `<iframe src="${baseURL}${state.replaceAll('&', '&amp;')}&amp;embed=plane" title="${title}" width="960" height="640" style="max-width:100%;border:0" allow="clipboard-write; fullscreen" loading="lazy"></iframe>`,
  );
});

test('what cannot be copied since the clipboard refuses or is missing is selected', async ({ page }) => {
  await page.addInitScript(() => {
    const clipboard = { writeText: () => Promise.reject(new DOMException('no', 'NotAllowedError')) };
    Object.defineProperty(navigator, 'clipboard', { get: () => ('missing' in window ? undefined : clipboard) });
  });
  await open(page, state);
  for (const missing of [false, true]) {
    if (missing) await page.evaluate(() => Object.assign(window, { missing: true }));
    await page.getByRole('button', { name: 'Share' }).click();
    await expect(status(page)).toHaveText('');
    await page.getByRole('button', { name: 'Copy the link' }).click();
    await expect(status(page)).toHaveText(
      'The browser does not let the page copy. The link is selected: copy it by hand.',
    );
    const link = page.getByRole('textbox', { name: 'Link' });
    await expect(link).toBeFocused();
    expect(
      await link.evaluate((area: HTMLTextAreaElement) => [area.selectionStart, area.selectionEnd, area.value.length]),
    ).toEqual([0, expect.any(Number), await link.inputValue().then((text) => text.length)]);
    await page.keyboard.press('Escape');
    await expect(sheet(page)).toHaveCount(0);
  }
});

test('the system’s share sheet is offered where there is one, and what it refuses is said', async ({
  page,
  baseURL,
}) => {
  test.skip(!baseURL?.startsWith('http'), 'a file is not shared by its address');
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: (data: ShareData) => {
        const { dataset } = document.documentElement;
        dataset.shared = JSON.stringify(data);
        return dataset.error ? Promise.reject(new DOMException('no', dataset.error)) : Promise.resolve();
      },
    });
  });
  await openSheet(page, state);
  for (const [error, sentence] of [
    ['', ''],
    ['AbortError', ''],
    ['NotAllowedError', 'The system’s share sheet refuses this link; copy it instead.'],
  ] as const) {
    await page.evaluate((name) => {
      delete document.documentElement.dataset.shared;
      document.documentElement.dataset.error = name;
    }, error);
    await page.getByRole('button', { name: 'Share with…' }).click();
    await expect(page.locator('html')).toHaveAttribute('data-shared', JSON.stringify({ title, url: baseURL + state }));
    await expect(status(page)).toHaveText(sentence);
  }
});

test('a QR code carries the link, unless the page is a file', async ({ page, baseURL }) => {
  await openSheet(page, '#v=1', visit);
  const code = page.getByRole('img', { name: 'QR code of the link' });
  if (baseURL?.startsWith('http')) {
    await expect(code).toBeVisible();
    const { name, content } = await saved(page, 'Save the QR code');
    expect(name).toBe('moment-map-qr-code.svg');
    expect(content.toString('utf8')).toContain((await code.locator('path').getAttribute('d'))!);
  } else {
    await expect(code).toHaveCount(0);
    await expect(sheet(page)).toContainText('its link works here alone and no other page can embed it');
    await expect(page.getByRole('button', { name: 'Copy the embed code' })).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Share with…' })).toHaveCount(0);
  }
});

for (const [themes, width, height] of [
  [['light', 'dark'], 1440, 900],
  [['light', 'dark'], 390, 844],
  [['projector'], 1440, 900],
] as const) {
  test(`axe finds nothing on the sheet in ${themes.join(' and ')} at ${width} × ${height}`, async ({
    page,
    baseURL,
  }) => {
    test.skip(!baseURL?.startsWith('http'), 'the same sheet');
    await page.addInitScript((choice) => localStorage.setItem('moment-map-theme', choice), themes[0]);
    await page.setViewportSize({ width, height });
    await openSheet(page, state);
    await save(page, 'Lecture 3');
    await page.getByRole('button', { name: 'CSV: Nullclines' }).click();
    await page.getByRole('button', { name: 'Rename Lecture 3' }).click();
    await expect(page.getByRole('textbox', { name: 'New name of Lecture 3' })).toBeVisible();
    for (const theme of themes) {
      await colours(page, theme);
      await accessible(page, theme === 'light' ? 'everything' : 'colours');
    }
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
