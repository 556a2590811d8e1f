// @vitest-environment jsdom
import { act, type FunctionComponent } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { App } from './App';

/*
 * One part of the real page after the other throws while it is drawn, from one state on. The rest of the page has to
 * stand, the words to stand in the part's place, and the ways back to lead back.
 */

const { faulty, throwing } = await vi.hoisted(async () => {
  const { createElement } = await import('react');
  // Some measure text as soon as they are read.
  HTMLCanvasElement.prototype.getContext = (() => null) as typeof HTMLCanvasElement.prototype.getContext;
  const faulty = { part: '', from: 0 };
  /** A module whose component or hook of a name throws while the address has a τ from which on it should. */
  const throwing = (part: string) => async (load: () => Promise<unknown>) => {
    const module = (await load()) as Record<string, FunctionComponent>;
    const faults = () => {
      const tau = Number(new URLSearchParams(location.hash.slice(1)).get('tau') ?? 1);
      if (part === faulty.part && tau >= faulty.from) throw new RangeError('Invalid array length');
    };
    const Whole = (props: object) => {
      faults();
      return createElement(module[part]!, props);
    };
    const useWhole = () => {
      faults();
      return (module[part] as unknown as () => unknown)();
    };
    return { ...module, [part]: part.startsWith('use') ? useWhole : Whole };
  };
  return { faulty, throwing };
});

vi.mock('./controls/header/Header', throwing('Header'));
vi.mock('./controls/view/ViewPanel', throwing('ViewPanel'));
vi.mock('./stage/PlaneStage', throwing('PlaneStage'));
vi.mock('./stage/LayersStrip', throwing('LayersStrip'));
vi.mock('./share/ShareSheet', throwing('ShareSheet'));
vi.mock('./lenses/parameters/ParametersPanel', throwing('ParametersPanel'));
vi.mock('./stage/useLayerMark', throwing('useLayerMark'));
vi.mock('./worker/pool/startWorker', () => ({
  startWorker: () => ({ postMessage: () => {}, terminate: () => {} }),
}));

let root: Root;
/** How long parts may take that are fetched when they are opened, on a machine that is slow. */
const long = { timeout: 90_000 };

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  class Observer {
    observe() {}
    disconnect() {}
  }
  vi.stubGlobal('ResizeObserver', Observer);
  vi.stubGlobal('IntersectionObserver', Observer);
  vi.stubGlobal('matchMedia', () => ({ matches: true, addEventListener: () => {}, removeEventListener: () => {} }));
  HTMLDialogElement.prototype.showModal ??= () => {};
  // React tells the console of every fault; that it is told is its own affair.
  vi.spyOn(console, 'error').mockImplementation(() => {});
  window.history.replaceState(null, '', '#lens=parameters');
  faulty.part = '';
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.restoreAllMocks();
});

const tauIs = (tau: number) =>
  act(() => {
    window.history.pushState(null, '', `#tau=${tau}&lens=parameters`);
    window.dispatchEvent(new PopStateEvent('popstate'));
  });
const button = (name: string) =>
  [...document.querySelectorAll('button')].find(({ textContent }) => textContent === name)!;
const press = (name: string) => act(() => button(name).click());
const alert = () => document.querySelector('[role="alert"]');
const regions = ['header', '.controls', 'main', '[role="tablist"]', '.strip'];
const standing = () => regions.filter((region) => document.querySelector(region)?.childElementCount);

async function open() {
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<App />));
  await vi.waitUntil(() => document.querySelector('.lens-loading') === null, long);
}

test.each([
  ['Header', 'The header', 'header'],
  ['ViewPanel', 'These controls', undefined],
  ['PlaneStage', 'The plane', undefined],
  ['LayersStrip', 'What happens layer by layer', '.strip'],
  ['ParametersPanel', 'This lens', undefined],
])(
  'where %s throws, words stand in its place, all else stands, and one step back mends it',
  async (part, name, gone) => {
    faulty.part = part;
    faulty.from = 1.2;
    await open();
    expect(alert()).toBeNull();
    tauIs(1.1);
    tauIs(1.5);
    expect(alert()?.textContent).toContain(`${name} could not be drawn. RangeError: Invalid array length.`);
    expect(standing()).toEqual(regions.filter((region) => region !== gone));
    expect(location.hash).toContain('tau=1.5');
    press('Try again');
    expect(document.querySelectorAll('[role="alert"]')).toHaveLength(1);
    press('Go back one step');
    expect(location.hash).toContain('tau=1.1');
    expect(alert()).toBeNull();
    expect(standing()).toEqual(regions);
  },
);

test('a part that is well again is drawn when it is tried again', async () => {
  faulty.part = 'PlaneStage';
  faulty.from = 0;
  await open();
  expect(alert()?.textContent).toContain('The plane');
  faulty.part = '';
  press('Try again');
  expect(alert()).toBeNull();
  expect(document.querySelector('.stage')).not.toBeNull();
});

test('a link under which a part throws leads back to the paper, by a step that is undone', async () => {
  window.history.replaceState(null, '', '#tau=1.5');
  faulty.part = 'PlaneStage';
  faulty.from = 1.2;
  await open();
  press('Reset to paper');
  expect(alert()).toBeNull();
  expect(document.querySelector('.stage')).not.toBeNull();
  press('Undo');
  expect(location.hash).toContain('tau=1.5');
});

test('words and buttons stay the same ones while the part is drawn in vain, so that focus does', async () => {
  faulty.part = 'PlaneStage';
  faulty.from = 1.2;
  await open();
  tauIs(1.5);
  const before = alert();
  tauIs(1.6);
  expect(alert()).not.toBeNull();
  expect(alert()).toBe(before);
});

test('a sheet to share that throws can be closed', async () => {
  faulty.part = 'ShareSheet';
  faulty.from = 0;
  await open();
  press('Share');
  await vi.waitUntil(alert, long);
  expect(alert()?.textContent).toContain('The sheet to share');
  expect(standing()).toEqual(regions);
  press('Close');
  expect(alert()).toBeNull();
});

test('where the page as a whole throws, it says so, and one step back brings it back', async () => {
  faulty.part = 'useLayerMark';
  faulty.from = 1.2;
  await open();
  tauIs(1.5);
  expect(alert()?.textContent).toContain('The page could not be drawn.');
  expect(standing()).toEqual([]);
  press('Go back one step');
  expect(alert()).toBeNull();
  expect(standing()).toEqual(regions);
});
