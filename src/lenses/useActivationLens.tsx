import type { Explorer, Snapshot } from '../state/Explorer';
import type { MapResult } from '../worker/messages';
import { ActivationPanel } from './ActivationPanel';
import type { LensView } from './LensView';

/** The Activation lens; undefined while another is chosen. */
export function useActivationLens(explorer: Snapshot & Explorer, result: MapResult | undefined): LensView | undefined {
  if (explorer.state.lens !== 'activation') return undefined;
  return { panel: <ActivationPanel explorer={explorer} result={result} />, layers: null, legend: null };
}
