import { renderToStaticMarkup as render } from 'react-dom/server';
import { describe, expect, test } from 'vitest';
import { roundedNumber } from '../pieces/table/roundedNumber';
import { Value } from '../pieces/table/Value';
import { defaultState } from '../state/defaultState';
import { Notices } from './Notices';
import { ParameterPanel } from './sliders/ParameterPanel';
import { WindowFields } from './view/WindowFields';

const idle = () => {};

describe('the parameter panel', () => {
  test('names each slider and field by its symbol first', () => {
    const page = render(<ParameterPanel state={defaultState} onChange={idle} />);
    for (const name of [
      'ω, sum of the weights',
      'ω, exact value',
      'τ, exact value',
      'λ, exact value',
      'α, exact value',
    ]) {
      expect(page).toContain(`aria-label="${name}"`);
    }
  });

  test('shows a value rounded and keeps its exact digits at hand', () => {
    const page = render(<ParameterPanel state={defaultState} onChange={idle} />);
    expect(page).toContain('title="1.0507009873554805" value="1.0507"');
    expect(page).toContain('aria-valuetext="λ₀₁, 1.0507"');
  });

  test('says when a value is beyond its slider, and leaves the value as it is', () => {
    const page = render(<ParameterPanel state={{ ...defaultState, omega: 3.5 }} onChange={idle} />);
    expect(page).toContain('aria-valuetext="3.5, beyond the slider’s range"');
    expect(page).toContain('ω is beyond the slider’s range, which ends at 2.');
    expect(page).toContain('title="3.5" value="3.5"');
  });
});

test('the window shows its four limits and the spacing of ν', () => {
  const page = render(<WindowFields window={defaultState.window} nuScale="log" onChange={idle} />);
  for (const name of ['μ from', 'μ to', 'ν from', 'ν to', 'ν axis']) expect(page).toContain(`aria-label="${name}"`);
  expect(page).toContain('value="−1"');
  expect(page).toContain('<option value="log" selected="">');
});

test('notices are a status that stays empty while nothing is wrong', () => {
  expect(render(<Notices problems={[]} onDismiss={idle} />)).toBe('<div role="status" aria-label="Notices"></div>');
  const page = render(<Notices problems={[{ key: 'x', sentence: 'Say <b>so</b>.' }]} onDismiss={idle} />);
  expect(page).toContain('<span>Say &lt;b&gt;so&lt;/b&gt;.</span>');
});

test('a value carries all its digits behind the rounded ones', () => {
  expect(render(<Value value={0.1 + 0.2} />)).toBe(
    '<data class="value" value="0.30000000000000004" title="0.30000000000000004">0.3</data>',
  );
});

test.each([
  [0, '0'],
  [-0, '0'],
  [-0.1, '−0.1'],
  [1.0507009873554805, '1.0507'],
  [0.00012345678, '0.000123457'],
  [1.5e-7, '1.5×10⁻⁷'],
  [-2e23, '−2×10²³'],
  [999999.7, '1×10⁶'],
  [Number.NaN, 'no value'],
  [Number.POSITIVE_INFINITY, 'beyond all bounds'],
])('%d is shown as %s', (value, text) => {
  expect(roundedNumber(value, 6)).toBe(text);
});
