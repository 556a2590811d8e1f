import type { SvgFile } from './standaloneSvg';

/** How many pixels a PNG has for one of the page. */
export const densities = [1, 2, 3, 4] as const;
export type Density = (typeof densities)[number];

/**
 * An SVG file as a PNG, `density` times as wide and high. Rejects with a clause for the reader when the browser cannot
 * draw it, or hands out other pixels than were drawn, as some do against being recognised.
 */
export async function pngOf({ source, width, height }: SvgFile, density: Density = 2): Promise<Blob> {
  if (isScrambled()) throw new Error('this browser hands out scrambled pixels, so that the picture would be stripes');
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(source)}`;
  await image.decode().catch(() => {
    throw new Error('this browser could not draw it');
  });
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  // The page's colour covers all of it: where nothing is, nothing was drawn.
  const [, , , opaque] = context.getImageData(canvas.width - 1, canvas.height - 1, 1, 1).data;
  if (opaque === 0) throw new Error('this browser could not draw it in this size');
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => (blob ? resolve(blob) : reject(new Error('the picture is too large'))), 'image/png');
  });
}

/** The most that a colour may be off where it is only blurred against recognition, which nobody sees. */
const tolerance = 4;

/** Whether what is read from a canvas is not what was drawn there. */
function isScrambled(): boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [8, 8];
  const context = canvas.getContext('2d');
  if (!context) return false;
  const colour = [200, 100, 50, 255];
  context.fillStyle = `rgb(${colour.slice(0, 3).join(' ')})`;
  context.fillRect(0, 0, 8, 8);
  return context.getImageData(0, 0, 8, 8).data.some((value, at) => Math.abs(value - colour[at % 4]!) > tolerance);
}
