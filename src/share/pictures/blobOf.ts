/** Milliseconds of work before the page gets a turn. */
const turn = 8;

/** A file of many pieces of text, made without holding up the page. */
export async function blobOf(pieces: Iterable<string>, type: string): Promise<Blob> {
  const parts: Blob[] = [];
  let texts: string[] = [];
  let begin = performance.now();
  for (const piece of pieces) {
    texts.push(piece);
    if (performance.now() - begin < turn) continue;
    // Encoded here, since all of it at once at the end would take its time.
    parts.push(new Blob(texts));
    texts = [];
    await new Promise((resolve) => setTimeout(resolve));
    begin = performance.now();
  }
  return new Blob([...parts, ...texts], { type: `${type};charset=utf-8` });
}
