import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { App } from '../../App';
import { csv } from '../../export/files/csv';
import type { Offers } from '../../export/offers';
import { format } from '../../state/address/address';
import type { State } from '../../state/State';
import { jobs } from '../../worker/jobs';
import type { JobName, Order } from '../../worker/messages';
import type { WorkerLike } from '../../worker/pool/lane';

/*
 * The real page for tests in jsdom: its workers run the real jobs, on fewer cells, in this thread.
 */

// Every state is a page of its own: minutes on a slow machine, which is not a wrong page.
vi.setConfig({ testTimeout: 900_000 });

const { shelf, working } = vi.hoisted(() => {
  // Some measure text as soon as they are read.
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    return { putImageData: ({ data }: ImageData) => this.setAttribute('data-pixels', data.join(' ')) };
  } as unknown as typeof HTMLCanvasElement.prototype.getContext;
  return { shelf: {} as { offers: Offers }, working: { asks: 0, asked: new Set<JobName>() } };
});

vi.mock('../../export/offers', async (load) => {
  const { createOffers } = await load<typeof import('../../export/offers')>();
  return {
    createOffers: () => {
      shelf.offers = createOffers();
      return shelf.offers;
    },
  };
});

vi.mock('../../worker/pool/startWorker', () => ({
  startWorker: (): WorkerLike => {
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (message) => {
        const order = message as Order;
        // What is no longer wanted is answered nevertheless, as an answer that was on its way.
        if (!('job' in order)) return;
        const { id, job, input } = order;
        working.asks += 1;
        working.asked.add(job);
        setTimeout(() => {
          working.asks -= 1;
          worker.onmessage?.({ data: { id, kind: 'result', output: outputOf(job, input) } } as MessageEvent);
        });
      },
      terminate: () => {},
    };
    return worker;
  },
}));

const outputs = new Map<string, unknown>();

/** What a worker finds, each request computed once. */
function outputOf(job: JobName, input: object): unknown {
  // Of a plane of regimes every cell is an orbit to its end.
  const fewer = { ...(job === 'regimes' ? { columns: 4, rows: 3 } : { columns: 9, rows: 7 }), samples: 11 };
  const request = Object.fromEntries(
    Object.entries(input).map(([key, value]) => [key, key in fewer ? fewer[key as keyof typeof fewer] : value]),
  );
  const key = job + JSON.stringify(request);
  if (!outputs.has(key)) {
    const steps = (jobs[job] as (input: object) => Generator)(request);
    for (;;) {
      const { done, value } = steps.next();
      if (!done) continue;
      outputs.set(key, value);
      break;
    }
  }
  return outputs.get(key);
}

/** What jsdom has not: sizes, the screen, scrolling and canvases. */
function furnish() {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 320 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 240 });
  Element.prototype.scrollTo = () => {};
  Element.prototype.scrollBy = () => {};
  Element.prototype.scrollIntoView = () => {};
  class Observer {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal(
    'IntersectionObserver',
    class extends Observer {
      constructor(readonly see: (entries: { isIntersecting: boolean }[]) => void) {
        super();
      }
      override observe() {
        this.see([{ isIntersecting: true }]);
      }
    },
  );
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => window.setTimeout(frame));
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(readonly data: Uint8ClampedArray) {}
    },
  );
}

let root: Root | undefined;

// Read when it is first told, which no sign of the page waits for.
beforeAll(() => import('../../story/Story').then(() => undefined));
beforeEach(furnish);
afterEach(close);

function close() {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
}

/** Whether a part of the page is busy. Walked through, since selectors of attributes take jsdom several times as long. */
function someBusy(): boolean {
  const all = document.createTreeWalker(document.body, NodeFilter.SHOW_ELEMENT);
  while (all.nextNode()) if ((all.currentNode as Element).getAttribute('aria-busy') === 'true') return true;
  return false;
}

/** Waits until nothing is in work. */
async function finished() {
  const turn = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  for (let quiet = 0; quiet < 3; quiet++) {
    await turn();
    // The document, which takes long to look through, is asked last.
    if (working.asks > 0 || (quiet === 2 && (shelf.offers.read().busy || someBusy()))) quiet = 0;
  }
}

/** Goes to a state, on the open page or by opening one. */
export async function go(state: State, how: 'opened' | 'changed') {
  if (how === 'opened') {
    close();
    window.history.replaceState(null, '', format(state));
    const page = document.body.appendChild(document.createElement('div'));
    root = createRoot(page);
    act(() => root!.render(<App />));
  } else {
    act(() => {
      window.history.pushState(null, '', format(state));
      window.dispatchEvent(new PopStateEvent('popstate'));
    });
  }
  await finished();
}

/**
 * Everything that the page shows, charts and canvases included, and all that plane and lens offer to be taken along.
 */
export function taken(): Record<string, string> {
  // React keeps the property, and the attribute as it was at first.
  for (const input of document.getElementsByTagName('input'))
    if (/radio|checkbox/.test(input.type)) input.toggleAttribute('checked', input.checked);
  // Selectors take jsdom several times as long.
  const byClass = (name: string) => document.getElementsByClassName(name)[0]?.outerHTML;
  const byTag = (name: string) => document.getElementsByTagName(name)[0]?.outerHTML;
  const always = Object.entries({ notices: byClass('notices'), main: byTag('main'), aside: byTag('aside') }).map(
    ([part, markup]) => [part, named(markup!)],
  );
  // The layers can be closed, and not every state is a scene.
  const sometimes = ['strip', 'story-column'].map((part) => [part, named(byClass(part) ?? '')]);
  const { plane, lens, busy } = shelf.offers.read();
  expect(busy).toBe(false);
  const tables = [...plane, ...lens].map((table) => [table.id, [...csv(table)].join('')]);
  return Object.fromEntries([...always, ...sometimes, ...tables]);
}

/** The markup with attributes in one order, and with React's names, which count on, counted within it. */
function named(markup: string): string {
  const names = new Map<string, string>();
  return (
    markup
      // What was said in passing is no part of the picture.
      .replace(/<output\b[^>]*>[^<]*<\/output>/g, '')
      .replace(/_r_[0-9a-z]+_/g, (name) => {
        if (!names.has(name)) names.set(name, `id${names.size}-`);
        return names.get(name)!;
      })
      .replace(/(?: [\w:-]+="[^"]*")+/g, (attributes) =>
        attributes
          .match(/ [\w:-]+="[^"]*"/g)!
          .sort()
          .join(''),
      )
  );
}

/** The jobs that were asked for since the last time, by name. */
export function askedSince(): JobName[] {
  const asked = [...working.asked];
  working.asked.clear();
  return asked;
}
