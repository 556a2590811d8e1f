import type { Page } from '@playwright/test';

/** Random steps that go on where the last ones ended. */
export interface RandomUse {
  /** Does so many steps with the page, and says what was wrong after any of them. */
  steps(count: number): Promise<readonly string[]>;
}

interface Doing extends Window {
  randomStep: () => string;
}

/**
 * What a reader who tries everything does, from a seed: moves sliders, types numbers, formulas and nonsense, drags on the
 * plane, presses buttons and keys, switches overlays, heat maps, activations, presets and lenses, undoes and redoes.
 * What would leave the page (share, copy, save, print) or needs a true hand (full screen, and a lecture, which fills it)
 * is left alone.
 */
export async function randomUse(page: Page, seed: number): Promise<RandomUse> {
  await page.evaluate(prepare, seed);
  return { steps: (count) => page.evaluate(work, count) };
}

/** Runs within the page, and so uses nothing from without. */
function prepare(seed: number) {
  let state = seed;
  /** Mulberry32: a number from 0 to 1. */
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  const oneOf = <T>(things: readonly T[]): T | undefined => things[Math.floor(random() * things.length)];

  const numbers = '0 1 -1 0.5 -0.1 1.05 2 3.7 0.003 12 1e-9 1e3 1e300 -0 λ₀₁ 1/3'.split(' ');
  const nonsense = ['', 'abc', '--', '1e999', '1,5', '0x', '(', '  7  ', 'sqrt(2)', '½'];
  const formulas = 'tanh(z) z*sigmoid(z) max(0,z) z>0?z:exp(z)-1 sin(3*z) z^2 erf(z) z+ exp(z^2) abs(z)'.split(' ');
  const setter = (of: typeof HTMLInputElement | typeof HTMLTextAreaElement) =>
    Object.getOwnPropertyDescriptor(of.prototype, 'value')!.set!;

  const shown = <E extends HTMLElement>(selector: string) =>
    [...document.querySelectorAll<E>(selector)].filter((node) => node.checkVisibility());
  const leaves = /share|copy|download|save|print|embed|link|full screen/i;
  const buttons = (pattern?: RegExp) =>
    shown<HTMLButtonElement>('button:not([role="tab"], .story-lecture)').filter((button) => {
      const name = `${button.ariaLabel ?? ''} ${button.textContent}`;
      return !button.disabled && !leaves.test(name) && (pattern === undefined || pattern.test(name));
    });

  function fill(input: HTMLInputElement | HTMLTextAreaElement, value: string) {
    setter(input instanceof HTMLInputElement ? HTMLInputElement : HTMLTextAreaElement).call(input, value);
    input.dispatchEvent(new Event('input', { bubbles: true }));
  }
  const key = (node: Element, name: string, more: KeyboardEventInit = {}) =>
    node.dispatchEvent(new KeyboardEvent('keydown', { key: name, bubbles: true, cancelable: true, ...more }));

  function slide() {
    const input = oneOf(shown<HTMLInputElement>('input[type="range"]'));
    if (!input) return;
    const [from, to] = [Number(input.min), Number(input.max)];
    const near = Number(input.value) + (random() - 0.5) * 0.05 * (to - from);
    fill(input, String(random() < 0.7 ? near : from + random() * (to - from)));
    if (random() < 0.3) input.dispatchEvent(new PointerEvent('pointerup', { bubbles: true }));
    return input.ariaLabel ?? 'slider';
  }

  function type() {
    const input = oneOf(shown<HTMLInputElement | HTMLTextAreaElement>('input[type="text"], textarea'));
    if (!input) return;
    input.focus();
    const name = input.ariaLabel ?? input.labels?.[0]?.textContent ?? '';
    fill(input, oneOf(random() < 0.2 ? nonsense : /f\(z\)|formula/i.test(name) ? formulas : numbers)!);
    key(input, 'Enter');
    input.blur();
    return name;
  }

  function choose() {
    const select = oneOf(shown<HTMLSelectElement>('select'));
    const option = select && oneOf([...select.options].filter(({ disabled }) => !disabled));
    if (!option) return;
    select.value = option.value;
    select.dispatchEvent(new Event('change', { bubbles: true }));
    return `${select.ariaLabel ?? ''} ${option.value}`;
  }

  function drag() {
    const plane = oneOf(shown('.plane-picture, svg [tabindex="0"]') as Element[]);
    if (!plane) return;
    const { left, top, width, height } = plane.getBoundingClientRect();
    const point = (event: string, pressed: number) => {
      const [clientX, clientY] = [left + random() * width, top + random() * height];
      const target = document.elementFromPoint(clientX, clientY) ?? plane;
      const init = { clientX, clientY, pointerId: 1, isPrimary: true, button: 0, buttons: pressed };
      target.dispatchEvent(new PointerEvent(event, { bubbles: true, cancelable: true, pointerType: 'mouse', ...init }));
    };
    point('pointermove', 0);
    if (random() < 0.5) return 'hover';
    point('pointerdown', 1);
    for (let k = 0; k < 3; k++) point('pointermove', 1);
    point('pointerup', 0);
    return 'drag';
  }

  function press(things: readonly HTMLElement[]) {
    const thing = oneOf(things);
    thing?.click();
    return thing && `${thing.ariaLabel ?? thing.textContent}`;
  }

  function strike() {
    const node = oneOf(shown('[tabindex="0"], input[type="range"], [role="tab"]') as (HTMLElement | SVGElement)[]);
    node?.focus();
    const name = oneOf(['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', '+', '-', 'Enter'])!;
    if (node) key(node, name);
    return name;
  }

  const kinds: readonly (readonly [weight: number, what: string, run: () => string | undefined])[] = [
    [40, 'slide', slide],
    [10, 'type', type],
    [8, 'choose', choose],
    [8, 'drag', drag],
    [8, 'switch', () => press(shown('input[type="checkbox"], input[type="radio"]'))],
    [6, 'lens', () => press(shown('[role="tab"]'))],
    [6, 'undo', () => press(buttons(/undo|redo|reset/i))],
    [6, 'press', () => press(buttons())],
    [4, 'strike', strike],
    [2, 'open', () => press(shown('summary'))],
  ];
  const whole = kinds.reduce((sum, [weight]) => sum + weight, 0);

  (window as unknown as Doing).randomStep = () => {
    let left = random() * whole;
    const kind = kinds.find(([weight]) => {
      left -= weight;
      return left < 0;
    })!;
    return `${kind[1]}: ${kind[2]() ?? 'nothing there'}`;
  };
}

