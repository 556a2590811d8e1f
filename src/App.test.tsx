// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from './App';
import { csv } from './export/files/csv';
import type { Offers } from './export/offers';
import { format } from './state/address/address';
import { fieldTable } from './state/address/fieldTable';
import { defaultState } from './state/defaultState';
import { comparedOf } from './state/rules/compareRule';
import type { State } from './state/State';
import { aspectTable } from './state/tables/aspectTable';
import { lensTable } from './state/tables/lensTable';
import { overlayTable } from './state/tables/overlayTable';
import { jobs } from './worker/jobs';
import type { WorkerLike } from './worker/lane';
import type { JobName, Order } from './worker/messages';

// Every field is a page of its own: minutes on a slow machine, which is not a wrong page.
vi.setConfig({ testTimeout: 900_000 });

/*
 * Every field of the state in turn is changed on an open page, with every overlay on and every lens open. What the page
 * then shows and hands out must be what a page opened with that state shows and hands out: nothing may stay of the
 * state before. The page is the real one; its workers run the real jobs, on fewer cells, in this thread.
 */

/** A state in which every field plays a part: all three constants, dropout, colours, everything switched on. */
const everything: State = {
  ...defaultState,
  activation: 'lselu',
  omega: 0.3,
  dropout: 'standard',
  layer: 'random',
  bias: 0.1,
  biasVariance: 0.05,
  skip: 0.1,
  overlays: overlayTable.map(({ id }) => id),
  heat: 'layers',
  playhead: 4,
  strip: 'table',
  target: { mu: 0.1, nu: 1.2 },
  compare: [comparedOf('lrelu')],
};

/** Another value for each field of a state. */
const otherThan = ({ lens, aspect }: State): State => ({
  omega: -0.2,
  tau: 1.2,
  lambda: 1.1,
  alpha: 1.3,
  activation: 'selu',
  beta: 0.2,
  formula: 'alpha*tanh(z)',
  dropout: 'alpha',
  rate: 0.2,
  keeps: { mu: 0.2, nu: 0.7 },
  layer: 'unit',
  bias: 0.2,
  biasVariance: 0.2,
  skip: 0.3,
  window: { muMin: -0.8, muMax: 1.2, nuMin: 0.1, nuMax: 1.9 },
  nuScale: 'log',
  arrows: 'true',
  overlays: ['nullclines'],
  region: { mu: [-0.2, 0.3], nu: [0.7, 1.4] },
  heat: 'norm',
  starts: [{ mu: 0.1, nu: 0.9 }],
  layers: 12,
  playhead: 2,
  strip: 'cobweb',
  lens: lens === 'map' ? 'theorems' : 'map',
  selected: { mu: 0, nu: 0 },
  square: '0.02',
  branch: 'omega',
  branchOf: 'mu',
  shade: 'kind',
  statement: 'lemma12.H',
  box: { mu: [-0.05, 0.05], nu: [0.9, 1.2], omega: [0, 0], tau: [1, 1] },
  aspect: aspect === 'compare' ? 'design' : 'compare',
  through: 'standard',
  reach: '12',
  bound: 0.2,
  target: { mu: -0.1, nu: 0.8 },
  trade: 'norm',
  spread: 2,
  wish: 0.4,
  compare: [{ activation: 'relu', lambda: 1.2 }],
});

/**
 * Each lens, and each part of one that has parts. The overlays are all on beside the first alone: the stage, theirs,
 * may not import the lenses, and the change of the lens is tried there with all of them on.
 */
const views = lensTable.flatMap(({ id: lens }, index) =>
  (lens === 'activation' ? aspectTable : aspectTable.slice(0, 1)).map(
    ({ id: aspect }): State => ({
      ...{ ...everything, lens, aspect },
      ...(index > 0 && { overlays: ['fixed', 'orbits'], heat: 'none', strip: 'off' }),
    }),
  ),
);

const { shelf, working } = vi.hoisted(() => {
  // Some measure text as soon as they are read.
  HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement) {
    return { putImageData: ({ data }: ImageData) => this.setAttribute('data-pixels', data.join(' ')) };
  } as unknown as typeof HTMLCanvasElement.prototype.getContext;
  return { shelf: {} as { offers: Offers }, working: { asks: 0, asked: new Set<string>() } };
});

