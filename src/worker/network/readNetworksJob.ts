import { measuredReader } from '../../measured';
import type { Step } from '../messages';
import type { ReadNetworksRequest, ReadNetworksResult } from './measuredMessages';

/** Bytes, or signs, between two chances to stop. */
const piece = 1 << 18;

/** Longest file that is read: some ten times the numbers of the largest networks. */
export const mostBytes = 2 ** 28;

/** Reads networks from text or from a file, piece by piece; a file is never in memory as a whole. */
export function* readNetworksJob(request: ReadNetworksRequest): Generator<Step<'readNetworks'>, ReadNetworksResult> {
  const { source, name } = request;
  const length = typeof source === 'string' ? source.length : source.size;
  if (length > mostBytes) {
    const megabytes = Math.round(length / 2 ** 20);
    const said = [
      `The file has ${megabytes} MB, and at most ${mostBytes / 2 ** 20} MB are read. Nothing was added, and nothing that was here is lost.`,
    ];
    return { request, networks: [], rows: 0, said };
  }
  const reader = measuredReader(name);
  const pieceAt = typeof source === 'string' ? (from: number) => source.slice(from, from + piece) : piecesOf(source);
  for (let from = 0; from < length; from += piece) {
    reader.push(pieceAt(from));
    yield { done: Math.min(1, (from + piece) / length) };
  }
  return { request, ...reader.end() };
}

/** What workers have to read files with. */
declare const FileReaderSync: new () => { readonly readAsArrayBuffer: (blob: Blob) => ArrayBuffer };

/**
 * The text of a file piece by piece, in order; signs that lie across two pieces are kept whole. UTF-8, or UTF-16 as
 * spreadsheets write it, which its first two bytes say.
 */
function piecesOf(file: Blob): (from: number) => string {
  const files = new FileReaderSync();
  const [one, two] = new Uint8Array(files.readAsArrayBuffer(file.slice(0, 2)));
  const decoder = new TextDecoder(one === 0xff && two === 0xfe ? 'utf-16le' : 'utf-8');
  return (from) =>
    decoder.decode(files.readAsArrayBuffer(file.slice(from, from + piece)), { stream: from + piece < file.size });
}
