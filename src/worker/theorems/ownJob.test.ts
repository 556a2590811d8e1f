import { expect, test } from 'vitest';
import { jacobian, momentMap, singularValues } from '../../math';
import { ownJob } from './ownJob';
import type { OwnRequest, OwnResult } from './ownMessages';

/** Runs the job to its end; how often it could have been interrupted is counted. */
function run(request: Partial<OwnRequest> & Pick<OwnRequest, 'activation'>) {
  const whole = { lambda: 1, alpha: 1, beta: 0, omega: 0, tau: 1, start: [0, 1] as const, box: null, ...request };
  const steps = ownJob(whole);
  for (let pauses = 0; ; pauses++) {
    const step = steps.next();
    if (step.done) return { output: step.value, pauses, request: whole };
  }
}

/** Boxes around the fixed point of an activation times λ: μ, ν, ω, τ. */
const known = [
  ['tanh', 2, [-0.5, 0.5], [1.5, 2.8], [-0.3, 0.3], [0.9, 1.15]],
  ['tanh', 2, [-0.1, 0.1], [1.6, 2.6], [-0.1, 0.1], [1, 1]],
  ['mish', 1.62, [0.9, 1.15], [3.4, 4.3], [0, 0], [1, 1]],
  ['gelu', 1.69, [1.95, 2.1], [9.4, 10.4], [0, 0], [1, 1]],
  ['silu', 1.7, [5.4, 5.45], [66.6, 67.6], [0, 0], [1, 1]],
] as const;

/** The largest singular value of the Jacobian at some points of a box, in floating point. */
function sampledNorm(activation: string, lambda: number, box: NonNullable<OwnRequest['box']>): number {
  let most = 0;
  for (const mu of box.mu)
    for (const nu of [...box.nu, (box.nu[0] + box.nu[1]) / 2])
      for (const omega of box.omega)
        for (const tau of box.tau)
          most = Math.max(
            most,
            singularValues(jacobian({ mu, nu }, { activation, lambda, alpha: 1, beta: 0, omega, tau })).values[0],
          );
  return most;
}

test.each(known)('%s times %d maps its box into itself and contracts it', (activation, lambda, mu, nu, omega, tau) => {
  const middle = [(mu[0] + mu[1]) / 2, (nu[0] + nu[1]) / 2] as const;
  const { output, request } = run({ activation, lambda, start: middle, box: { mu, nu, omega, tau } });
  const { box, fixedPoint, attraction } = output.proof;
  expect(output.problem).toBe('');
  expect(box).toMatchObject({ into: 'proved', contracts: 'proved' });
  expect(box!.rate).toBeLessThan(1);
  expect(box!.rate).toBeGreaterThan(sampledNorm(activation, lambda, { mu, nu, omega, tau }) - 1e-9);
  expect(attraction?.verdict).toBe('proved');
  const at = { mu: (fixedPoint!.mu.lo + fixedPoint!.mu.hi) / 2, nu: (fixedPoint!.nu.lo + fixedPoint!.nu.hi) / 2 };
  const image = momentMap(at, request);
  expect(image.mu).toBeCloseTo(at.mu, 9);
  expect(image.nu).toBeCloseTo(at.nu, 9);
});

const proved = ({ proof }: OwnResult) => proof.box?.into === 'proved' && proof.box.contracts === 'proved';

test.each([
  { activation: 'tanh', lambda: 2 },
  { activation: 'elu', tau: 1.5 },
  { activation: 'lselu', lambda: 1.05, alpha: 1.67, beta: 0.01 },
  { activation: 'formula', formula: '1.8*z/(1 + abs(z)) + z/4', start: [0, 1] as const },
])('around the fixed point of %o a box is found and proved', (request) => {
  const { output, pauses } = run(request);
  expect(proved(output), JSON.stringify(output.proof)).toBe(true);
  expect(pauses).toBeGreaterThan(3);
});

test('what has no fixed point, or no bound, is not given one', () => {
  expect(run({ activation: 'tanh', lambda: 1 }).output.proof.fixedPoint).toBeUndefined();
  expect(run({ activation: 'relu' }).output.proof.box).toBeUndefined();
  expect(run({ activation: 'formula', formula: 'exp(z^2)' }).output.problem).toMatch(/grows/);
  expect(run({ activation: 'formula', formula: 'z +' }).output.problem).toMatch(/read/);
});

test('a box that is left is refuted, not proved', () => {
  const box = { mu: [-0.1, 0.1], nu: [0.2, 0.3], omega: [0, 0], tau: [1, 1] } as const;
  expect(run({ activation: 'tanh', lambda: 2, box }).output.proof.box?.into).toBe('refuted');
});

test('where orbits only sink, ever more slowly, no fixed point is claimed', () => {
  const { output } = run({ activation: 'formula', formula: 'abs(z)*tanh(z)' });
  expect(output.proof.fixedPoint).toBeUndefined();
  // From ν = 1 they sink to where the Gaussian is too narrow; from 100 Newton's steps ran off to where it is too wide.
  expect(output.problem).toMatch(/too narrow/);
});

test('an activation that collapses is told so, and not that it cannot be enclosed', () => {
  const { output } = run({ activation: 'gelu' });
  expect(output.proof).toEqual({});
  expect(output.problem).toMatch(/^In floating point ν falls to 0 from every start tried/);
  // What has a fixed point, or a box to be judged, is not.
  expect(run({ activation: 'tanh', lambda: 2 }).output.problem).toBe('');
});

test('a wave that is too fast is refused in many steps, so that its worker gives signs of life', () => {
  const { output, pauses } = run({ activation: 'formula', formula: 'sin(10000*z)' });
  expect(output.problem).toMatch(/oscillates too fast/);
  expect(pauses).toBeGreaterThan(200);
});
