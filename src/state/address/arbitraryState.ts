import fc from 'fast-check';
import { ownField } from '../networks/ownField';
import { comparedOf } from '../rules/compareRule';
import type { State } from '../State';
import { activationTable } from '../tables/activationTable';
import { aspectTable } from '../tables/aspectTable';
import { heatTable } from '../tables/heatTable';
import { lensTable } from '../tables/lensTable';
import { overlayTable } from '../tables/overlayTable';
import { sceneIds } from '../tables/sceneIds';
import { statementTable } from '../tables/statementTable';
import { trainingClaimTable, trainingDepths, trainingKindTable, trainingPartTable } from '../tables/trainingTable';

/** Doubles of a range, spread over all magnitudes; never the negative zero, which a state does not hold. */
function number(min: number, max: number): fc.Arbitrary<number> {
  return fc.oneof(
    fc.double({ min, max, noNaN: true }).map((value) => value + 0),
    fc.constantFrom(0, 0.1, 1, 1.5).filter((value) => value >= min && value <= max),
  );
}

const range = (least: number) =>
  fc
    .tuple(number(least, 1e6), number(least, 1e6))
    .map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const)
    .filter(([low, high]) => high - low >= Math.max(1e-9, 1e-7 * Math.max(-low, high)));

/** Sides of a theorem's box may be one number. */
const side = (least: number) =>
  fc.tuple(number(least, 1e6), number(least, 1e6)).map(([a, b]) => [Math.min(a, b), Math.max(a, b)] as const);

/** Any legal state: for the tests of this folder. */
export const arbitraryState: fc.Arbitrary<State> = fc
  .record(
    {
      omega: number(-1e6, 1e6),
      tau: number(Number.MIN_VALUE, 1e6),
      lambda: number(Number.MIN_VALUE, 1e6),
      alpha: number(0, 1e6),
      activation: fc.constantFrom(...activationTable.map((choice) => choice.id)),
      beta: number(-1e6, 1e6),
      formula: fc.constantFrom('z', 'tanh(z)', 'z > 0 ? lambda*z : alpha*z'),
      dropout: fc.constantFrom('none', 'standard', 'alpha'),
      rate: number(0, 0.99),
      keeps: fc.option(
        fc.record({ mu: number(-1e6, 1e6), nu: number(Number.MIN_VALUE, 1e6) }, { noNullPrototype: true }),
      ),
      layer: fc.constantFrom('unit', 'random'),
      bias: number(-1e3, 1e3),
      biasVariance: number(0, 1e6),
      skip: number(0, 1),
      mu: range(-1e6),
      nu: range(0),
      nuScale: fc.constantFrom('linear', 'log'),
      arrows: fc.constantFrom('true', 'capped', 'direction'),
      overlays: fc.subarray(overlayTable.map((overlay) => overlay.id)),
      heat: fc.constantFrom(...heatTable.map((row) => row.id)),
      starts: fc.array(fc.record({ mu: number(-1e6, 1e6), nu: number(0, 1e6) }, { noNullPrototype: true }), {
        maxLength: 24,
      }),
      layers: fc.integer({ min: 1, max: 100 }),
      playhead: fc.option(fc.integer({ min: 0, max: 100 })),
      strip: fc.constantFrom('auto', 'off', 'curves', 'cobweb', 'table'),
      lens: fc.constantFrom(...lensTable.map((row) => row.id)),
      square: fc.constantFrom('2', '0.2', '0.02', '0.002'),
      branch: fc.constantFrom('omega', 'tau', 'lambda', 'alpha'),
      branchOf: fc.constantFrom('mu', 'nu'),
      shade: fc.constantFrom('rate', 'variance', 'kind'),
      statement: fc.constantFrom(...statementTable.map((row) => row.id)),
      box: fc.option(
        fc.record({ mu: side(-1e6), nu: side(0), omega: side(-1e6), tau: side(0) }, { noNullPrototype: true }),
      ),
      aspect: fc.constantFrom(...aspectTable.map((row) => row.id)),
      through: fc.constantFrom('auto', 'fixed', 'standard', 'orbit1', 'orbit24'),
      reach: fc.constantFrom('4', '12', '40'),
      bound: number(Number.MIN_VALUE, 1),
      target: fc.option(
        fc.record({ mu: number(-1e6, 1e6), nu: number(Number.MIN_VALUE, 1e6) }, { noNullPrototype: true }),
      ),
      trade: fc.constantFrom('rate', 'norm', 'box'),
      spread: number(1e-6, 1e6),
      wish: number(1e-6, 1e6),
      compare: fc.subarray(activationTable.map((choice) => comparedOf(choice.id)).slice(0, 3)),
      film: fc.constantFrom('off', 'on'),
      origin: fc.record({ mu: side(-1e6), nu: side(0) }, { noNullPrototype: true }),
      delta: number(0, 100),
      region: fc.record({ mu: side(-1e6), nu: side(0) }, { noNullPrototype: true }),
      width: fc.integer({ min: 16, max: 1024 }),
      depth: fc.integer({ min: 1, max: 128 }),
      batch: fc.integer({ min: 16, max: 1024 }),
      seed: fc.integer({ min: 0, max: 2 ** 32 - 1 }),
      law: fc.constantFrom('normal', 'uniform', 'truncated', 'orthogonal'),
      centred: fc.constantFrom('no', 'yes'),
      input: fc.record({ mu: number(-1e6, 1e6), nu: number(0, 1e6) }, { noNullPrototype: true }),
      alike: number(0, 1),
      pair: number(-1, 1),
      kick: fc.option(
        fc.record(
          { layer: fc.integer({ min: 0, max: 128 }), mean: number(-1e3, 1e3), variance: number(0, 1e3) },
          { noNullPrototype: true },
        ),
      ),
      drift: number(0, 2),
      pooling: fc.constantFrom('pooled', 'units'),
      unit: fc.option(fc.integer({ min: 0, max: 1023 })),
      kinds: fc.subarray(trainingKindTable.map((row) => row.id)),
      depths: fc.subarray([...trainingDepths]),
      learnRate: number(1e-6, 10),
      epochs: fc.integer({ min: 1, max: 200 }),
      seeds: fc.integer({ min: 1, max: 5 }),
      trainingPart: fc.constantFrom(...trainingPartTable.map((row) => row.id)),
      lossAxis: fc.constantFrom('epochs', 'time'),
      trainedKind: fc.constantFrom(...trainingKindTable.map((row) => row.id)),
      trainedDepth: fc.constantFrom(...trainingDepths),
      epoch: fc.option(fc.integer({ min: 0, max: 200 })),
      claim: fc.constantFrom(...trainingClaimTable.map((row) => row.id)),
      networkPart: fc.constantFrom('layers', 'units', 'normal', 'back', 'widths', 'own'),
      own: fc.subarray(
        ownField.default.concat(
          ...['a;b,0,1;c!2c,-0.5,2.25,0.1,,64', '@0abcdef1234567!25'].map((text) => {
            const read = ownField.read(text);
            return 'value' in read ? read.value : [];
          }),
        ),
      ),
      selected: fc.option(fc.record({ mu: number(-1e6, 1e6), nu: number(0, 1e6) }, { noNullPrototype: true })),
      scene: fc.constantFrom(...sceneIds, 'my-3'),
    } as const,
    { noNullPrototype: true },
  )
  .map(({ mu: [muMin, muMax], nu: [nuMin, nuMax], ...rest }) => ({
    ...rest,
    window: { muMin, muMax, nuMin, nuMax },
    nuScale: nuMin >= 1e-12 ? rest.nuScale : 'linear',
  }));
