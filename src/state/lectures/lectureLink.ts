import { format, parse } from '../address/address';
import type { Read } from '../address/readNumber';
import { readText } from './lectureFile';
import { mostScenes, type OwnLecture, type OwnScene, type OwnText, ownTexts } from './OwnLecture';

/** Characters of a lecture in a link, at the most: mail programs and messengers cut off what is much longer. */
export const longestCode = 8000;
/** What a code may unfold to. */
const longestUnfolded = 400_000;

/**
 * A lecture as a code for an address: as few letters as it can be folded to. Rejects where the browser cannot fold.
 */
export async function writeLectureCode({ title, scenes }: OwnLecture): Promise<string> {
  const plain = JSON.stringify([
    title,
    scenes.map((scene) => [...ownTexts.map((key) => scene[key]), format({ ...scene.state, scene: 'none' })]),
  ]);
  const folded = new Blob([plain]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(folded).arrayBuffer());
  let letters = '';
  for (const byte of bytes) letters += String.fromCharCode(byte);
  return btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replace(/=+$/, '');
}

/** The lecture of a code, or a clause that says where it is damaged. Takes any text and never rejects. */
export async function readLectureCode(code: string): Promise<Read<OwnLecture>> {
  if (typeof DecompressionStream === 'undefined') return { problem: 'this browser is too old to unfold it' };
  let parsed: unknown;
  try {
    parsed = JSON.parse(await unfolded(code));
  } catch {
    return { problem: 'it is damaged, or has been cut off' };
  }
  if (!Array.isArray(parsed) || !Array.isArray(parsed[1])) return { problem: 'it holds no lecture' };
  const [given, list] = parsed as [unknown, unknown[]];
  const title = readText('title', given);
  if ('problem' in title) return { problem: `title: ${title.problem}` };
  if (list.length > mostScenes) return { problem: `it has more than ${mostScenes} scenes` };
  const scenes: OwnScene[] = [];
  for (const [index, entry] of list.entries()) {
    const read = readEntry(entry);
    if ('problem' in read) return { problem: `scene ${index + 1}: ${read.problem}` };
    scenes.push(read.value);
  }
  return { value: { title: title.value, scenes } };
}

function readEntry(entry: unknown): Read<OwnScene> {
  if (!Array.isArray(entry) || entry.length !== ownTexts.length + 1) return { problem: 'it is none' };
  const texts: Partial<Record<OwnText, string>> = {};
  for (const [at, key] of ownTexts.entries()) {
    const text = readText(key, entry[at]);
    if ('problem' in text) return { problem: `${key}: ${text.problem}` };
    texts[key] = text.value;
  }
  const address: unknown = entry.at(-1);
  if (typeof address !== 'string') return { problem: 'its picture is missing' };
  const { state, problems } = parse(address, true);
  const [problem] = problems;
  if (problem) return { problem: problem.sentence.replace(/;[^;]*$/, '') };
  return { value: { title: '', words: '', notes: '', question: '', ...texts, state: { ...state, scene: 'none' } } };
}

async function unfolded(code: string): Promise<string> {
  const letters = atob(code.replaceAll('-', '+').replaceAll('_', '/'));
  const bytes = Uint8Array.from(letters, (letter) => letter.charCodeAt(0));
  const reader = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    // A few letters can unfold to gigabytes.
    if (text.length > longestUnfolded) {
      await reader.cancel();
      throw new Error('The code unfolds to more than is read.');
    }
  }
}
