import type { Picture } from '../export/Picture';
import { parse } from '../state/address';
import type { State } from '../state/State';
import { mapJob } from '../worker/mapJob';

/** For tests: what the page finds for a state or an address, on a plane of some 640 by 480 pixels. */
export function pictureOf(from: State | string): Picture {
  const state = typeof from === 'string' ? parse(from).state : from;
  const { omega, tau, lambda, alpha, activation, window, nuScale, starts, layers } = state;
  const steps = mapJob({
    parameters: { omega, tau, lambda, alpha, activation },
    window,
    nuScale,
    columns: 24,
    rows: 18,
    starts,
    layers,
  });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return { link: 'https://example.org/#v=1', ...value };
  }
}
