/** What a walk through the page has seen. */
export interface Walk {
  /** Per station the numbers of all tables, as they are shown. */
  readonly numbers: Readonly<Record<string, readonly string[]>>;
  /** The beginning of the plane's exported picture, and the title of the story's second scene. */
  readonly svg: string;
  readonly scene: string;
  /** What was said to have gone wrong. */
  readonly alerts: readonly string[];
}

/** That the page stands with its numbers, by double click too; run within the page, as the walk is. */
export async function firstNumbers(): Promise<readonly string[]> {
  const numbers = () => [...document.querySelectorAll('table data')].map((data) => data.textContent ?? '');
  for (let tries = 0; tries < 1200; tries += 1) {
    if (document.querySelector('[data-ready="true"] .stage[aria-busy="false"]') && numbers().length > 0) break;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return numbers();
}

/**
 * A walk through the page: slide, heat map, theorem, formula, network, export, a step of the story. It is run within the page, in
 * any browser, and so knows nothing around it.
 */
export async function walk(): Promise<Walk> {
  const until = async (what: string, holds: () => unknown) => {
    for (let tries = 0; !holds(); tries += 1) {
      if (tries > 1200) throw new Error(`waited in vain until ${what}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  };
  const one = <T extends Element>(selector: string) => {
    const found = document.querySelector<T>(selector);
    if (!found) throw new Error(`there is no ${selector}`);
    return found;
  };
  const named = (name: string) =>
    [...document.querySelectorAll<HTMLElement>('button')].find((button) =>
      (button.ariaLabel ?? button.getAttribute('aria-label') ?? button.textContent)?.trim().startsWith(name),
    );
  /** Waits until results are in, and stay: a lens may ask for more once it has the first. */
  const settled = async () => {
    const still = () =>
      document.querySelector('[data-ready="true"] .stage[aria-busy="false"]') &&
      !document.querySelector('[aria-busy="true"], .lens-loading');
    for (let calm = 0; calm < 4; calm += 1) {
      await until('all results are in', still);
      await new Promise((resolve) => setTimeout(resolve, 60));
      if (!still()) calm = -1;
    }
  };
  const change = (element: HTMLInputElement | HTMLSelectElement, value: string) => {
    const proto = element instanceof HTMLSelectElement ? HTMLSelectElement.prototype : HTMLInputElement.prototype;
    Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(element, value);
    for (const event of ['input', 'change']) element.dispatchEvent(new Event(event, { bubbles: true }));
  };
  const numbers: Record<string, string[]> = {};
  const note = (station: string) => {
    numbers[station] = [...document.querySelectorAll('table')].flatMap((table) =>
      [...table.querySelectorAll('data')]
        // How long a proof took is no number of the page's.
        .filter((data) => {
          const cell = data.closest<HTMLTableCellElement>('td, th');
          return !/\bms\b|time/.test((cell && table.tHead?.rows[0]?.cells[cell.cellIndex]?.textContent) ?? '');
        })
        .map((data) => data.textContent ?? ''),
    );
  };

  await settled();
  note('at first');
  change(one('input[type="range"][aria-label^="ω"]'), '0.5');
  await settled();
  note('slid');
  change(one('#heat'), 'norm');
  await settled();
  if (!document.querySelector('.plane canvas')) throw new Error('there is no heat map');
  named('Theorems')!.click();
  await settled();
  note('theorems');
  location.hash = '#activation=formula&formula=tanh(2*z)&omega=0.3&tau=1.5';
  await until(
    'the formula is taken',
    () => document.querySelector<HTMLSelectElement>('#activation')?.value === 'formula',
  );
  await settled();
  note('formula');
  location.hash = '#lens=network&width=64&depth=8';
  // Until its lens has come and shows a network, nothing says that it is in work.
  await until('a network has run', () => document.querySelector('.depth-chart'));
  await settled();
  note('network');

  // What would be saved is caught on its way.
  let blob: Blob | undefined;
  const { createObjectURL } = URL;
  URL.createObjectURL = (object: Blob) => {
    blob = object;
    return 'data:,';
  };
  HTMLAnchorElement.prototype.click = () => {};
  named('Share')!.click();
  await until('the sheet is open', () => named('SVG: The plane'));
  named('SVG: The plane')!.click();
  URL.createObjectURL = createObjectURL;
  const svg = blob ? await blob.text() : '';
  named('Close')!.click();
  named('Story')!.click();
  const title = '.story-scene[data-told="true"] .story-title';
  await until('the story begins', () => document.querySelector(title));
  const first = one(title).textContent;
  [...document.querySelectorAll<HTMLElement>('.story-next')].at(-1)!.click();
  await until('the next scene is told', () => ![undefined, first].includes(document.querySelector(title)?.textContent));
  await settled();
  note('story');
  return {
    numbers,
    svg: svg.slice(0, 200),
    scene: one(title).textContent ?? '',
    alerts: [...document.querySelectorAll('[role="alert"], .fault')].map((alert) => alert.textContent ?? ''),
  };
}
