import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { planeExamples } from '../../gallery/planeExamples';
import { Arrows } from './Arrows';
import { Plane } from './Plane';

const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };

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

test('while a story is told, arrows and names of axes are one stop of the keyboard with names', () => {
  const plane = (stops: boolean) =>
    renderToStaticMarkup(
      <Plane
        {...{ width: 400, height: 300, nuScale: 'linear', window, home: window, stops }}
        limits={{ nuLeast: 0, legal: () => true }}
        onWindow={() => {}}
        label="the plane"
      >
        <Arrows field={new Float64Array(4)} rule="true" />
      </Plane>,
    );
  const found = plane(true).match(/<(?:g|text)[^>]*data-stop="true"[^>]*>/g) ?? [];
  expect(found.map((tag) => /tabindex="(.*?)"/i.exec(tag)?.[1])).toEqual(['0', '-1', '-1']);
  for (const tag of found) expect(tag).toMatch(/aria-label="[^"]{10,}"/);
  expect(plane(false)).not.toContain('data-stop');
});

test('a layer outside a plane says so', () => {
  const lost: ReactNode = <Arrows field={new Float64Array(4)} rule="true" />;
  expect(() => renderToStaticMarkup(lost)).toThrow('outside a Plane');
});
