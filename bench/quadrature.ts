import { treeOf } from '../src/math';
import { activationWeights, atLayer, certifyBoxSteps, type Domain } from '../src/proof';
import { point } from '../src/proof/intervals/interval';
import { enclose } from '../src/proof/moments/moments';
import { weightsOf } from '../src/proof/moments/Weights';
import { closedJet } from '../src/proof/quadrature/closedJet';
import { otherWeights } from '../src/proof/quadrature/otherWeights';
import { quadratureJet } from '../src/proof/quadrature/quadratureJet';
import { theorem1Domain } from '../src/proof/statements/paperDomains';
import { ownJob } from '../src/worker/theorems/ownJob';
import type { Table } from './Table';

/** Moments of any activation by quadrature: enclosures per second beside SELU's closed form, boxes that contract, and verdicts. */
export function quadratureBench(): Table[] {
  return [speeds(), boxes(), verdicts()];
}

const lambda = 1.0507009873554805;
const alpha = 1.6732632423543772;
const text = (activation: string) => treeOf({ activation });

/** Milliseconds of one enclosure over a small box, the best of some rounds once everything is prepared. */
function perBox(enclosed: (m: number, s: number) => void): number {
  let best = Infinity;
  for (let round = 0; round < 8; round++) {
    const start = performance.now();
    // Other boxes in every round: enclosures that were asked for before are kept.
    for (let i = 0; i < 50; i++) enclosed(0.01 * (i % 7) + 1e-4 * round, 0.8 + 0.02 * i);
    best = Math.min(best, (performance.now() - start) / 50);
  }
  return best;
}

function speeds(): Table {
  const side = (x: number) => ({ lo: x - 0.005, hi: x + 0.005 });
  const constants = { lambda: point(lambda), alpha: point(alpha), beta: point(0) };
  const selu = weightsOf(lambda, alpha);
  const jets = otherWeights(closedJet(constants));
  const rows: (string | number)[][] = [];
  let own = 0;
  const add = (name: string, made: () => typeof selu) => {
    const start = performance.now();
    const weights = made();
    enclose({ m: side(0), s: side(1) }, weights);
    const first = performance.now() - start;
    const each = perBox((m, s) => enclose({ m: side(m), s: side(s) }, weights));
    if (own === 0) own = each;
    const { mean } = enclose({ m: point(0.05), s: point(1.1) }, weights).moments;
    rows.push([name, first, 1000 / each, each / own, mean.hi - mean.lo]);
  };
  add('SELU, its own formulas', () => selu);
  add('SELU, closed form by jets', () => jets);
  add('SELU, quadrature', () => otherWeights(quadratureJet(text('selu'), constants)));
  for (const name of ['tanh', 'gelu', 'silu', 'mish', 'softplus'])
    add(`${name}, quadrature`, () => otherWeights(quadratureJet(text(name), constants)));
  return {
    title: 'Enclosures of all moments and derivatives over a small box (m, s)',
    note: 'First: with everything that is worked out once. Ratio: time of one enclosure to that by SELU’s own formulas in this run. Width of E f at one point.',
    columns: ['activation', 'first ms', 'per second', 'ratio', 'width'],
    rows,
  };
}

const still = { omega: 0, tau: 1 };
const known: readonly (readonly [string, number, Domain])[] = [
  ['tanh', 2, { mu: [-0.5, 0.5], nu: [1.5, 2.8], omega: [-0.3, 0.3], tau: [0.9, 1.15] }],
  ['tanh', 2, { mu: [-0.1, 0.1], nu: [1.6, 2.6], omega: [-0.1, 0.1], tau: [1, 1] }],
  ['mish', 1.62, atLayer({ mu: [0.9, 1.15], nu: [3.4, 4.3] }, still)],
  ['gelu', 1.69, atLayer({ mu: [1.95, 2.1], nu: [9.4, 10.4] }, still)],
  ['silu', 1.7, atLayer({ mu: [5.4, 5.45], nu: [66.6, 67.6] }, still)],
  ['selu', lambda, theorem1Domain],
];

function boxes(): Table {
  const rows = known.map(([activation, factor, domain]) => {
    const { weights } = activationWeights({ form: 'formula', tree: text(activation), lambda: factor, alpha, beta: 0 });
    const once = () => {
      const start = performance.now();
      const steps = certifyBoxSteps(domain, weights);
      for (;;) {
        const step = steps.next();
        if (step.done) return { proof: step.value, ms: performance.now() - start };
      }
    };
    const cold = once();
    const { proof, ms } = once();
    const { mu, nu, omega, tau } = domain;
    const where = `[${mu}] × [${nu}], ω [${omega}], τ [${tau}]`;
    return [`${factor}·${activation}`, where, proof.into, proof.contracts, proof.rate ?? '–', proof.boxes, cold.ms, ms];
  });
  return {
    title: 'Boxes that are mapped into themselves and contracted, by quadrature',
    note: 'SELU too by quadrature here, on Theorem 1’s box. Boxes: of both questions together. Cold: with all that is worked out once. Warm: with the enclosures of that first time, which are kept.',
    columns: ['activation', 'box', 'into', 'contracts', 'factor', 'boxes', 'cold ms', 'warm ms'],
    rows,
  };
}

/** As the Theorems lens asks it, with everything that is worked out once, the moments of the activation too. */
function verdicts(): Table {
  const asked: readonly (readonly [string, number, number, string?])[] = [
    ['tanh', 2, 1],
    ['gelu', 1.69, 1],
    ['silu', 1.7, 1],
    ['mish', 1.62, 1],
    ['elu', 1, 1.5],
    ['formula', 1, 1, '1.8*z/(1 + abs(z)) + z/4'],
    ['formula', 1, 1, '0.97*z + 1.5*sin(z)/z'],
  ];
  const rows = asked.map(([activation, factor, tau, formula]) => {
    const request = { activation, lambda: factor, alpha: 1, beta: 0, omega: 0, tau, start: [0, 1] as const, box: null };
    const start = process.cpuUsage();
    const spent = () => {
      const { user, system } = process.cpuUsage(start);
      return (user + system) / 1000;
    };
    const steps = ownJob({ ...request, ...(formula !== undefined && { formula }) });
    let [fixed, box] = [0, 0];
    for (;;) {
      const step = steps.next();
      const proof = step.done ? step.value.proof : step.value.partial?.proof;
      if (proof?.fixedPoint && fixed === 0) fixed = spent();
      if (proof?.box && box === 0) box = spent();
      if (step.done) return [formula ?? `${factor}·${activation}`, fixed || '–', box || '–', spent()];
    }
  });
  return {
    title: 'The verdicts of the Theorems lens on an activation, from nothing',
    note: 'Milliseconds of processor time to the first verdict, an enclosed fixed point; to a large box around it that contracts; to the end, where everything in the box converges.',
    columns: ['activation', 'fixed point', 'box', 'all'],
    rows,
  };
}
