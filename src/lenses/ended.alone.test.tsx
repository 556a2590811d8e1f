// @vitest-environment jsdom
import { act, type ReactNode } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { defaultState } from '../state/defaultState';
import type { Explorer, Snapshot } from '../state/Explorer';
import type { NormalizingColumn, NormalizingResult } from '../worker/activation/normalizingMessages';
import type { Ask, JobName, Order } from '../worker/messages';
import type { WorkerLike } from '../worker/pool/lane';
import { pool } from '../worker/pool/pagePool';
import type { OwnResult } from '../worker/theorems/ownMessages';
import type { TrapRangesRequest, TrapRangesResult } from '../worker/theorems/sequenceMessages';
import { NormalizingSection } from './activation/normalizing/NormalizingSection';
import { OwnSentence } from './theorems/own/OwnSentence';
import { useTrapRanges } from './theorems/useTrapRanges';
import { TrapRangeWords } from './theorems/words/TrapRangeWords';

/*
 * A search that the reader ends: what it found stays, and nothing is called looked for in vain that was not.
 */

const asks = vi.hoisted((): { readonly worker: WorkerLike; readonly ask: Ask<JobName> }[] => []);
vi.mock('../worker/pool/startWorker', () => ({
  startWorker: () => {
    const worker: WorkerLike = {
      ...{ onmessage: null, onerror: null, onmessageerror: null },
      postMessage(message) {
        if ('job' in (message as Order)) asks.push({ worker, ask: message as Ask<JobName> });
      },
      terminate: () => {},
    };
    return worker;
  },
}));

let root: Root;
let page: HTMLElement;
beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.stubGlobal('requestAnimationFrame', (frame: FrameRequestCallback) => window.setTimeout(frame));
  asks.length = 0;
  page = document.body.appendChild(document.createElement('div'));
  root = createRoot(page);
});
afterEach(() => {
  act(() => root.unmount());
  page.remove();
  pool.close();
});

const show = (what: ReactNode) => act(() => root.render(what));
const press = (words: string) =>
  act(() => [...page.querySelectorAll('button')].find((one) => one.textContent === words)!.click());

const frame = () => new Promise(requestAnimationFrame);
/** What the newest search says so far, and the frames until it is seen (`inLaterFrame`): those asked for before ours. */
const tell = (partial: object) =>
  act(async () => {
    const { worker, ask } = asks.at(-1)!;
    worker.onmessage?.({ data: { id: ask.id, kind: 'progress', partial, done: 0.3 } } as MessageEvent);
    await frame();
    await frame();
    await frame();
  });

const rangeOf = (tau: number): TrapRangesRequest => ({ range: { omega: [-0.1, 0.1], tau: [tau, tau] }, weights: {} });

function Ranges({ tau }: { readonly tau: number }) {
  return <TrapRangeWords {...useTrapRanges(rangeOf(tau), true)} of="the ranges" ask="How wide?" />;
}

test('ranges found until the search for wider ones was ended stay, until they belong to another setting', async () => {
  show(<Ranges tau={1} />);
  press('How wide?');
  const found: TrapRangesResult = {
    request: rangeOf(1),
    frontier: [{ omega: 0, tau: 0.375 }],
    ranges: { up: null, down: null, both: null, across: null, delta: null, farthest: [] },
  };
  await tell(found);
  expect(page.textContent).toContain('0.375');
  press('Stop looking for wider ranges');
  expect(page.querySelector('progress')).toBeNull();
  expect(page.textContent).toContain('0.375');
  expect(page.textContent).toContain('Cancelled; what was found so far stays.');
  press('Go on');
  expect(page.querySelector('progress')).not.toBeNull();
  expect(asks.filter(({ ask }) => ask.job === 'trapRanges')).toHaveLength(2);
  show(<Ranges tau={1.1} />);
  expect(page.textContent).toBe('How wide?');
  press('How wide?');
  expect(page.textContent).not.toContain('0.375');
});

const column: NormalizingColumn = {
  name: 'mine',
  means: { by: 'itself' },
  numeric: { kind: 'attracting', rate: 0.78, norm: 0.9, chi: 1.07 },
  proved: {},
  problem: '',
  answer: 'numerical',
};

test('of a search for a proof that was ended it is not said that it failed', async () => {
  const explorer = { state: { ...defaultState, activation: 'gelu' }, dispatch: () => {} } as unknown as Snapshot &
    Explorer;
  show(<NormalizingSection explorer={explorer} />);
  press('Is mine self-normalizing?');
  const request = asks.at(-1)!.ask.input;
  await tell({ request, columns: [column] } as NormalizingResult);
  expect(page.textContent).toContain('A box to prove it on is looked for.');
  expect(page.querySelector('tbody')!.textContent).toContain('…');
  press('Cancel');
  expect(page.textContent).toContain('Yes, as it stands, numerically');
  expect(page.textContent).toContain('Cancelled; what was found so far stays.');
  expect(page.textContent).not.toMatch(/looked for|could be proved/);
  expect(page.querySelector('tbody')!.textContent).not.toContain('…');
  // A paragraph would call it not proved.
  expect([...page.querySelectorAll('button')].find((one) => /LaTeX/.test(one.textContent))!.disabled).toBe(true);
  press('Is mine self-normalizing?');
  expect(page.querySelector('progress')).not.toBeNull();
});

test('a box that was no longer looked for is not called one that could not be shown to contract', () => {
  const about = { lo: 0.5, hi: 0.5 };
  const result = {
    request: { activation: 'gelu', omega: 0, tau: 1 },
    proof: { fixedPoint: { mu: about, nu: about } },
    ...{ problem: '', elapsed: 1 },
  } as OwnResult;
  show(<OwnSentence result={result} busy={false} stopped />);
  expect(page.textContent).toMatch(/^One fixed point near \(0.5, 0.5\).*: proved\.$/);
  show(<OwnSentence result={{ ...result, proof: {} }} busy={false} stopped />);
  expect(page.textContent).toBe('');
  show(<OwnSentence result={{ ...result, proof: {} }} busy={false} stopped={false} />);
  expect(page.textContent).toContain('could be enclosed');
});
