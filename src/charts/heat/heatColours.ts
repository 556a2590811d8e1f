import { interpolatePRGn, interpolateViridis, rgb } from 'd3';
import type { HeatPicture } from '../../math/HeatPicture';

/** A colour and its opacity, 0 to 1, at a place along a colour scale. */
export interface HeatColour {
  readonly colour: string;
  readonly opacity: number;
}

const contraction = interpolatePRGn(0.86);
const expansion = interpolatePRGn(0.14);

/**
 * The colour at a part of the scale, 0 to 1; beyond, the colour of its end. Where 1, in the middle, divides contraction
 * (green) from expansion (purple), the middle is transparent: it takes the page's colour, light or dark, which no scale
 * of opaque colours does. Otherwise viridis.
 */
export function heatColour(heat: HeatPicture['request']['heat'], part: number): HeatColour {
  const place = part > 0 ? Math.min(1, part) : 0;
  if (heat !== 'norm' && heat !== 'radius') return { colour: rgb(interpolateViridis(place)).formatRgb(), opacity: 1 };
  return { colour: place < 0.5 ? contraction : expansion, opacity: (2 * Math.abs(place - 0.5)) ** 0.6 };
}

const steps = 256;

/** 256 colours of a scale, four bytes each. */
export function heatPalette(heat: HeatPicture['request']['heat']): Uint8ClampedArray {
  const palette = new Uint8ClampedArray(4 * steps);
  for (let k = 0; k < steps; k++) {
    const { colour, opacity } = heatColour(heat, k / (steps - 1));
    const { r, g, b } = rgb(colour);
    palette.set([r, g, b, 255 * opacity], 4 * k);
  }
  return palette;
}

/** The pixels of a picture's numbers, the highest row first; NaN is transparent. */
export function heatPixels({ request, columns, rows, values, range }: HeatPicture): Uint8ClampedArray<ArrayBuffer> {
  const palette = new Uint32Array(heatPalette(request.heat).buffer);
  const pixels = new Uint32Array(columns * rows);
  const [low, high] = range;
  const scale = (steps - 1) / (high - low);
  for (let row = 0; row < rows; row++) {
    const from = row * columns;
    const to = (rows - 1 - row) * columns;
    for (let i = 0; i < columns; i++) {
      const value = values[from + i]!;
      if (!Number.isNaN(value)) {
        const step = (value - low) * scale;
        pixels[to + i] = palette[step >= steps - 1 ? steps - 1 : step > 0 ? Math.round(step) : 0]!;
      }
    }
  }
  return new Uint8ClampedArray(pixels.buffer);
}
