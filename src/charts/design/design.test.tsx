import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { designExamples, Target, Trade } from '../../gallery/designExamples';
import { LivePlane } from '../../gallery/LivePlane';
import { InfeasibleRegion } from './InfeasibleRegion';

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

test('where λ alone keeps targets their line is drawn and nothing hatched; where nothing is known, nothing', () => {
  const request = {
    window: { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 },
    nuScale: 'linear',
    columns: 2,
    rows: 2,
  } as const;
  // Targets with mean −0.5 are kept: the corners stand at −2, −1, 0, 1 and 2.
  const values = Float32Array.from({ length: 25 }, (_, k) => -0.5 - ((k % 5) - 2));
  const draw = (kind: 'line' | 'none') =>
    renderToStaticMarkup(
      <LivePlane width={480} height={400} window={request.window} nuScale="linear">
        {() => <InfeasibleRegion {...{ values, kind, request }} />}
      </LivePlane>,
    );
  const line = /class="kept-line" d="([^"]*)"/.exec(draw('line'))?.[1] ?? '';
  const across = [...line.matchAll(/[ML]([-\d.]+)/g)].map(([, x]) => Number(x));
  expect(across.length).toBeGreaterThan(2);
  expect(Math.max(...across) - Math.min(...across)).toBeLessThan(0.2);
  expect(draw('line')).not.toContain('infeasible-hatch');
  expect(draw('none')).not.toMatch(/kept-line|infeasible-(area|edge)" d="M/);
});
