// node scripts/run.mjs scripts/pack-digits.ts FILE: packs the handwritten digits of UCI (Alpaydin and Kaynak 1998,
// https://doi.org/10.24432/C50P49, CC BY 4.0) into src/network/digits/packed.ts. FILE is digits.csv.gz as scikit-learn
// ships it, 1,797 lines of 64 pixels and a label (Debian: sklearn/datasets/data in the package python3-sklearn).
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { writer } from '../src/network/digits/arithmetic';
import { codeDigits } from '../src/network/digits/digitCoder';
import { digitCount, digitPixels, unpackDigits } from '../src/network/digits/unpackDigits';

/** SHA-256 of the unpacked file. */
const known = '6ebb3d2fee246a4e99363262ddf8a00a3c41bee6014c373ed9d9216ba7f651b8';

const [file = ''] = process.argv.slice(2);
const text = gunzipSync(readFileSync(file)).toString('utf8');
const sum = createHash('sha256').update(text).digest('hex');
if (sum !== known) throw new Error(`${file} is another file: its text has the SHA-256 ${sum}, not ${known}.`);
const rows = text
  .trim()
  .split('\n')
  .map((line) => line.split(',').map(Number));
if (rows.length !== digitCount) throw new Error(`There are ${rows.length} images, not ${digitCount}.`);
const images = Uint8Array.from(rows.flatMap((row) => row.slice(0, digitPixels)));
const labels = Uint8Array.from(rows.map((row) => row[digitPixels]!));

const { code, bytes } = writer();
codeDigits(code, digitCount, { images, labels });
const packed = Buffer.from(bytes()).toString('base64');
const read = unpackDigits(packed);
if (read.images.some((value, k) => value !== images[k]) || read.labels.some((value, k) => value !== labels[k]))
  throw new Error('What was packed is not what is unpacked.');
writeFileSync(
  'src/network/digits/packed.ts',
  `/**
 * 1,797 handwritten digits of 8 × 8 pixels from 0 to 16 with their labels, packed by \`scripts/pack-digits.ts\`: the test
 * set of Alpaydin and Kaynak, Optical Recognition of Handwritten Digits, UCI Machine Learning Repository, 1998,
 * https://doi.org/10.24432/C50P49, CC BY 4.0.
 */
export const packed =
  '${packed}';
`,
);
console.log(`${bytes().length} bytes, ${packed.length} letters`);
