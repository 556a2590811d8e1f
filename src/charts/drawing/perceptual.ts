/** Seventeen colours at equal steps, six hexadecimal digits each. */
const stops = {
  viridis: '44015448186a472d7b4240863b528b33638d2c728e26828e21918c1fa08828ae803fbc735ec96284d44baddc30d8e219fde725',
  cividis: '002051012b6511366c26426e3c4d6e51586e62646f7270717f7c758c88779a9478a9a177bbaf71cebd68e2cb5cf3da4ffdea45',
} as const;

export type PerceptualScale = keyof typeof stops;

/**
 * A colour of matplotlib's viridis or cividis at a part of the scale from 0 to 1, red, green and blue from 0 to 255. D3 has both,
 * to within six units of 255, but its package ships all its scales with every one of them: 9 KB compressed.
 */
export function perceptual(scale: PerceptualScale, part: number): readonly [number, number, number] {
  const place = Math.min(1, Math.max(0, part)) * 16;
  const before = Math.min(15, Math.floor(place));
  const channel = (index: number) => {
    const at = (stop: number) =>
      Number.parseInt(stops[scale].slice(6 * stop + 2 * index, 6 * stop + 2 * index + 2), 16);
    return Math.round(at(before) + (place - before) * (at(before + 1) - at(before)));
  };
  return [channel(0), channel(1), channel(2)];
}
