import { interpolateCividis, interpolateViridis, rgb } from 'd3';
import { expect, test } from 'vitest';
import { perceptual } from './perceptual';

test.each([
  ['viridis', interpolateViridis],
  ['cividis', interpolateCividis],
] as const)('%s is D3’s to within six units of 255', (scale, theirs) => {
  for (let k = 0; k <= 512; k++) {
    const { r, g, b } = rgb(theirs(k / 512));
    const ours = perceptual(scale, k / 512);
    for (const [channel, value] of [r, g, b].entries()) expect(Math.abs(ours[channel]! - value)).toBeLessThanOrEqual(6);
  }
});

test('beyond its ends a scale has the colours of its ends', () => {
  expect(perceptual('viridis', -1)).toEqual(perceptual('viridis', 0));
  expect(perceptual('cividis', 2)).toEqual(perceptual('cividis', 1));
});
