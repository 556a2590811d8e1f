import type { Picture } from '../export/Picture';
import type { HeatPicture } from '../math/HeatPicture';
import { parse } from '../state/address/address';
import { parametersOf } from '../state/parametersOf';
import type { State } from '../state/State';
import { heatJob } from '../worker/heat/heatJob';
import { mapJob } from '../worker/map/mapJob';

/** For tests: what the page finds for a state or an address, on a plane of some 640 by 480 pixels. */
export function pictureOf(from: State | string): Picture {
  const state = typeof from === 'string' ? parse(from).state : from;
  const { window, nuScale, starts, layers } = state;
  const steps = mapJob({
    parameters: parametersOf(state),
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

/** For tests: the heat map of an address that names one. */
export function heatOf(link: string, columns: number, rows: number): HeatPicture {
  const { omega, tau, lambda, alpha, activation, window, nuScale, heat } = parse(link).state;
  if (heat === 'none') throw new Error(`${link} names no heat map`);
  const parameters = { omega, tau, lambda, alpha, activation };
  const steps = heatJob({ heat, parameters, window, nuScale, columns, rows });
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}
