import { parametersOf } from '../state/parametersOf';
import type { State } from '../state/State';
import type { MapRequest } from '../worker/messages';
import { overlays } from './overlays/overlays';

/** Pixels from one arrow to the next; at true length they would cover each other. */
const spacing = { true: 48, capped: 27, direction: 27 };
/** Arrows across or up: enough to see the field on a small plane, few enough to be quick on a large one. */
const fewest = 10;
const most = 44;

/** What the worker needs to draw a state on a plane of this size in pixels; undefined until the size is known. */
export function mapRequest(state: State, size: { width: number; height: number }): MapRequest | undefined {
  if (size.width === 0 || size.height === 0) return undefined;
  const { window, nuScale, starts, layers, arrows } = state;
  const count = (pixels: number) => Math.min(most, Math.max(fewest, Math.round(pixels / spacing[arrows])));

  return {
    parameters: parametersOf(state),
    window,
    nuScale,
    columns: count(size.width),
    rows: count(size.height),
    starts,
    layers,
    ...Object.assign({}, ...overlays.map(({ on, asks }) => (on(state) ? asks(state) : {}))),
  };
}
