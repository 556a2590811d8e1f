import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { crc32, zip } from './zip';

test('a checksum is that of the standard', async () => {
  // The check value of CRC-32/ISO-HDLC in the catalogue of Ross Williams.
  expect(await crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926);
});

test('another program reads the archive, with names, folders and every byte', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'moment-map-'));
  try {
    const bytes = Uint8Array.from({ length: 70_000 }, (_, at) => (at * at) & 255);
    const archive = await zip([
      { name: 'plane/α = 1.svg', content: '<svg/>' },
      { name: 'empty.csv', content: '' },
      { name: 'plane.png', content: new Blob([bytes]) },
    ]);
    const file = join(folder, 'all.zip');
    writeFileSync(file, new Uint8Array(await archive.arrayBuffer()));
    const read = `import zipfile, json
with zipfile.ZipFile(${JSON.stringify(file)}) as z:
    assert z.testzip() is None
    print(json.dumps([[i.filename, i.file_size, z.read(i)[-3:].hex()] for i in z.infolist()]))`;
    expect(JSON.parse(execFileSync('python3', ['-c', read], { encoding: 'utf8' }))).toEqual([
      ['plane/α = 1.svg', 6, '672f3e'],
      ['empty.csv', 0, ''],
      ['plane.png', 70_000, [...bytes.slice(-3)].map((byte) => byte.toString(16).padStart(2, '0')).join('')],
    ]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
