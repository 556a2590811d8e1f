import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { planeExamples } from '../../gallery/planeExamples';
import { Arrows } from './Arrows';

test('what can be operated has a name and can be reached by keys', () => {
  const drawn = renderToStaticMarkup(planeExamples.examples.find(({ name }) => name === 'two-basins')!.chart());
  const operated = drawn.match(/<g[^>]*role="button"[^>]*>/g) ?? [];
  expect(operated.length).toBeGreaterThan(3);
  for (const tag of operated) {
    expect(tag).toMatch(/tabindex="0"/i);
    expect(tag).toMatch(/aria-label="[^"]{10,}"/);
  }
  expect(drawn).toContain('off-screen: bring into view');
});

test('a layer outside a plane says so', () => {
  const lost: ReactNode = <Arrows field={new Float64Array(4)} rule="true" />;
  expect(() => renderToStaticMarkup(lost)).toThrow('outside a Plane');
});
