/** What the address calls a scene of the reader's own lecture, by its place from 0. */
export function ownScene(at: number): string {
  return `my-${at + 1}`;
}

/** The place of a scene of the reader's own lecture, from 0; undefined for every other name. */
export function ownPlace(id: string): number | undefined {
  const named = /^my-([1-9]\d?)$/.exec(id);
  return named ? Number(named[1]) - 1 : undefined;
}
