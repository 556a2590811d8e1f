import { describe, expect, test } from 'vitest';
import { look } from '../../reference/look';
import { pictureOf } from '../../reference/pictureOf';
import { hasPython, patience } from '../../reference/runPython';
import { apart, askScripts, beyond, beyondTyped, scriptNumbers } from '../../reference/scriptNumbers';
import { parse } from '../../state/address/address';
import { parametersOf } from '../../state/parametersOf';
import { activationTable } from '../../state/tables/activationTable';
import { python } from './python';

const starts = 'starts=-0.5,0.4;2,1';
const log = 'scale=log&starts=-0.5,0.4;2,1e-6';

const named = [
  `relu&lambda=1.4142135623730951&omega=0.3&${starts}`,
  'relu&omega=0.9&tau=1.5&window=-40,40,1e-9,100&scale=log&starts=-30,1e-3;20,40',
  `lrelu&omega=0.7&beta=0.2&lambda=1.2&${starts}`,
  `lrelu&omega=-0.7&beta=-0.3&lambda=1.2&window=-4,4,1e-12,1e-3&${log}`,
  `lselu&omega=0.5&beta=0.05&${starts}`,
  'lselu&omega=1.5&beta=0&window=-300,2,1e-6,4e4&scale=log&starts=-200,3e4',
  `tanh&lambda=1.5&omega=0.4&tau=1.3&${starts}`,
  'tanh&lambda=1.5&omega=1.4&window=-20,20,1e-9,10&scale=log&starts=-0.5,0.4;12,1;-18,1e-4',
  `sigmoid&lambda=3&omega=1&tau=2&${starts}`,
  `sigmoid&lambda=3&omega=1&tau=2&window=-50,50,0,1000&${starts}`,
  `softplus&lambda=1&omega=0.5&${starts}`,
  `softplus&lambda=1&omega=0.5&window=-60,60,1e-12,1e6&scale=log&starts=-50,0.4;2,1e6`,
  `gelu&lambda=1.7&omega=0.2&${starts}`,
  `gelu&lambda=1.7&omega=1.2&window=-60,60,1e-12,1e6&${log}`,
  `silu&lambda=1.7&omega=0.2&${starts}`,
  `silu&lambda=1.7&omega=-1.2&window=-60,60,1e-12,1e6&${log}`,
  `mish&lambda=1.4&omega=0.2&${starts}`,
  `mish&lambda=1.4&omega=1.2&window=-60,60,1e-12,1e6&${log}`,
  `hardswish&lambda=1.3&omega=0.2&${starts}`,
  // At a kink at −3 z is rounded by 4e-16, for ν = 1e-12 by 3e-10 of the part that lies on one side.
  `hardswish&lambda=1.3&omega=1.2&window=-60,60,1e-9,1e6&${log}`,
  `identity&lambda=1.1&omega=0.5&tau=0.9&${starts}`,
  `elu&omega=0.4&lambda=1.1&${starts}`,
];

const squared = [
  `squaredrelu&lambda=0.8&omega=0.3&${starts}`,
  `starrelu&omega=0.3&lambda=0.8944&alpha=0.5&${starts}`,
  `starrelu&omega=0.9&lambda=0.8944&alpha=1.3&window=-60,60,1e-12,1e4&${log}`,
  `squaredrelu&lambda=0.8&omega=-1.2&window=-60,60,1e-12,1e4&${log}`,
];
/** What lies beyond 14 deviations weighs more in z⁴ than in z². */
const beyondSquared = 100 * beyond;

const dropouts = [
  `selu&omega=0.3&dropout=alpha&rate=0.1&${starts}`,
  `selu&omega=0.3&dropout=standard&rate=0.3&window=-2,2,1e-6,10&${log}`,
  `gelu&lambda=1.5&omega=0.3&dropout=standard&rate=0.3&${starts}`,
  `tanh&lambda=1.5&omega=0.3&dropout=alpha&rate=0.05&${starts}`,
  `elu&lambda=1.5&omega=0.3&dropout=alpha&rate=0.2&keeps=0.3,1.5&${starts}`,
  `relu&lambda=1.4&omega=0.3&dropout=alpha&rate=0.05&layers=100&${starts}`,
  `lselu&beta=0&omega=0.3&dropout=alpha&rate=0.2&${starts}`,
];

