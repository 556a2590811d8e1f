// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { SceneFormula } from './SceneFormula';
import { StoryWords } from './StoryWords';
import { useLights } from './useLights';

let root: Root;
const lit = () => document.documentElement.dataset.lit;
const by = () => document.documentElement.dataset.litBy;
const find = (selector: string) => document.querySelector<HTMLElement>(selector)!;
/** The events of a mouse that comes over something; a finger's tap begins with the same one. */
const point = (selector: string) => find(selector).dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));

function Told({ scene }: { readonly scene: string }) {
  useLights(scene);
  return (
    <>
      <StoryWords
        told
        values={new Map()}
        text={[['From ', { lights: 'orbits', text: 'A' }, ' on, ', { lights: 'mean', text: 'the mean' }]]}
      />
      <SceneFormula of="moments" told />
      <div className="stage">
        <svg role="presentation">
          <g className="orbits">
            <circle tabIndex={-1} />
          </g>
          <path className="plain" />
          <text className="axis-name axis-name-variance">ν</text>
        </svg>
      </div>
    </>
  );
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  root = createRoot(document.body.appendChild(document.createElement('div')));
  act(() => root.render(<Told scene="moments" />));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.unstubAllGlobals();
});

test.each([
  ['.lit[data-lights="orbits"]', 'orbits', 'words'],
  ['.tex-variance', 'variance', 'words'],
  ['.tex-mean .mord', 'mean', 'words'],
  ['.orbits circle', 'orbits', 'mark'],
  ['.axis-name', 'variance', 'mark'],
  ['.plain', undefined, undefined],
])('pointing at %s lights up %s', (selector, mark, origin) => {
  point(selector);
  expect([lit(), by()]).toEqual([mark, origin]);
  point('.plain');
  expect(lit()).toBeUndefined();
});

test.each([
  ['.lit[data-lights="mean"]', 'mean'],
  ['.tex-variance', 'variance'],
  ['.tex-mean', 'mean'],
  ['.orbits circle', 'orbits'],
])('%s lights up %s for as long as it has the focus, whatever else is passed over', (selector, mark) => {
  find(selector).focus();
  expect(document.activeElement).toBe(find(selector));
  expect(lit()).toBe(mark);
  point('.axis-name');
  expect(lit()).toBe('variance');
  point('.plain');
  expect(lit()).toBe(mark);
  find(selector).blur();
  expect(lit()).toBeUndefined();
});

test('what can be reached by the keyboard says what it shows', () => {
  const terms = [...document.querySelectorAll('[tabindex="0"][aria-description]')];
  expect(terms.map((term) => term.getAttribute('aria-description'))).toEqual([
    'the mean: shown on the plane',
    'the variance: shown on the plane',
  ]);
  expect(find('[role="group"]').getAttribute('aria-label')).toMatch(/^mu tilde is/);
});

test('another scene begins unlit, and after the story nothing is lit', () => {
  point('.tex-mean');
  act(() => root.render(<Told scene="jump" />));
  expect(lit()).toBeUndefined();
  point('.tex-mean');
  act(() => root.unmount());
  expect(lit()).toBeUndefined();
  document.body.dispatchEvent(new MouseEvent('pointerover', { bubbles: true }));
  expect(lit()).toBeUndefined();
});
