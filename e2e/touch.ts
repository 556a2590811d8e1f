import type { CDPSession, Page } from '@playwright/test';

export type Place = readonly [x: number, y: number];

/** Fingers that come down together, move together in a straight line, and are lifted one after the other. */
export async function move(page: Page, fingers: readonly { readonly from: Place; readonly to: Place }[]) {
  const browser = await page.context().newCDPSession(page);
  const points = (part: number, count = fingers.length) =>
    fingers.slice(0, count).map(({ from, to }, id) => ({
      x: from[0] + (to[0] - from[0]) * part,
      y: from[1] + (to[1] - from[1]) * part,
      id,
    }));
  for (let count = 1; count <= fingers.length; count++) await touch(browser, 'touchStart', points(0, count));
  for (let part = 1; part <= 5; part++) await touch(browser, 'touchMove', points(part / 5));
  for (let count = fingers.length - 1; count >= 0; count--) await touch(browser, 'touchEnd', points(1, count));
}

function touch(
  browser: CDPSession,
  type: 'touchStart' | 'touchMove' | 'touchEnd',
  touchPoints: { x: number; y: number; id: number }[],
) {
  return browser.send('Input.dispatchTouchEvent', { type, touchPoints });
}