const layers = [
  `selu&layer=random&omega=0.3&${starts}`,
  `selu&layer=random&tau=2&window=-2,20,0.2,1000&scale=log&${starts}`,
  `tanh&lambda=1.5&layer=random&omega=-0.4&bias=0.3&biasvar=0.2&skip=0.5&${starts}`,
  `selu&omega=0.4&bias=-0.3&skip=0.25&${starts}`,
  `gelu&lambda=1.5&layer=random&skip=1&dropout=standard&rate=0.2&layers=9&${starts}`,
];

const typed: readonly (readonly [formula: string, settings: string])[] = [
  ['min(max(z, 0), 6)', `omega=0.8&window=-20,20,1e-9,400&${log}`],
  ['z > 0 ? (z > 1 ? 1 : z) : (z < -1 ? -1 : z/2)', `omega=0.4&window=-3,3,1e-10,2&${log}`],
  ['step(z)', `omega=0&window=-2,2,0,2&${starts}`],
  ['sign(z - 0.5) + 0.3*z', `omega=0.5&window=-30,30,1e-12,900&${log}`],
  ['abs(z)^1.5', `omega=0.2&${starts}`],
  ['abs(z - 1/3) + 5', 'omega=0.2&window=1.5,1.8,1e-12,1e-3&scale=log&starts=1.6,1e-5'],
  ['0.3*z + sin(3*z)', `omega=0.3&${starts}`],
  ['z > 1/3 ? tanh(300*(z - 1/3)) : z', `omega=0.3&${starts}`],
  ['0.5*z*(1 + tanh(sqrt(2/pi)*(z + 0.044715*z^3)))', `omega=0.9&window=-40,40,1e-9,1000&${log}`],
  ['z/(1 + exp(-z))', `omega=0.6&window=-700,700,1e-3,1e5&${log}`],
  ['max(0, z^3/10, z - 1)', `omega=0.2&${starts}`],
  ['lambda', `omega=0.6&${starts}`],
  ['z > 0 ? z : atan(lambda/alpha)*z', `alpha=0&omega=0.6&${starts}`],
  ['z > 0 && z < 2 || !(z >= -1) ? lambda*z : beta*abs(z) + (1 < 2 ? 0.1 : 0)', `omega=0.5&${starts}`],
  ['erf(z) + 0.2*asinh(z)*sigmoid(z) + phi(z)', `omega=0.5&${starts}`],
  ['exp(min(z, 300))/10', 'omega=0.1&tau=0.5&window=-3,3,0,4&starts=-0.5,0.4'],
  ['z^3/20', 'omega=0.6&window=-30,30,0,100&starts=-0.5,0.4;20,50'],
  ['pow(1 + z^2, 0.25)*2^-2 + e^tanh(z)', `omega=0.4&${starts}`],
  ['sin(z)/z', `omega=0&${starts}`],
  ['z/(exp(z) - 1)', `omega=0.9&window=-900,900,1e-3,1e5&${log}`],
  ['z > 0 ? z : 0.5*(exp(z) - 1)', `omega=0.4&dropout=alpha&rate=0.2&${starts}`],
];

/** A picture is the same on the page and in its script to 1e-10. */
async function same(addresses: readonly string[], share: number): Promise<void> {
  const pictures = addresses.map((address) => {
    const { state, problems } = parse(`#activation=${address}`);
    expect(problems, address).toEqual([]);
    return pictureOf(state);
  });
  const numbers = await scriptNumbers(pictures.map((picture) => python(picture, look)));
  pictures.forEach((picture, index) => {
    const errors = Object.entries(apart(picture, numbers[index]!, share));
    for (const [what, error] of errors) expect(error, `${addresses[index]}: ${what}`).toBeLessThan(1e-10);
  });
}

