import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import type { Verdict } from '../../proof';
import { BoxImage, BoxLeaves, BoxVerdict, LeafMap, Plane, RangeBox, TheoremBox, VerdictMark, VerdictPoint } from '..';
import { textWidth } from '../drawing/textWidth';

const square = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

function onPlane(layer: React.ReactNode, window = square, nuScale: 'linear' | 'log' = 'linear'): string {
  return renderToStaticMarkup(
    <Plane
      width={600}
      height={500}
      window={window}
      nuScale={nuScale}
      limits={{ nuLeast: 0, legal: () => true }}
      home={square}
      onWindow={() => {}}
      label=""
    >
      {layer}
    </Plane>,
  );
}

const box = { mu: [-0.1, 0.1], nu: [0.8, 1.5] } as const;

test('only what is proved wears the seal', () => {
  const seals = (verdict: Verdict) => renderToStaticMarkup(<VerdictMark verdict={verdict} />).includes('verdict-seal');
  expect(seals('proved')).toBe(true);
  expect(seals('refuted')).toBe(false);
  expect(seals('unknown')).toBe(false);
});

test('each side of a box on the plane is a handle that says which limit it moves', () => {
  const picture = onPlane(<TheoremBox {...box} onMove={() => {}} />);
  for (const name of [
    'Left side of the box, μ from −0.1',
    'Right side of the box, μ to 0.1',
    'Lower side of the box, ν from 0.8',
    'Upper side of the box, ν to 1.5',
  ])
    expect(picture).toContain(`aria-label="${name}"`);
});

test('a side off the window has no handle, the others keep theirs', () => {
  const picture = onPlane(<TheoremBox mu={[-1, 1]} nu={[0.5, 16]} onMove={() => {}} />);
  expect(picture).not.toContain('Upper side');
  expect(picture).toContain('Lower side');
  expect(picture).toContain('Left side');
});

test('boxes that reach ν = 0 can be drawn on a log axis', () => {
  const log = { ...square, nuMin: 0.01 };
  const picture = onPlane(
    <>
      <BoxVerdict mu={[-0.1, 0.1]} nu={[0, 0.5]} verdict="unknown" />
      <RangeBox mu={[-0.1, 0.1]} nu={[0, 0.5]} kind="stated" />
      <TheoremBox mu={[-0.1, 0.1]} nu={[0, 0.5]} onMove={() => {}} />
      <BoxImage outline={Float64Array.of(0, 0, 0.1, 0.1, 0, 0.5)} />
    </>,
    log,
    'log',
  );
  expect(picture).toContain('unknown');
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
});

test('words beside a mark stay inside the picture', () => {
  const at = (mu: number) =>
    onPlane(<VerdictPoint point={{ mu, nu: 1 }} verdict="refuted" words="violates the claim" />);
  const from = (mu: number) => Number(/<text class="label" x="([-.\d]+)"[^>]*>violates/.exec(at(mu))![1]);
  expect(from(0)).toBeGreaterThan(0);
  expect(from(0.95)).toBeLessThan(-textWidth('violates the claim', 13));
});

test('every leaf is drawn, those still open hatched, and their pattern is told from colour', () => {
  const leaves = Float64Array.of(0, 1, 0, 1, 0.5, 1, 2, 0, 1, 0.9, 0, 2, 1, 2, Number.POSITIVE_INFINITY);
  const whole = { m: { lo: 0, hi: 2 }, s: { lo: 0, hi: 2 } };
  const picture = renderToStaticMarkup(
    <LeafMap
      width={300}
      height={200}
      textSize={13}
      whole={whole}
      leaves={leaves}
      holds={(bound) => bound < 1}
      label="leaves"
    />,
  );
  expect(picture.match(/class="leaf"/g)).toHaveLength(3);
  expect(picture.match(/fill="url\(#/g)).toHaveLength(1);
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
});

test('a rectangle without width, as at ω = 0, is drawn', () => {
  const whole = { m: { lo: 0, hi: 0 }, s: { lo: 0.5, hi: 2 } };
  const leaves = Float64Array.of(0, 0, 0.5, 2, 0.5);
  const picture = renderToStaticMarkup(
    <LeafMap width={300} height={200} textSize={13} whole={whole} leaves={leaves} holds={() => true} label="" />,
  );
  expect(picture.match(/class="leaf"/g)).toHaveLength(1);
  expect(picture).not.toMatch(/NaN|Infinity|undefined/);
});

test.each([0, 0.05, -0.1])('at ω = %d the leaves of a proof cover the box on the plane once', (omega) => {
  // Four leaves that tile m in [−0.01, 0.01], s in [0.76, 1.65], two of which meet at m = 0.
  const leaves = Float64Array.of(
    ...[-0.01, 0.01, 0.76, 1, 0.1],
    ...[-0.01, 0, 1, 1.2, 0.2],
    ...[0, 0.01, 1, 1.2, 0.3],
    ...[-0.01, 0.01, 1.2, 1.65, 2],
  );
  const picture = onPlane(<BoxLeaves {...box} omega={omega} tau={1} leaves={leaves} holds={(bound) => bound < 1} />);
  const group = /<g class="box-leaves".*?<\/g>/s.exec(picture)![0];
  const areas = [...group.matchAll(/<rect x="[^"]*" y="[^"]*" width="([\d.]+)" height="([\d.]+)" fill="([^"]*)"/g)];
  const total = areas.reduce((sum, [, width, height]) => sum + Number(width) * Number(height), 0);
  const frame = /<clipPath[^>]*><rect[^>]*width="([\d.]+)"[^>]*height="([\d.]+)"/.exec(picture)!;
  // The box is 0.2 of 2 wide and 0.7 of 2 high; places are rounded to a tenth of a pixel.
  expect(total / (Number(frame[1]) * Number(frame[2]))).toBeCloseTo(0.1 * 0.35, 3);
  // What is open is hatched.
  expect(areas.filter(([, , , fill]) => fill!.startsWith('url(#'))).toHaveLength(1);
  expect(areas).toHaveLength(omega === 0 ? 3 : 4);
});
