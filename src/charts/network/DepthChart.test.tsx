import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { DepthChart } from './DepthChart';

test.each([1, 2, 3, 4, 5, 8])('over %d layers the axis names whole layers alone', (depth) => {
  const drawn = renderToStaticMarkup(
    <DepthChart
      {...{ width: 380, height: 230, textSize: 13, depth, shown: 0, yName: 'mean', label: 'Example' }}
      measured={Array.from({ length: depth + 1 }, (_, layer) => 10 + layer / 7)}
      expected={[]}
    />,
  );
  const words = [...drawn.matchAll(/<text[^>]*>([^<]*)</g)].map(([, word]) => word!);
  const numbers = words.filter((word) => /^[\d.]+$/.test(word)).map(Number);
  // The values of the other axis are from 10 on.
  const layers = numbers.filter((number) => number <= depth);
  expect(layers).toContain(0);
  expect(layers.length).toBeGreaterThan(1);
  expect(layers.every(Number.isInteger)).toBe(true);
});