describe.skipIf(!hasPython)('the exported script computes what the page computes', () => {
  test('for every activation, near and far, on both scales', () => same(named, beyond), patience);

  test('for those that grow like a square', () => same(squared, beyondSquared), patience);

  test('with dropout', () => same(dropouts, beyond), patience);

  test('for random layers, biases and skips', () => same(layers, beyond), patience);

  test(
    'for typed formulas with kinks and jumps',
    () => {
      const addresses = typed.map(
        ([formula, settings]) => `formula&formula=${encodeURIComponent(formula)}&${settings}`,
      );
      return same(addresses, beyondTyped);
    },
    patience,
  );
});

/**
 * E f and Var f for z ~ N(μ, ν), where the page too may be wrong. From mpmath 1.2.1 at 30 digits: the tanh, log1p and
 * the choice by quadrature on panels cut at the kink and graded towards it; all others in closed form
 * from E eᶦᵏᶻ, E eᶦᵏᶻ² and, for peaks, E exp(−a(z − c)²) = exp(−a(m − c)²/q)/√q with q = 1 + 2aν, and
 * Cov(z, g(z)) = ν E g′(z).
 */
const exact: readonly (readonly [
  formula: string,
  mu: number,
  nu: number,
  mean: number,
  variance: number,
  error?: number,
])[] = [
  ['z > 0 ? tanh(1000000*z) : z', 0, 1, 0.10105744307285, 0.989786994257297],
  ['exp(-20000*(z-5.3)^2) + z', 5, 0.05, 5.009092990907541, 0.061799458902486115],
  ['exp(-20000*(z-5.3)^2) + z', 5.3, 0.05, 5.322355091700494, 0.06530966212286898],
  ['exp(-20000*(z-5.3)^2) + z', 0, 400, 0.00024137419092637986, 400.0027291853321],
  ['exp(-((z-5.3)*1000)^2)', 5.3, 0.01, 0.007070891041799029, 0.004949940001046857],
  ['exp(-((z-5.3)*1000)^2)', 5, 4, 0.0003495981832268962, 0.00024708103471180593],
  ['sin(20*z)', 1000, 1e-6, 0.5818683766808155, 0.0002644388015992294],
  // z is rounded to 1e-10 there.
  ['sin(20*z)', 1e6, 1, 0, 0.5, 1e-9],
  ['sin(100*z)', 300, 4, 0, 0.5],
  // Some 4000 wiggles, and 45 000: TOLERANCE has grown to 1e-10 a panel.
  ['cos(z^2)', 1000, 1, 0, 0.5, 1e-6],
  ['sin(z)', 0, 1e8, 0, 0.5, 1e-6],
  ['sin(z)', 0, 1e6, 0, 0.5, 1e-9],
  ['cos(z^2)', 3, 1, -0.012886692660067808, 0.4992979691796228],
  ['sin(z)', 0.5, 1, 0.29078628821269187, 0.3788823517884555],
  ['sign(sin(3*z))', 1000, 1e-6, 1, 0],
  ['log1p(1000*abs(z))', 0, 1e100, 121.40182850595367, 1.2337005501361697],
  ['log1p(1000*abs(z))', 0, 1, 6.278930081045125, 1.191373357764632],
  ['z + sin(z)^2', 1, 2, 1.5038109975914433, 2.1916029203513983],
  ['z + sin(z)^2', 1000, 1e4, 1000.5, 10000.125],
  ['z > 0.3 ? z + 2 : -z', 0.3, 1e-20, 1.0000000000797884, 1.69],
  ['z > 0.3 ? z + 2 : -z', 0.3, 1e-60, 1, 1.69],
  // One factor is below the doubles, the other above; their exponents of 1800 are rounded.
  ['z < 0 ? -2*z^2*Phi(z)*exp(z^2/2) : z', -60, 1, -47.859782959978546, 0.6369729095415682, 1e-10],
  ['tanh(z)-z', 0.001, 1e-8, -3.433331864667325e-10, 1.0401651833254702e-20],
  ['1-cos(z)', 1e-6, 1e-14, 5.049999999999557e-13, 1.0049999999996515e-26],
  ['(z+sqrt(z^2+4))/2', -1000, 100, 0.0010000990294165631, 1.0007946805106431e-10],
  ['relu(z)', 0, 1e100, 3.989422804014327e49, 3.4084505690810464e99],
  ['z > 0 ? z : 1.7*(exp(z) - 1)', -200, 1, -1.7, 2.585198889141242e-173],
];