/** Runs within the page. */
async function work(count: number): Promise<string[]> {
  const wrong: string[] = [];
  const parts = ['d', 'x', 'y', 'cx', 'cy', 'width', 'height', 'transform', 'points', 'value'];
  const odd = parts.flatMap((name) => [`[${name}*="NaN"]`, `[${name}*="Infinity"]`, `[${name}*="undefined"]`]).join();
  for (let step = 1; step <= count; step++) {
    const done = (window as unknown as Doing).randomStep();
    // Steps come faster than frames, some within one task, and what a frame has shown is looked at.
    if (step % 8 > 0 && step < count) {
      if (step % 2 === 0) await new Promise((resolve) => setTimeout(resolve));
      continue;
    }
    await new Promise(requestAnimationFrame);
    const words = /.{0,40}(NaN|Infinity|undefined|\[object).{0,40}/.exec(
      document.querySelector('#root')?.textContent ?? '',
    )?.[0];
    const mark = document.querySelector(odd)?.outerHTML.slice(0, 200);
    const fault = document.querySelector('.fault')?.textContent;
    const blank = document.querySelector('.plane-picture') ? undefined : 'There is no plane.';
    for (const sentence of [words, mark, fault, blank]) if (sentence) wrong.push(`After ${done}: ${sentence}`);
    if (wrong.length > 5) break;
  }
  return wrong;
}
