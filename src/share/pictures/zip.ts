/** A file of an archive: its name, with folders before slashes, and what it holds. */
export interface ZipEntry {
  readonly name: string;
  readonly content: Blob | string;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

/** Bytes of which the checksum takes some milliseconds, after which the page gets a turn. */
const turn = 1 << 20;

/** CRC-32 as of ISO 3309, which ZIP uses. */
export async function crc32(bytes: Uint8Array): Promise<number> {
  let crc = 0xffffffff;
  for (let at = 0; at < bytes.length; at += turn) {
    if (at > 0) await new Promise((resolve) => setTimeout(resolve));
    for (const byte of bytes.subarray(at, at + turn)) crc = (crc >>> 8) ^ crcTable[(crc ^ byte) & 255]!;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** The bytes deflated, off this thread; undefined where the browser cannot, or nothing would be gained. */
async function deflated(content: Blob): Promise<Uint8Array<ArrayBuffer> | undefined> {
  try {
    const stream = content.stream().pipeThrough(new CompressionStream('deflate-raw'));
    const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
    return bytes.length < content.size ? bytes : undefined;
  } catch {
    return undefined;
  }
}

/** Bit 11: names are UTF-8. */
const flags = 0x0800;
/** 1 January 2026, so that the same view gives the same file. */
const date = ((2026 - 1980) << 9) | (1 << 5) | 1;

/**
 * Files as one ZIP archive, deflated where the browser can (PKWARE's APPNOTE 6.3, sections 4.3.7 to 4.3.16). No file may
 * be longer than 4 GB, and there may be no more than 65,535.
 */
export async function zip(entries: readonly ZipEntry[]): Promise<Blob> {
  const parts: BlobPart[] = [];
  const directory: BlobPart[] = [];
  let [at, listed] = [0, 0];
  for (const { name, content } of entries) {
    const blob = new Blob([content]);
    const plain = new Uint8Array(await blob.arrayBuffer());
    const packed = await deflated(blob);
    const bytes = packed ?? plain;
    const title = new TextEncoder().encode(name);
    // Version, flags, method, time, date, checksum, size in the archive and out of it.
    const method = packed ? 8 : 0;
    const sum = await crc32(plain);
    const common = [2, 20, 2, flags, 2, method, 2, 0, 2, date, 4, sum, 4, bytes.length, 4, plain.length];
    const head = fields([4, 0x04034b50, ...common, 2, title.length, 2, 0]);
    const entry = fields([4, 0x02014b50, 2, 20, ...common, 2, title.length, 2, 0, 2, 0, 2, 0, 2, 0, 4, 0, 4, at]);
    parts.push(head, title, bytes);
    directory.push(entry, title);
    at += head.length + title.length + bytes.length;
    listed += entry.length + title.length;
  }
  const { length } = entries;
  const end = fields([4, 0x06054b50, 2, 0, 2, 0, 2, length, 2, length, 4, listed, 4, at, 2, 0]);
  return new Blob([...parts, ...directory, end], { type: 'application/zip' });
}

/** Little-endian numbers, each behind its length in bytes. */
function fields(list: readonly number[]): Uint8Array<ArrayBuffer> {
  const bytes: number[] = [];
  for (let at = 0; at < list.length; at += 2)
    for (let byte = 0; byte < list[at]!; byte += 1) bytes.push((list[at + 1]! >>> (8 * byte)) & 255);
  return Uint8Array.from(bytes);
}
