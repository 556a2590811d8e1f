import { worked } from '../math';

/**
 * Goes on with steps that may ask how much work they have taken so far, in nodes of sums (`worked`), some 10⁸ in two
 * seconds; what others do between them does not count. Closed forms take none.
 *
 * @param patience a bound by this work lies so many times as far out
 */
export function* countedly<Y, T>(begin: (used: () => number) => Generator<Y, T>, patience = 1): Generator<Y, T> {
  let own = 0;
  const steps = begin(() => own / patience);
  for (;;) {
    const before = worked();
    const step = steps.next();
    own += worked() - before;
    if (step.done) return step.value;
    yield step.value;
  }
}
