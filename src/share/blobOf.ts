/** Milliseconds of work before the page gets a turn. */
const turn = 12;

/** A file of many pieces of text, made without holding up the page. */
export async function blobOf(pieces: Iterable<string>, type: string): Promise<Blob> {
  const parts: string[] = [];
  let begin = performance.now();
  for (const piece of pieces) {
    parts.push(piece);
    if (performance.now() - begin < turn) continue;
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  }
  return new Blob(parts, { type: `${type};charset=utf-8` });
}
