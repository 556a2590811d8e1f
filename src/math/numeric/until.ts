/** Goes on with steps until they are done or it is over; undefined then. */
export function* until<Y, T>(steps: Generator<Y, T>, isOver: () => boolean): Generator<Y, T | undefined> {
  while (!isOver()) {
    const step = steps.next();
    if (step.done) return step.value;
    yield step.value;
  }
  return undefined;
}
