import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, test } from 'vitest';
import { linearMap } from '../../math';
import type { FixedPoint, Matrix2 } from '../../math/types';
import { DataTable } from '../../pieces/table/DataTable';
import { stabilityTables } from './chosenPoint';
import { EllipseWords } from './EllipseWords';
import { eigenvalueTable } from './eigenvalueTable';
import { jacobianTable } from './jacobianTable';
import { linearMapTables } from './linearMapTables';
import { Stability } from './Stability';
import { TriangleWords } from './TriangleWords';

const turning: Matrix2 = [
  [0, -0.5],
  [0.5, 0],
];
const point: FixedPoint = {
  mu: 0,
  nu: 1,
  kind: 'attracting',
  H: turning,
  eigenvalues: [
    { re: 0, im: 0.5 },
    { re: 0, im: -0.5 },
  ],
  norm: 0.5,
  residual: 0,
  boundary: false,
  marginal: false,
};
const pair = (re: number, im: number) => ({ re, im });
const words = (node: React.ReactNode) => render(node).replace(/<[^>]*>/g, '');

test('a complex pair is a sentence: how far errors turn, and that no direction is kept', () => {
  const said = words(<TriangleWords point={point} map={linearMap(turning)!} shown />);
  expect(said).toContain('every layer turns errors by about 90°, no direction is kept');
});

test('each eigenvalue of a complex pair has its imaginary part with its own sign, on the page and for programs', () => {
  const page = render(
    <DataTable table={eigenvalueTable({ ...point, eigenvalues: [pair(0.3, 0.5), pair(0.3, -0.5)] })} />,
  );
  const numbers = [...page.matchAll(/<data[^>]*value="([^"]*)"/g)].map(([, value]) => value);
  expect(numbers).toEqual(expect.arrayContaining(['0.3', '0.5', '-0.5']));
  const rows = page.replace(/<[^>]*>/g, '');
  expect(rows).toContain('0.3 +0.5 i');
  expect(rows).toContain('0.3 −0.5 i');
});

test('at a kink the captions say that these are averaged slopes, elsewhere nothing', () => {
  const captions = (of: FixedPoint) =>
    [eigenvalueTable(of), jacobianTable(of)].map((table) =>
      /<caption>(.*)<\/caption>/.exec(render(<DataTable table={table} />))?.[1]?.replace(/<[^>]*>/g, ''),
    );
  expect(captions(point)).toEqual(['Eigenvalues and norm', 'Jacobian']);
  expect(captions({ ...point, kink: { least: 0.5, greatest: 0.9 } })).toEqual([
    'Eigenvalues and norm: averaged slopes at the kink',
    'Jacobian: averaged slopes at the kink',
  ]);
});

test('a limit case is called one, not attracting', () => {
  const said = words(<TriangleWords point={{ ...point, marginal: true }} map={linearMap(turning)!} shown />);
  expect(said).toContain('a limit case');
  expect(said).not.toContain('errors fade');
});

test('at ω = 0 the segment is explained, elsewhere an ellipse beyond the circle is', () => {
  const flat = linearMap([
    [0, 0.1],
    [0, 0.8],
  ])!;
  const at = (omega: number) => ({ omega, tau: 1, lambda: 1, alpha: 1 });
  expect(words(<EllipseWords map={flat} parameters={at(0)} />)).toContain(
    'H has rank 1, the ellipse is a segment, det = 0.',
  );
  expect(words(<EllipseWords map={flat} parameters={{ ...at(0), layer: 'random' }} />)).toContain(
    'through ν + μ² only: H has rank 1',
  );
  const wide = linearMap([
    [1.5, 0],
    [0, 0.5],
  ])!;
  const said = words(<EllipseWords map={wide} parameters={at(1)} />);
  expect(said).not.toContain('segment');
  expect(said).toContain('by a factor of up to 1.5.');
  // A skip keeps the mean, also at ω = 0.
  expect(words(<EllipseWords map={wide} parameters={{ ...at(0), skip: 0.5 }} />)).not.toContain('rank 1');
});

test('the tables hold four numbers, each with all its digits', () => {
  const page = linearMapTables(linearMap(turning)!)
    .map((table) => render(<DataTable table={table} />))
    .join('');
  expect([...page.matchAll(/<data[^>]*value="([^"]*)"/g)].map(([, value]) => value)).toEqual([
    '0.5',
    '0.5',
    '0',
    '0.25',
  ]);
});

test('a limit case that attracts is called stable, with the power of the layers, at a kink too; others are left open', () => {
  const marginal = { ...point, nu: 0, boundary: true, marginal: true };
  const said = (of: FixedPoint) =>
    words(<Stability point={of} tables={stabilityTables({ point: of, gradients: null })} />);
  expect(said({ ...marginal, sinks: 1 })).toContain('an eigenvalue of H has modulus 1, and orbits near it sink to it');
  expect(said({ ...marginal, sinks: 2, kink: { least: 0.5, greatest: 1 } })).toContain(
    'falls like layers to the power of −2',
  );
  expect(said(marginal)).toContain('A limit case');
  // As ReLU's with He initialisation, which keeps what comes in.
  expect(said({ ...marginal, kind: 'repelling', kink: { least: 1, greatest: 1 } })).toContain(
    'A limit case: one layer',
  );
  expect(said({ ...marginal, limit: 'above', kind: 'saddle' })).toContain('Half-stable, as a double point is');
  expect(said({ ...marginal, limit: 'repels', kind: 'saddle' })).toContain('by terms of higher order orbits leave');
});

test('what is left of 0 by rounding is shown as 0, a quick point multiplies, and χ is shown where it is known', () => {
  const [nothing, quick, half, slow] = [1.09064e-30, 0.00111192, 0.5, 0.51].map((re) => ({
    ...point,
    kind: 'attracting' as const,
    eigenvalues: [
      { re, im: 0 },
      { re: 0, im: 0 },
    ] as const,
    H: [
      [0, -1.5e-16],
      [0, re],
    ] as const,
    norm: re,
  }));
  const at = words(<Stability point={nothing!} tables={stabilityTables({ point: nothing, gradients: null })} />);
  expect(at).toContain('a small error is gone at once');
  expect(at).not.toContain('10⁻');
  expect(at).not.toContain('χ');
  const said = words(<Stability point={quick!} tables={stabilityTables({ point: quick, gradients: 1.25 })} />);
  expect(said).toContain('a small error is multiplied by 0.00111 a layer');
  expect(said).toContain('χ, factor of squared gradients a layer1.25');
  // No word is on a half-life of a layer or less.
  expect(words(<Stability point={half!} tables={[]} />)).toContain('a small error is multiplied by 0.5 a layer');
  expect(words(<Stability point={slow!} tables={[]} />)).toContain('the error halves every 1.03 layers');
});
