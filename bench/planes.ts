import type { Page } from '@playwright/test';
import { format } from '../src/state/address/address';
import { defaultState } from '../src/state/defaultState';
import type { State } from '../src/state/State';
import { builtPage, notMeasured } from './builtPage';
import type { Table } from './Table';

/** Milliseconds after which the planes are given up. */
const patience = 60_000;
/** Milliseconds in which a page that is ready has done what it does unasked. */
const rest = 1500;

const typed = (formula: string): Partial<State> => ({ activation: 'formula', formula });
const activations: readonly (readonly [words: string, state: Partial<State>])[] = [
  ['SELU', {}],
  ['GELU', { activation: 'gelu' }],
  ...['z > 0 ? lambda*z : lambda*alpha*(exp(z)-1)', 'lambda*erf(z)+alpha*z'].map(
    (formula) => [formula, typed(formula)] as const,
  ),
];

/** Milliseconds from opening the lens to its first plane, and to the last picture of each of its charts. */
function open(page: Page): Promise<number[]> {
  return page.evaluate(async (patience) => {
    const begin = performance.now();
    location.hash += '&lens=parameters';
    let first = 0;
    const finals: number[] = [];
    for (;;) {
      await new Promise(requestAnimationFrame);
      const now = performance.now() - begin;
      if (!first && document.querySelector('.parameter-plane .regime')) first = now;
      const charts = [...document.querySelectorAll('.lens .chart-section')];
      for (const [k, chart] of charts.entries())
        if (chart.getAttribute('aria-busy') === 'true') delete finals[k];
        else finals[k] ??= now;
      if (first > 0 && charts.length === 3 && [0, 1, 2].every((k) => finals[k] !== undefined))
        return [first, ...finals];
      if (now > patience) throw new Error(`No final planes within ${patience / 1000} s.`);
    }
  }, patience);
}

/** The parameters lens, opened on a page that stands: from its address to its charts, whose cells are followed in two workers. */
export async function planesBench(): Promise<Table> {
  const title = 'The parameters lens, opened on a page that stands, milliseconds';
  const columns = ['activation', 'first plane', 'plane of ω, τ', 'plane of λ, α', 'along ω'];
  const rows: (string | number)[][] = [];
  for (const [words, state] of activations) {
    const times = await builtPage(format({ ...defaultState, ...state }), [], async (page) => {
      await page.waitForTimeout(rest);
      return open(page);
    });
    if (!times) return { title, note: notMeasured, columns, rows: [] };
    rows.push([words, ...times]);
  }
  const note = 'Once each, in a browser of its own; aim: the first within 100, each final one within 1000.';
  return { title, note, columns, rows };
}
