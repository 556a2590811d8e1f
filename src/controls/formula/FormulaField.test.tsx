import { renderToStaticMarkup as render } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { domainProblem, parseFormula, readFormula } from '../../formula';
import { functionTable } from '../../formula/functions';
import { definitions } from '../../formula/reading/definitions';
import { FormulaField } from './FormulaField';
import { FormulaHelp } from './FormulaHelp';
import { FormulaMessage } from './FormulaMessage';
import { formulaExamples } from './formulaExamples';

const idle = () => {};
const constants = { lambda: 1.0507009873554805, alpha: 1.6732632423543772, beta: 1 };

describe('the field for a formula', () => {
  const page = render(<FormulaField value="2*tanh(z)" read={readFormula} onChange={idle} />);

  test('is named by a label, shows the formula in use, and is not invalid', () => {
    const id = /<label for="([^"]+)">Formula, f\(z\) =<\/label>/.exec(page)?.[1];
    expect(id).toBeDefined();
    expect(page).toContain(`<textarea id="${id}"`);
    expect(page).toContain('>2*tanh(z)</textarea>');
    expect(page).toContain('aria-invalid="false"');
    expect(page).not.toContain('aria-describedby');
    expect(page).toMatch(/<div class="formula-message" role="status" id="[^"]+"><\/div>/);
  });

  test('marks the example that is in use, and no other', () => {
    expect(page.match(/aria-pressed="true"[^<]*<|aria-pressed="true">[^<]*/g)).toEqual(['aria-pressed="true">2·tanh<']);
  });
});

test.each(formulaExamples)('the example $name can be used', ({ text }) => {
  const read = parseFormula(text);
  if ('problem' in read) throw new Error(read.problem);
  expect(domainProblem(read.formula.bind(constants))).toBeUndefined();
});

describe('a refused formula', () => {
  const message = (text: string, values?: typeof constants) => {
    const read = readFormula(text, values);
    if (!('problem' in read)) throw new Error(`${text} was read`);
    return render(<FormulaMessage text={text} {...read} kept="sin(z)" onTake={idle} />);
  };
  const stays = '<span class="muted">f(z) = <code>sin(z)</code> stays.</span>';

  test('is repeated with the place marked, the reason before and what is kept after', () => {
    expect(message('2*sinn(z) + 1')).toBe(
      '<span>This cannot be used: there is no function called sinn; did you mean sin?</span>' +
        '<code class="formula-place">2*<mark>sinn</mark>(z) + 1</code>' +
        '<span class="formula-rewritings"><span>Use instead</span>' +
        `<button type="button" aria-label="Use 2*sin(z) + 1"><code>2*sin(z) + 1</code></button></span>${stays}`,
    );
    expect(message('(z > 0 ? z : 0')).toContain(
      'a closing bracket is missing for this one.</span><code class="formula-place"><mark>(</mark>z &gt; 0 ? z : 0</code>',
    );
  });

  test('is cut around the place when it is long', () => {
    expect(message(`${'z + '.repeat(20)}q${' + z'.repeat(20)}`)).toContain(
      '<code class="formula-place">…+ z + z + z + z + <mark>q</mark> + z + z + z + z +…</code>',
    );
    expect(message('z + '.repeat(3000)).length).toBeLessThan(400);
  });

  test('is not repeated when the problem has no place', () => {
    expect(message('')).toBe(`<span>This cannot be used: the formula is empty.</span>${stays}`);
    expect(message('1/z', constants)).toBe(
      `<span>This cannot be used: at z = 0 it is beyond all bounds.</span>${stays}`,
    );
  });

  test('shows marks that cannot be seen, and no half characters', () => {
    expect(message('z + \u202e\ud800')).toContain('z + <mark>\ufffd</mark>\ufffd');
    expect(message('z\n+ q')).toContain('z + <mark>q</mark>');
  });
});

test('the help names every function there is, but for what has a sign or is a program’s word', () => {
  const words = render(<FormulaHelp />).split(/[\s<>;,(]+/);
  const signs = [
    'softplus_beta',
    'zeroslike',
    'oneslike',
    'reciprocal',
    'rsqrt',
    'negative',
    'positive',
    'add',
    'subtract',
    'multiply',
    'divide',
    'power',
  ];
  for (const name of [...functionTable.keys(), ...definitions.keys()])
    if (!signs.includes(name)) expect(words).toContain(name);
});

test('what may have been meant is offered only where it can be used', () => {
  expect(readFormula('log1q(z)', constants)).not.toHaveProperty('rewritings');
  expect(readFormula('tahn(z)', constants)).toHaveProperty('rewritings', ['tanh(z)']);
});