/** The script of a formula, its picture left as that of z: what the page finds is not compared, and takes long. */
const ofFormula = (formula: string) => {
  const address = (text: string) => `#activation=formula&omega=1&tau=1&layers=1&formula=${encodeURIComponent(text)}`;
  const picture = pictureOf(address('z'));
  return python(
    { ...picture, request: { ...picture.request, parameters: parametersOf(parse(address(formula)).state) } },
    look,
  );
};

describe.skipIf(!hasPython)('the exported script is right where quadrature is hard', () => {
  test(
    'for narrow peaks, many wiggles, jumps and extreme variances, and says nothing',
    async () => {
      const got = (await askScripts(
        exact.map(([formula, mu, nu]) => `${ofFormula(formula)}\nAT = ${mu}, ${nu}\n`),
        '[[float(part) for part in moment_map(*AT)], MISSED]',
      )) as [[number, number], string[]][];
      exact.forEach(([formula, mu, nu, mean, variance, error = 1e-12], index) => {
        const [[gotMean, gotVariance], missed] = got[index]!;
        const what = `${formula} at (${mu}, ${nu}): ${gotMean}, ${gotVariance}`;
        expect(missed, what).toEqual([]);
        expect(Math.abs(gotMean - mean) / Math.hypot(mean, Math.sqrt(variance)), what).toBeLessThan(error);
        expect(variance ? Math.abs(gotVariance / variance - 1) : gotVariance, what).toBeLessThan(error);
      });
    },
    patience,
  );

  test(
    'or says that it is not, and is roughly right even so',
    async () => {
      const [[[, variance], missed]] = (await askScripts(
        [ofFormula('sin(z)')],
        '[[float(part) for part in moment_map(0.0, 1e14)], MISSED]',
      )) as [[[number, number], string[]]];
      expect(missed).toEqual(['not resolved at some places']);
      expect(Math.abs(variance - 0.5)).toBeLessThan(0.01);
    },
    patience,
  );
});

test('every activation with a name is among those compared', () => {
  const compared = new Set(['selu', ...[...named, ...squared].map((address) => address.split('&')[0])]);
  for (const { id } of activationTable) if (id !== 'formula') expect(compared).toContain(id);
});

test('a formula is written from its tree: no letter of the text gets into the script', () => {
  const script = (text: string) => python(pictureOf(`#activation=formula&formula=${encodeURIComponent(text)}`), look);
  expect(script('λ·z×Φ(z)')).toContain('return LAMBDA * z * ndtr(z) + 0 * z\n');
  expect(script('z > 1/3 ? z : 0')).toContain('KINKS = [0.3333333333333333]\n');
});

test('constants and dropout are written with their values', () => {
  const script = python(pictureOf('#activation=lselu&beta=0.25&lambda=1.5&dropout=standard&rate=0.2'), look);
  for (const line of ['LAMBDA = 1.5', 'ALPHA = 1.6732632423543772', 'BETA = 0.25', 'RATE = 0.2'])
    expect(script).toContain(`\n${line}\n`);
  expect(script).toContain('NAME = "leaky SELU, standard dropout 0.2"\n');
  expect(python(pictureOf('#activation=tanh'), look)).not.toContain('\nALPHA =');
});
