import type { HeatPicture } from '../../math/HeatPicture';
import { perceptual } from '../drawing/perceptual';

/** Red, green, blue and opacity, 0 to 1, of a place along a colour scale from 0 to 1. */
export interface HeatColour {
  readonly colour: string;
  readonly opacity: number;
}

/** Green and purple of ColorBrewer's PRGn, at 0.86 and 0.14 of its scale. */
const contraction = 'rgb(54, 142, 73)';
const expansion = 'rgb(131, 71, 146)';

/**
 * The colour at a part of the scale. Where 1, in the middle, divides contraction (green) from expansion (purple), the middle is
 * transparent: it takes the page's colour, light or dark. Otherwise viridis.
 */
export function heatColour(heat: HeatPicture['request']['heat'], part: number): HeatColour {
  if (heat !== 'norm' && heat !== 'radius')
    return { colour: `rgb(${perceptual('viridis', part).join(', ')})`, opacity: 1 };
  const away = 2 * Math.abs(part - 0.5);
  return { colour: part < 0.5 ? contraction : expansion, opacity: away ** 0.6 };
}

const steps = 256;

/** 256 colours of a scale, four bytes each. */
export function heatPalette(heat: HeatPicture['request']['heat']): Uint8ClampedArray {
  const palette = new Uint8ClampedArray(4 * steps);
  for (let k = 0; k < steps; k++) {
    const { colour, opacity } = heatColour(heat, k / (steps - 1));
    palette.set([...colour.matchAll(/\d+/g)].map(Number), 4 * k);
    palette[4 * k + 3] = 255 * opacity;
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
