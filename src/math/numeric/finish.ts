/** What work that is done in steps comes to, all steps at once: for those who need not answer meanwhile. */
export function finish<T>(steps: Generator<unknown, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
