import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { basinPicture as basins } from '../../gallery/heatExamples';
import type { HeatPicture } from '../../math/HeatPicture';
import { HeatLegend, HeatMap, Plane } from '..';
import { regionPaths } from '../drawing/regions/regionPaths';
import { regionPlace } from '../drawing/regions/regionPlace';
import { heatColour, heatPixels } from './heatColours';

const window = { muMin: -1, muMax: 1, nuMin: 0, nuMax: 2 };
const norm: HeatPicture = {
  ...basins,
  request: { ...basins.request, heat: 'norm', columns: 2, rows: 2 },
  ...{ columns: 2, rows: 2, range: [0, 2], classes: new Uint8Array(0), attractors: [] },
  values: Float32Array.of(0, 1, Number.NaN, Infinity),
  contour: [Float64Array.of(0, 0, 0, 2)],
};

function plane(picture: HeatPicture, shown = window, nuScale: 'linear' | 'log' = 'linear'): string {
  return renderToStaticMarkup(
    <Plane
      {...{ width: 480, height: 360, window: shown, nuScale, home: window, label: 'Example' }}
      limits={{ nuLeast: 0, legal: () => true }}
      onWindow={() => {}}
    >
      <HeatMap picture={picture} />
    </Plane>,
  );
}

test('the legend states at how many points the picture was computed', () => {
  expect(renderToStaticMarkup(<HeatLegend picture={norm} />)).toContain('2 × 2 points');
  expect(renderToStaticMarkup(<HeatLegend picture={basins} />).replaceAll('<!-- -->', '')).toContain('20 × 10 points');
});

test('every class has its words in the legend, and large regions have them on the plane', () => {
  const legend = renderToStaticMarkup(<HeatLegend picture={basins} />);
  for (const words of ['converges to (0, 1)', 'collapses to (−0.9, 0)', 'undecided after 300 layers'])
    expect(legend).toContain(words);
  expect(legend).not.toContain('diverges');
  const drawn = plane(basins);
  expect(drawn).toContain('>converges to (0, 1)</text>');
  expect(drawn).not.toContain('>undecided after 300 layers</text>');
});

test('a scale bar says what it measures, where the line is, and that there is more', () => {
  const legend = renderToStaticMarkup(<HeatLegend picture={norm} />);
  expect(legend).toContain('largest singular value of H, line at 1');
  expect(legend).toContain('aria-label="colours from 0 to 2 and more; the line is at 1"');
  expect(legend).not.toMatch(/NaN|Infinity|undefined/);
});

test('beyond its ends, and where there is no number, a scale has the colour of an end', () => {
  for (const heat of ['distance', 'norm'] as const) {
    expect(heatColour(heat, -1)).toEqual(heatColour(heat, 0));
    expect(heatColour(heat, Number.NaN)).toEqual(heatColour(heat, 0));
    expect(heatColour(heat, Infinity)).toEqual(heatColour(heat, 1));
    expect(heatColour(heat, 0)).not.toEqual(heatColour(heat, 1));
  }
});

test('numbers become pixels from the top row on; NaN stays transparent, beyond the range has the end’s colour', () => {
  const pixels = heatPixels(norm);
  const end = heatPixels({ ...norm, values: Float32Array.of(0, 1, 1, 2) }).slice(4, 8);
  expect([...pixels.slice(0, 4)]).toEqual([0, 0, 0, 0]);
  expect([...pixels.slice(4, 8)]).toEqual([...end]);
  expect(pixels[8 + 3]).toBe(255);
  // 1 is the middle of the scale, within half of its 255 steps.
  expect(pixels[12 + 3]).toBeLessThan(12);
});

test('a picture stays in its own window while another is shown, and is left out on another scale', () => {
  const place = (markup: string) => {
    const [, x, width] = /<foreignObject x="([-\d.]+)"[^>]*width="([\d.]+)"/.exec(markup)!;
    return [Number(x), Number(width)] as const;
  };
  const [x, width] = place(plane(norm));
  const [zoomedX, zoomedWidth] = place(plane(norm, { ...window, muMin: 0 }));
  expect(zoomedWidth).toBeCloseTo(2 * width, 6);
  expect(zoomedX).toBeCloseTo(x - width, 6);
  expect(plane(norm, { ...window, nuMin: 0.1 }, 'log')).not.toContain('<foreignObject');
});

test('a coarse picture reaches as far beyond the window as its cells do', () => {
  const coarse = { ...norm, stride: 8, request: { ...norm.request, columns: 12, rows: 16 } };
  const [, width] = /<foreignObject[^>]*width="([\d.]+)"/.exec(plane(coarse))!;
  const [, full] = /<foreignObject[^>]*width="([\d.]+)"/.exec(plane(norm))!;
  expect(Number(width)).toBeCloseTo((Number(full) * 16) / 12, 6);
});

test('the rectangles of the regions cover every cell once', () => {
  let state = 1;
  const next = () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
  for (const share of [0.5, 0.9, 1]) {
    const classes = Uint8Array.from({ length: 17 * 13 }, () => (next() < share ? 0 : 1 + Math.floor(3 * next())));
    const painted = new Int8Array(classes.length).fill(-1);
    for (const [kind, path] of regionPaths(classes, 17, 13, 4).entries())
      for (const [, left, top, width, height] of path.matchAll(/M(\d+) (\d+)h(\d+)v(\d+)h-\d+z/g))
        for (let y = Number(top); y < Number(top) + Number(height); y++)
          for (let x = Number(left); x < Number(left) + Number(width); x++) {
            const k = (12 - y) * 17 + x;
            expect(painted[k]).toBe(-1);
            painted[k] = kind;
          }
    expect([...painted]).toEqual([...classes]);
  }
});

test('a region’s name lies inside the region, off other marks, or is left out', () => {
  const { classes } = basins;
  const [x, y] = regionPlace(classes, 20, 10, 2, 6, 2)!;
  expect(x).toBeGreaterThanOrEqual(3);
  expect(x).toBeLessThanOrEqual(7);
  expect(regionPlace(classes, 20, 10, 2, 12, 2)).toBeUndefined();
  expect(regionPlace(classes, 20, 10, 1, 2, 2)).toBeUndefined();
  const [, away] = regionPlace(classes, 20, 10, 2, 6, 2, [[x, y]])!;
  expect(Math.abs(away - y)).toBeGreaterThanOrEqual(2);
  // No place is left that keeps its own height from the marks.
  const everywhere = Array.from({ length: 50 }, (_, k) => [k % 10, 2 * Math.floor(k / 10)] as const);
  expect(regionPlace(classes, 20, 10, 2, 6, 2, everywhere)).toBeUndefined();
});
