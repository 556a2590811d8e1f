// @vitest-environment jsdom
import { act } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { MapResult } from '../../worker/messages';
import { Announcer } from './Announcer';
import { SoundSwitch } from './SoundSwitch';
import { useSound } from './useSound';

let root: Root;

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
  vi.useFakeTimers();
  root = createRoot(document.body.appendChild(document.createElement('div')));
});
afterEach(() => {
  act(() => root.unmount());
  document.body.replaceChildren();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ending = (mu: number, layers: number) =>
  ({
    orbits: [{ points: [], outcome: { kind: 'converges', to: { mu, nu: 1 }, layers, rate: 0.5 } }],
    fixedPoints: [],
  }) as unknown as MapResult;

function shows(result: MapResult | undefined, scene = 'none') {
  act(() => root.render(<Announcer from={null} to={null} result={result} scene={scene} />));
}
const later = (milliseconds: number) => act(() => vi.advanceTimersByTime(milliseconds));
const said = () => document.querySelector('output')?.textContent;

test('what a change means is said once it has come to rest, and neither at first nor while something is dragged', () => {
  shows(ending(0, 20));
  later(2000);
  expect(said()).toBe('');
  // A drag: in between there is nothing to tell.
  for (const layers of [21, 22, 23]) {
    shows(ending(0.1, layers));
    later(100);
    shows(undefined);
    later(100);
  }
  expect(said()).toBe('');
  shows(ending(0.2, 30));
  later(600);
  expect(said()).toBe('');
  later(200);
  expect(said()).toBe('Orbit A now converges to (0.2, 1) in 30 layers.');
});

test('another scene is no change', () => {
  shows(ending(0, 20));
  later(1000);
  shows(ending(0.3, 9), 'norm');
  later(1000);
  expect(said()).toBe('');
  shows(ending(0, 20), 'norm');
  later(1000);
  expect(said()).toBe('Orbit A now converges to (0, 1) in 20 layers.');
});

const tones: number[] = [];
/** How loudness is told to change: what, to which value, when. */
const loudness: (readonly [string, number, number])[] = [];
let stops = 0;
class Player {
  currentTime = 0;
  destination = {};
  createGain = () => ({
    gain: {
      setValueAtTime: (value: number, at: number) => loudness.push(['is', value, at]),
      linearRampToValueAtTime: (value: number, at: number) => loudness.push(['swells', value, at]),
      exponentialRampToValueAtTime: (value: number, at: number) => loudness.push(['fades', value, at]),
      setTargetAtTime: (value: number, at: number) => loudness.push(['gives way', value, at]),
    },
    connect: (to: unknown) => to,
  });
  createOscillator = () => ({
    frequency: {
      set value(hertz: number) {
        tones.push(hertz);
      },
    },
    connect: (to: unknown) => to,
    start() {},
    stop: (at: number) => {
      stops = at;
    },
  });
  close = () => Promise.resolve();
}

function Sounding({ layer }: { readonly layer: number }) {
  const points = [1, 4].map((nu) => ({ mu: 0, nu }));
  const sound = useSound([{ points, outcome: { kind: 'undecided', layers: 1 } }], layer);
  return <SoundSwitch sound={sound} />;
}

test('orbits sound when another layer is shown, once that is asked for', () => {
  vi.stubGlobal('AudioContext', Player);
  const show = (layer: number) => act(() => root.render(<Sounding layer={layer} />));
  show(0);
  show(1);
  expect(tones).toEqual([]);
  act(() => document.querySelector('button')!.click());
  show(0);
  expect(tones).toEqual([880, 440]);
  act(() => document.querySelector('button')!.click());
  show(1);
  expect(tones).toHaveLength(2);
});

test('a tone begins and ends in silence, stays soft, and gives way to the next one of its orbit', () => {
  vi.stubGlobal('AudioContext', Player);
  const show = (layer: number) => act(() => root.render(<Sounding layer={layer} />));
  show(0);
  loudness.length = 0;
  act(() => document.querySelector('button')!.click());
  expect(loudness).toEqual([
    ['is', 0, 0],
    ['swells', expect.closeTo(0.145), expect.closeTo(0.008)],
    ['fades', 1e-4, expect.closeTo(0.22)],
  ]);
  expect(stops).toBe(loudness[2]![2]);
  loudness.length = 0;
  show(1);
  expect(loudness[0]).toEqual(['gives way', 0, 0]);
  expect(loudness).toHaveLength(4);
});

test('where there is no sound, a sentence says so', () => {
  vi.stubGlobal('AudioContext', undefined);
  act(() => root.render(<Sounding layer={0} />));
  act(() => document.querySelector('button')!.click());
  expect(document.body.textContent).toContain('This browser plays no sound.');
  expect(document.querySelector('button')!.getAttribute('aria-pressed')).toBe('false');
});
