import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { chartFrame } from '../drawing/chartFrame';
import { WidthChart } from './WidthChart';

test.each([-3, -1, -0.5, 1])('a line of power %d through the middle of the points stays within the chart', (power) => {
  const size = { width: 380, height: 230, textSize: 13 };
  const points = [16, 32, 64, 128].map((n, index) => ({ n, value: [0.3, 0.2, 0.16, 0.1][index]! }));
  const drawn = renderToStaticMarkup(
    <WidthChart {...size} points={points} power={power} yName="distance" label="Example" />,
  );
  const [, line = ''] = /class="network-many" d="([^"]*)"/.exec(drawn) ?? [];
  const numbers = line.match(/-?[\d.]+/g)!.map(Number);
  expect(numbers).toHaveLength(4);
  const { top, bottom } = chartFrame({ ...size, x: { min: 1, max: 2 }, y: { min: 1, max: 2 } });
  for (const y of [numbers[1]!, numbers[3]!]) {
    expect(y).toBeGreaterThan(top);
    expect(y).toBeLessThan(bottom);
  }
});
