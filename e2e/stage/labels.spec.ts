import { expect, test, visit } from '../fixtures';

const pictures = {
  'starts around a fixed point and a box':
    '#v=1&starts=0.25,0.93;0.25,1.08;0.9,1.05;0,1.95&overlays=arrows,nullclines,box,orbits,fixed',
  'a start beside a collapsed point': '#v=1&omega=0.8',
};

for (const [theme, width, height] of [
  ['light', 1440, 900],
  ['projector', 1024, 768],
] as const)
  test(`words of fixed points lie above the orbits and off every handle, ${theme}`, async ({ page }) => {
    await page.addInitScript((name) => localStorage.setItem('moment-map-theme', name), theme);
    await page.setViewportSize({ width, height });
    for (const [name, hash] of Object.entries(pictures)) {
      await visit(page, hash);
      const found = await page.evaluate(() => {
        const all = (selector: string) => [...document.querySelectorAll(`.plane-picture ${selector}`)];
        const words = all('.fixed-point-words .label');
        const handles = all(':is(.handle, .box-grip)').map((node) => node.getBoundingClientRect());
        const covered = words.filter((word) => {
          const { left, right, top, bottom } = word.getBoundingClientRect();
          return handles.some((at) => left < at.right && at.left < right && top < at.bottom && at.top < bottom);
        });
        const orbits = document.querySelector('.orbits')!;
        const below = words.filter(
          (word) => !(orbits.compareDocumentPosition(word) & Node.DOCUMENT_POSITION_FOLLOWING),
        );
        return { words: words.length, handles: handles.length, covered: covered.length, below: below.length };
      });
      expect(found, name).toMatchObject({ covered: 0, below: 0 });
      expect(found.words, name).toBeGreaterThan(1);
      expect(found.handles, name).toBeGreaterThan(1);
    }
  });
