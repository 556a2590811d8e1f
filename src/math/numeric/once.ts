/** A table that is made when it is first asked for: a page that does without it does not wait for it. */
export function once<T>(make: () => T): () => T {
  let made: T | undefined;
  return () => {
    made ??= make();
    return made;
  };
}
