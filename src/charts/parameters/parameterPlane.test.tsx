import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ParameterExample } from '../../gallery/parametersExamples';
import { BranchDiagram, type Place, RegimeLegend } from '..';

const tau = { symbol: 'τ', words: 'sum of squared weights', min: 0.05, max: 4, step: 0.01 };

const draw = (place?: Place) => renderToStaticMarkup(<ParameterExample {...(place && { place })} />);

test('regions are told apart by names and hatches too, and nothing on the plane is no number', () => {
  const markup = draw();
  for (const name of ['settles', 'diverges', 'cycles', 'fails']) expect(markup).toContain(`>${name}<`);
  expect(markup).toContain('hatched-mixed');
  expect(markup).not.toMatch(/NaN|Infinity|undefined/);
});

test('a fold is solid and a flip dashed, and both have their names', () => {
  const markup = draw();
  for (const kind of ['fold', 'flip']) {
    expect(markup).toContain(`bifurcation-${kind}`);
    expect(markup).toContain(`>${kind}</text>`);
  }
});

test('labels beside the plane keep a line’s height apart', () => {
  const at = [...draw().matchAll(/<text class="tick" x="\S+" y="(\S+)">(?:LeCun|default|gain)/g)].map((match) =>
    Number(match[1]),
  );
  expect(at).toHaveLength(3);
  at.sort((a, b) => a - b);
  expect(at[1]! - at[0]!).toBeGreaterThanOrEqual(13);
  expect(at[2]! - at[1]!).toBeGreaterThanOrEqual(13);
});

test('a setting off the plane has no handle, one on it is named with its numbers', () => {
  expect(draw()).toContain('aria-label="The sliders’ setting: ω 0, τ 1"');
  expect(draw({ x: 5, y: 1 })).not.toContain('The sliders’ setting');
});

test('the legend explains every kind, and the scale of the shades', () => {
  const markup = renderToStaticMarkup(<RegimeLegend colour="rate" />);
  for (const words of ['settles at a variance above 0', 'collapses', 'diverges', 'cycle', 'factor of the error'])
    expect(markup).toContain(words);
});

test('branches are solid where they attract and dashed where they do not', () => {
  const markup = renderToStaticMarkup(
    <BranchDiagram
      width={400}
      height={260}
      textSize={13}
      axis={tau}
      of="nu"
      range={[0, 2]}
      branches={[
        { stable: true, points: Float64Array.of(0.5, 0, 0.1, 1, 0, 1) },
        { stable: false, points: Float64Array.of(0.05, 0, 0, 4, 0, 1e300) },
      ]}
      cycles={[{ value: 2, mu: 0, nu: 1 }]}
      kinds={['collapses', 'converges']}
      value={1}
      label=""
    />,
  );
  expect(markup).toMatch(/class="branch branch-unstable branch-variance" d="M/);
  expect(markup).toMatch(/class="branch branch-variance" d="M/);
  expect(markup).not.toMatch(/NaN|Infinity|e\+/);
});
