import { useState } from 'react';
import type { Snapshot } from '../../state/Explorer';
import { networkOf } from '../../state/networkOf';
import type { parametersOf } from '../../state/parametersOf';
import { networkCost } from '../../worker/network/networkCost';
import type { NetworkRequest } from '../../worker/network/networkMessages';
import { sameValue } from '../../worker/sameValue';
import { useJob } from '../../worker/useJob';

type Settings = NetworkRequest['settings'];

/** Widths that are held against each other. */
const widths = [16, 32, 64, 128, 256];

/**
 * Keeps what the Network lens shows in step with the state; asks for nothing unless it is open. A network that needs
 * long is run when the reader says so, and every run can be stopped.
 */
export function useNetwork({ state, dragging }: Snapshot, open: boolean) {
  // What a drag changes is computed when it ends.
  const [settled, setSettled] = useState<Settings>(() => networkOf(state));
  if (open && !dragging) {
    const present: Settings = networkOf(state);
    if (!sameValue(settled, present)) setSettled(present);
  }
  const [wanted, setWanted] = useState<Settings>();
  const [stopped, setStopped] = useState<Settings>();
  const needs = networkCost(settled);
  const runs = sameValue(wanted, settled) || (needs.small && !sameValue(stopped, settled));
  const job = useJob('network', open && runs ? { settings: settled } : undefined, true);
  const result = job.output;
  const shown = result ? Math.min(state.playhead ?? Infinity, result.records.length - 1) : 0;
  // The inputs have no weights.
  const layer = result?.records[Math.max(1, shown)];
  const before = result?.records[Math.max(1, shown) - 1];
  const units =
    layer && before && result.whole
      ? {
          parameters: unitOf(result.request.settings.parameters),
          from: { mu: before.mu, nu: before.nu },
          sums: layer.sums,
        }
      : undefined;
  const { pair: _, alike: __, ...alone } = settled;
  const between = { settings: { ...alone, pair: 0, alike: settled.alike, width: widths[0]! }, widths };
  // Of the layer shown, by the map's own orbit.
  const from = result?.many[Math.max(1, shown) - 1];
  const { parameters, centred, drift } = settled;
  const correlation = from && { from, settings: { parameters, centred, drift } };
  return {
    job,
    correlation: useJob('correlation', open && state.networkPart === 'back' ? correlation : undefined, true),
    units: useJob('units', open && state.networkPart === 'units' ? units : undefined, true),
    widths: useJob('widths', open && state.networkPart === 'widths' ? between : undefined, true),
    needs,
    /** The layer shown, from 0; and the one whose weights are. */
    shown,
    layer: Math.max(1, shown),
    running: runs && job.busy,
    onStop: () => {
      setStopped(settled);
      setWanted(undefined);
    },
    onRun: () => {
      setWanted(settled);
      setStopped(undefined);
    },
  };
}

export type Network = ReturnType<typeof useNetwork>;

type Parameters = ReturnType<typeof parametersOf>;

/** The layer as one unit; its ω and τ are those of the units. */
function unitOf({ layer: _, biasVariance: __, ...unit }: Parameters): Parameters {
  return { ...unit, omega: 0, tau: 1 };
}
