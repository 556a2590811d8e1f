import type { Matrix } from '../matrix/Matrix';
import { reader } from './arithmetic';
import { codeDigits } from './digitCoder';

/** How many images there are. */
export const digitCount = 1797;
/** Parts of an image: 8 × 8 pixels, row by row. */
export const digitPixels = 64;

export interface Digits {
  /** Values from 0 to 16, an image a row of 64. */
  readonly images: Uint8Array<ArrayBuffer>;
  /** From 0 to 9. */
  readonly labels: Uint8Array<ArrayBuffer>;
}

/** The digits of the text that `scripts/pack-digits.ts` writes. Throws where it is no base64. */
export function unpackDigits(packed: string): Digits {
  const bytes = Uint8Array.from(atob(packed), (letter) => letter.charCodeAt(0));
  return codeDigits(reader(bytes), digitCount);
}

/**
 * Every pixel less its mean over all images and divided by its deviation there; those that are the same in all images
 * become 0.
 */
export function standardised({ images }: Digits): Matrix {
  const count = images.length / digitPixels;
  const out = new Float32Array(images.length);
  for (let pixel = 0; pixel < digitPixels; pixel++) {
    let [sum, squares] = [0, 0];
    for (let at = pixel; at < images.length; at += digitPixels) {
      sum += images[at]!;
      squares += images[at]! ** 2;
    }
    const mean = sum / count;
    const deviation = Math.sqrt(Math.max(0, squares / count - mean * mean));
    if (deviation < 1e-9) continue;
    for (let at = pixel; at < images.length; at += digitPixels) out[at] = (images[at]! - mean) / deviation;
  }
  return out;
}