vi.mock('./export/offers', async (load) => {
  const { createOffers } = await load<typeof import('./export/offers')>();
  return {
    createOffers: () => {
      shelf.offers = createOffers();
      return shelf.offers;
    },
  };
});

vi.mock('./worker/startWorker', () => ({
  startWorker: (): WorkerLike => {
    const worker: WorkerLike = {
      onmessage: null,
      onerror: null,
      onmessageerror: null,
      postMessage: (message) => {
        const order = message as Order;
        // What is no longer wanted is answered nevertheless, as an answer that was on its way.
        if ('end' in order) return;
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
  const fewer = { columns: 9, rows: 7, samples: 11 };
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

/** What jsdom has not: sizes, the screen and canvases. */
function furnish() {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, value: 480 });
  Object.defineProperty(HTMLElement.prototype, 'clientHeight', { configurable: true, value: 360 });
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
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  vi.stubGlobal(
    'ImageData',
    class {
      constructor(readonly data: Uint8ClampedArray) {}
    },
  );
}

let root: Root | undefined;

beforeEach(furnish);
afterEach(close);

function close() {
  act(() => root?.unmount());
  root = undefined;
  document.body.replaceChildren();
}

/** Waits until nothing is in work. */
async function finished() {
  const turn = () => act(() => new Promise<void>((resolve) => setTimeout(resolve)));
  for (let quiet = 0; quiet < 3; quiet++) {
    await turn();
    if (working.asks > 0 || document.querySelector('[aria-busy="true"]')) quiet = 0;
  }
}

/** Goes to a state, on the open page or by opening one. */
async function go(state: State, how: 'opened' | 'changed') {
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
function taken(): Record<string, string> {
  // React keeps the property, and the attribute as it was at first.
  for (const input of document.querySelectorAll<HTMLInputElement>('[type="radio"], [type="checkbox"]'))
    input.toggleAttribute('checked', input.checked);
  const shown = ['.notices', 'main', 'aside', '.strip'].map((part) => [
    part,
    named(document.querySelector(part)!.outerHTML),
  ]);
  const { plane, lens, busy } = shelf.offers.read();
  expect(busy).toBe(false);
  const tables = [...plane, ...lens].map((table) => [table.id, [...csv(table)].join('')]);
  return Object.fromEntries([...shown, ...tables]);
}

/** The markup with attributes in one order, and with React's names, which count on, counted within it. */
function named(markup: string): string {
  const names = new Map<string, string>();
  return markup
    .replace(/_r_[0-9a-z]+_/g, (name) => {
      if (!names.has(name)) names.set(name, `id${names.size}-`);
      return names.get(name)!;
    })
    .replace(/(?: [\w:-]+="[^"]*")+/g, (attributes) =>
      attributes
        .match(/ [\w:-]+="[^"]*"/g)!
        .sort()
        .join(''),
    );
}

const fields = Object.keys(fieldTable) as (keyof State)[];

/** Whether the open page, changed in one field, becomes the page that is opened with that field so. */
async function changeEach(base: State, keys: readonly (keyof State)[]) {
  const other = otherThan(base);
  await go(base, 'opened');
  for (const key of keys) {
    const next = { ...base, [key]: other[key] };
    expect(format(next), key).not.toBe(format(base));
    await go(next, 'changed');
    const changed = taken();
    await go(next, 'opened');
    expect(changed, `after a change of ${key}`).toEqual(taken());
    await go(base, 'changed');
  }
}

test.each(views)('no picture and no table of an earlier state stays in $lens, $aspect', (base) =>
  changeEach(base, fields),
);

test('no picture and no table of an earlier formula stays', () =>
  changeEach({ ...everything, activation: 'formula', formula: 'lambda*tanh(z)', heat: 'norm' }, ['formula']));

test('a lens asks for nothing once another is open', async () => {
  for (const [index, base] of views.entries()) {
    const next = views[(index + 1) % views.length]!;
    const { omega, lambda, window, box, target } = otherThan(next);
    const moved = { ...next, omega, lambda, window, box, target };
    await go(base, 'opened');
    await go(next, 'changed');
    working.asked.clear();
    await go(moved, 'changed');
    const asked = [...working.asked];
    working.asked.clear();
    await go(moved, 'opened');
    expect([...working.asked], `${base.lens}, ${base.aspect} left`).toEqual(expect.arrayContaining(asked));
  }
});
