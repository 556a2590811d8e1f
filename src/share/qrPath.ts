import { encode } from 'uqr';

/** A QR code as a path, one unit a module, the quiet zone of four modules included. */
export interface QrPath {
  readonly size: number;
  readonly path: string;
}

/** The largest QR code, version 40, holds so many bytes at its lowest level of correction. */
export const qrBytes = 2953;

/** The QR code of a text, with as much correction as fits its version; undefined when the text is too long for any. */
export function qrPath(text: string): QrPath | undefined {
  if (new TextEncoder().encode(text).length > qrBytes) return undefined;
  const { size, data } = encode(text, { ecc: 'L', boostEcc: true, border: 4 });
  const parts: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let from = 0; from < size; from += 1) {
      if (!data[row]?.[from]) continue;
      let to = from;
      while (data[row]?.[to]) to += 1;
      parts.push(`M${from} ${row}h${to - from}v1H${from}z`);
      from = to;
    }
  }
  return { size, path: parts.join('') };
}
