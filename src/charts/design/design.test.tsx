import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { designExamples, Target, Trade } from '../../gallery/designExamples';

test('a pin off the window is not drawn, and a refused one says so', () => {
  const draw = (node: ReactNode) => renderToStaticMarkup(node);
  expect(draw(<Target point={{ mu: 3, nu: 1 }} />)).not.toContain('target-head');
  expect(draw(<Target point={{ mu: 0.9, nu: 0.1 }} />)).toContain('Target: mean 0.9, variance 0.1, not feasible');
});

test('where no target is stable both pictures say so in a sentence, and else neither does', () => {
  const draw = (name: string) =>
    renderToStaticMarkup(designExamples.examples.find((example) => example.name === name)!.chart());
  expect(draw('trade-with-unstable-targets-only')).toContain('>No stable target here.<');
  expect(renderToStaticMarkup(<Trade colour="norm" omega={1.5} />)).toContain('>No norm below 1 here.<');
  expect(draw('trade-curve-of-unstable-targets')).toContain('>No stable target here.<');
  expect(draw('trade-with-unstable-targets')).not.toContain('>No ');
  expect(draw('trade-curve')).not.toContain('>No ');
});

test('targets that are told apart by colour are told apart by hatch and name too', () => {
  const markup = renderToStaticMarkup(<Trade colour="box" omega={0.88} />);
  for (const words of ['unstable', 'none certified']) expect(markup).toContain(`>${words}<`);
  for (const kind of [0, 1, 2]) expect(markup).toContain(`trade-none-${kind}`);
});
