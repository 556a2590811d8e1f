import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';

export interface GzipHost {
  readonly address: string;
  /** Bytes of the compressed page. */
  readonly weight: number;
  close(): void;
}

/** Serves a page as hosts do: compressed, at an address of its own on this machine. */
export async function gzipHost(file: string): Promise<GzipHost> {
  const body = gzipSync(readFileSync(file));
  const server = createServer((_, response) => {
    response.writeHead(200, {
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'gzip',
      'content-length': body.length,
      'cache-control': 'no-store',
    });
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return { address: `http://127.0.0.1:${port}/`, weight: body.length, close: () => server.close() };
}
