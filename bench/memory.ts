import type { Browser, Page } from '@playwright/test';
import { atOnce, builtPage, notMeasured } from './builtPage';
import { heldMemory } from './heldMemory';
import type { Table } from './Table';

const rounds = [0, 100, 500] as const;
/** Some minutes more, only when this bench is asked for by its name. */
const long = [1000, 10_000] as const;
const overlays = 'arrows,nullclines,signs,box,orbits,eigen,fixed';

/** Moves ω's slider to and fro, one step a frame, each step an input of its own. */
function slideOn(page: Page, steps: number): Promise<void> {
  return page.evaluate(async (count) => {
    const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label^="ω"]')!;
    const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
    for (let step = 1; step <= count; step++) {
      const phase = step % 100;
      set.call(slider, String(0.3 + 0.01 * Math.min(phase, 100 - phase)));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      await new Promise(requestAnimationFrame);
    }
    slider.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
  }, steps);
}

/** What the page holds once nothing is in work. */
async function held(page: Page, browser: Browser): Promise<(string | number)[]> {
  await page.waitForSelector('.stage[aria-busy="false"]');
  await page.waitForTimeout(500);
  const { heap, nodes, listeners, resident } = await heldMemory(page, browser);
  return [heap, nodes, listeners, resident];
}

/** Memory of the built page with every overlay on, before and after many slider steps: it must not grow with them. */
export async function memoryBench(alone: boolean): Promise<Table> {
  const rows = await builtPage(
    `#v=1&strip=curves&omega=0.3&heat=norm&overlays=${overlays}`,
    atOnce,
    async (page, browser) => {
      await slideOn(page, 100);
      const found: (string | number)[][] = [];
      let done = 0;
      for (const steps of alone ? [...rounds, ...long] : rounds) {
        await slideOn(page, steps - done);
        done = steps;
        found.push([steps, ...(await held(page, browser))]);
      }
      return found;
    },
  );
  return {
    title: 'Memory after slider steps, every overlay and the largest singular value on',
    note: rows
      ? 'After a warm-up of 100 steps and a garbage collection each; one step a frame. Workers are in the resident memory, not in the heap.'
      : notMeasured,
    columns: ['steps', 'heap MB', 'DOM nodes', 'listeners', 'resident MB'],
    rows: rows ?? [],
  };
}
