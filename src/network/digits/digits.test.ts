import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { reader, writer } from './arithmetic';
import { codeDigits } from './digitCoder';
import { packed } from './packed';
import { digitCount, digitPixels, standardised, unpackDigits } from './unpackDigits';

const digits = unpackDigits(packed);

test('the packed digits are those that scikit-learn ships, line by line', () => {
  const lines = Array.from({ length: digitCount }, (_, image) =>
    [...digits.images.subarray(image * digitPixels, (image + 1) * digitPixels), digits.labels[image]].join(','),
  );
  // SHA-256 of `zcat digits.csv.gz`, as Debian's python3-sklearn 1.2.1 and scikit-learn's sources have it.
  expect(
    createHash('sha256')
      .update(`${lines.join('\n')}\n`)
      .digest('hex'),
  ).toBe('6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8');
});

test('every pixel has mean 0 and variance 1 over all images, or is 0 in all', () => {
  const images = standardised(digits);
  const still: number[] = [];
  for (let pixel = 0; pixel < digitPixels; pixel++) {
    let [sum, squares] = [0, 0];
    for (let image = 0; image < digitCount; image++) {
      sum += images[image * digitPixels + pixel]!;
      squares += images[image * digitPixels + pixel]! ** 2;
    }
    if (squares === 0) still.push(pixel);
    else expect(squares / digitCount, `pixel ${pixel}`).toBeCloseTo(1, 5);
    expect(sum / digitCount, `pixel ${pixel}`).toBeCloseTo(0, 5);
  }
  // As in `(load_digits().data.std(axis=0) == 0).nonzero()`.
  expect(still).toEqual([0, 32, 39]);
});

test('what is written is what is read, whatever the images', () => {
  const images = Uint8Array.from({ length: 5 * digitPixels }, (_, k) => (k * 7919) % 17);
  const labels = Uint8Array.from([9, 0, 3, 3, 7]);
  const { code, bytes } = writer();
  codeDigits(code, 5, { images, labels });
  expect(codeDigits(reader(bytes()), 5)).toEqual({ images, labels });
});
