import { expect, test } from 'vitest';
import { hasPython, patience, runPython } from '../../reference/runPython';
import { defaultState } from '../../state/defaultState';
import { pythonTraining } from './pythonTraining';

const state = { ...defaultState, kinds: ['selu', 'bn', 'dropout', 'own'] as const, depths: ['4'] as const };

test('the script names every network with its law, its place of normalisation and its seed', () => {
  const script = pythonTraining({ ...state, learnRate: 0.03, epochs: 60, seeds: 2 }, 'https://page/#v=1');
  expect(script).toContain('RATE = 0.03\nEPOCHS = 60\n');
  expect(script).toContain('    ("selu", f_selu, "none", 0, 1, nn.Identity, 4, 1),\n');
  expect(script).toContain('    ("bn", f_bn, "after", 0, 2, nn.Identity, 4, 2),\n');
  expect(script).toMatch(
    /\("dropout", f_dropout, "none", 0, 1, lambda: AlphaDropout\(0\.1, -1\.758\d+, 0, 1\), 4, 1\)/,
  );
});

test.runIf(hasPython).each(['mish', 'formula'])(
  'the script is Python, with %s as the own activation too',
  async (activation) => {
    const script = pythonTraining({ ...state, activation, formula: 'z > 1 ? 2^z : atan(z) + erf(z)' }, 'x');
    await runPython(`import ast\nast.parse(${JSON.stringify(script)})\n`);
  },
  patience,
);
