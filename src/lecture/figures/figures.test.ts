import { expect, test } from 'vitest';
import { defaultState } from '../../state/defaultState';
import type { Figure, Piece } from '../Scene';
import { story } from '../story';
import { crossing } from './crossing';
import { type FigureName, figures } from './figures';

/** From mpmath at 50 digits and the paper; what the page computes itself is held to them. */
const references: Partial<Record<FigureName, number>> = {
  'relu.left': 2 ** -32,
  lambda01: 1.05070098735548,
  alpha01: 1.67326324235438,
  'layers.fromSmall': 28,
  'layers.fromLarge': 23,
  'slope.meanByVariance': 0.08883475510689,
  'slope.varianceByVariance': 0.7826478831968,
  'norm.paper': 0.78767336046572,
  'omega.flip': -1.0307872630871,
  'omega.meet': 0.901659107216971,
  'theorem1.leastVariance': 0.82647375,
  'theorem1.greatestVariance': 1.4102898,
  'saddle.mu': -0.757325,
  'saddle.nu': 0.089,
  'collapsed.mu': -0.90737385,
  'he.unit': 18.4599,
  'gain.unit': 0.1636,
  'gain.random': 0.19957,
  'dropout.mu': 0.05501,
  'dropout.nu': 1.611434,
  chi: 1.0715749924558,
  'chi.32': 9.1353,
  'between.kept': 0.97068,
  'units.within': 7.97,
  'solve.positive': 0.3989422804014327,
};

test.each(Object.entries(references))('the figure %s is %d, to the digits given', (name, value) => {
  expect(Math.abs(figures[name as FigureName]() - value)).toBeLessThanOrEqual(halfUnit(`${value}`));
});

const isFigure = (piece: Piece): piece is Figure => typeof piece === 'object' && 'figure' in piece;
const said = story.flatMap(({ id, text }) =>
  text
    .flat()
    .filter(isFigure)
    .map((piece) => ({ id, ...piece })),
);

test.each(said)('scene $id: $text is the figure $figure, rounded', ({ figure, text }) => {
  expect(Math.abs(figures[figure]() - Number(text))).toBeLessThanOrEqual(halfUnit(text));
});

test('every figure is said somewhere or held to a number from outside', () => {
  const names = new Set<string>([...said.map(({ figure }) => figure), ...Object.keys(references)]);
  for (const name of Object.keys(figures)) expect(names).toContain(name);
});

test.each([
  ['initialisations', 'he.unit', 2],
  ['meeting', 'omega.meet', 4],
] as const)('the reply of scene %s says the figure %s', (id, name, digits) => {
  const scene = story.find((each) => each.id === id)!;
  const state = { ...defaultState, ...scene.state };
  expect(scene.task.reply({ state, fixedPoints: [], orbits: [] })).toContain(figures[name]().toFixed(digits));
});

test('a crossing is found between ends of different signs, and refused otherwise', () => {
  expect(crossing((x) => x ** 2 - 2, 1, 2)).toBeCloseTo(Math.SQRT2, 14);
  expect(() => crossing((x) => x, 1, 2)).toThrow();
});

/** Half of the last digit of a number as it is written, and a little for the rounding of the difference itself. */
function halfUnit(text: string): number {
  const [mantissa = '', exponent = '0'] = text.split('e');
  return 0.5000001 * 10 ** (Number(exponent) - (mantissa.split('.')[1]?.length ?? 0));
}
