import { type ReactNode, useMemo } from 'react';
import { HeatLegend, HeatMap } from '../charts';
import type { Moments } from '../math/types';
import { Health } from '../pieces/Health';
import type { State } from '../state/State';
import { useJob } from '../worker/useJob';
import { heatRequest } from './heatRequest';

/**
 * The chosen heat map as a layer of the plane, its legend, what stopped it, and whether it is in work;
 * nothing when none is chosen.
 */
export function useHeat(
  state: State,
  size: { readonly width: number; readonly height: number },
  /** Points with labels of their own, which names of regions keep away from. */
  points: readonly Moments[],
): { readonly layer: ReactNode; readonly legend: ReactNode; readonly notice: ReactNode; readonly busy: boolean } {
  const { heat } = state;
  const { output, busy, health, reason, retry } = useJob('heat', heatRequest(state, size), true);
  const { starts } = state;
  const avoid = useMemo(() => [...starts, ...points], [starts, points]);
  // An older picture is kept while a newer one of the same kind is on its way.
  const shown = output?.request.heat === heat ? output : undefined;
  return {
    layer: shown && <HeatMap picture={shown} avoid={avoid} />,
    legend: shown && <HeatLegend picture={shown} />,
    notice: <Health of="the heat map" health={health} reason={reason} onRetry={retry} />,
    busy,
  };
}
