import { expect, test } from 'vitest';
import { alpha01, lambda01 } from '../../math';
import type { Parameters } from '../../math/types';
import type { Matrix } from '../matrix/Matrix';
import { plainProducts } from '../matrix/plainProducts';
import { generator } from '../random/generator';
import { begin, partsOf, sizeOf } from './layout';
import { type NetSettings, type Norm, norms } from './NetSettings';
import { trainer } from './trainer';

/** Double precision in the place of single: only so do difference quotients tell a wrong gradient from rounding. */
const room = (count: number) => new Float64Array(count) as unknown as Matrix;

const [rows, n, classes] = [6, 5, 3];
const x = room(rows * n).map((_, k) => Math.sin(1.7 * k + 0.3) + 0.2 * Math.cos(k));
const labels = Uint8Array.from([0, 1, 2, 2, 1, 0]);

const shapes: Record<string, Partial<Parameters>> = {
  SELU: {},
  ReLU: { activation: 'relu', lambda: 1 },
  tanh: { activation: 'tanh', lambda: 1 },
  ELU: { activation: 'elu', lambda: 1, alpha: 1 },
  GELU: { activation: 'gelu', lambda: 1 },
  'a typed formula': { activation: 'formula', formula: 'lambda*sin(z) + z^2/(4 + z^2)', lambda: 0.8 },
  'alpha dropout': { dropout: 'alpha', rate: 0.3 },
};

function settings(norm: Norm, shape: Partial<Parameters>): NetSettings {
  const parameters = { omega: 0.3, tau: 1.5, lambda: lambda01, alpha: alpha01, ...shape };
  return { parameters, norm, depth: 2, width: n, classes, batch: rows, seed: 4 };
}

const cases = norms.flatMap((norm) => Object.keys(shapes).map((shape) => [norm, shape] as const));

test.each(cases)('normalised %s, %s: gradients are the limits of difference quotients', (norm, shape) => {
  const own = settings(norm, shapes[shape]!);
  const all = room(sizeOf(own));
  begin(own, all);
  // Away from what a normalisation begins with, at which some mistakes cannot be seen.
  for (const { scale, shift, biases } of partsOf(own, all).layers)
    for (let i = 0; i < n; i++) {
      scale[i] = 1 + 0.3 * Math.sin(i);
      shift[i] = 0.2 * Math.cos(2 * i);
      biases[i] = 0.1 * Math.sin(3 * i);
    }
  // What is dropped is the same at every look, and running statistics play no part in the loss.
  const loss = (numbers: Matrix) =>
    trainer(own, numbers.slice(), room, plainProducts()).learn(x, labels, rows, generator(7)).loss;
  const net = trainer(own, all.slice(), room, plainProducts());
  net.learn(x, labels, rows, generator(7));
  const step = 1e-5;
  for (let at = 0; at < all.length; at++) {
    const to = (by: number) => loss(all.map((value, k) => (k === at ? value + by : value)));
    const quotient = (to(step) - to(-step)) / (2 * step);
    // A quotient errs by step²/6 of the third derivative, and by the loss's rounding over the step.
    expect(Math.abs(net.gradient[at]! - quotient), `number ${at}: ${net.gradient[at]} and ${quotient}`).toBeLessThan(
      2e-8 + 1e-6 * Math.abs(quotient),
    );
  }
});
