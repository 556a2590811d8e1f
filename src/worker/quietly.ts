/** What others do in steps, as steps of a job, of which nothing is told but that they go on. */
export function* quietly<T>(steps: Generator<unknown, T>): Generator<Record<string, never>, T> {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    yield {};
  }
}
