import type { Page } from '@playwright/test';

/**
 * Milliseconds from a slider's input event to the frame that shows its result. The result has come when
 * the arrows' path changes; the frame is over when a task posted from its animation frame runs.
 */
export function slide(page: Page, steps: number, start: number): Promise<number[]> {
  return page.evaluate(
    async ({ steps: count, start }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label^="ω"]')!;
      const plane = document.querySelector('.plane-picture')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      const painted = () =>
        new Promise<number>((resolve, reject) => {
          const late = setTimeout(() => reject(new Error('No new picture within 5 s.')), 5000);
          const observer = new MutationObserver((changes) => {
            if (!changes.some(({ target }) => (target as Element).matches('.arrow-shaft'))) return;
            observer.disconnect();
            clearTimeout(late);
            requestAnimationFrame(() => {
              const channel = new MessageChannel();
              channel.port1.onmessage = () => resolve(performance.now());
              channel.port2.postMessage(null);
            });
          });
          observer.observe(plane, { subtree: true, attributes: true, attributeFilter: ['d'] });
        });
      const times: number[] = [];
      for (let step = 1; step <= count; step++) {
        await new Promise(requestAnimationFrame);
        const done = painted();
        const begin = performance.now();
        set.call(slider, String(start + 0.01 * step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
        times.push((await done) - begin);
      }
      return times;
    },
    { steps, start },
  );
}

/**
 * Moves a slider with every frame, as a hand does, whether the picture has come or not.
 * @returns new pictures per frame, and frames a second
 */
export function drag(page: Page, steps: number, start: number): Promise<{ pictures: number; rate: number }> {
  return page.evaluate(
    async ({ steps: count, start }) => {
      const slider = document.querySelector<HTMLInputElement>('input[type="range"][aria-label^="ω"]')!;
      const set = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!;
      let pictures = 0;
      const observer = new MutationObserver((changes) => {
        if (changes.some(({ target }) => (target as Element).matches('.arrow-shaft'))) pictures++;
      });
      const plane = document.querySelector('.plane-picture')!;
      observer.observe(plane, { subtree: true, attributes: true, attributeFilter: ['d'] });
      const begin = performance.now();
      for (let step = 1; step <= count; step++) {
        await new Promise(requestAnimationFrame);
        set.call(slider, String(start + 0.01 * step));
        slider.dispatchEvent(new Event('input', { bubbles: true }));
      }
      await new Promise(requestAnimationFrame);
      const time = performance.now() - begin;
      observer.disconnect();
      return { pictures: pictures / count, rate: (1000 * count) / time };
    },
    { steps, start },
  );
}
