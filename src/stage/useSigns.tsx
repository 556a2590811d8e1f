import { type ReactNode, useEffect, useMemo } from 'react';
import { Signs, SignsLegend } from '../charts';
import { signTable } from '../export/tables/signTable';
import type { Moments } from '../math/types';
import { Health } from '../pieces/Health';
import { useOffer } from '../pieces/useOffer';
import type { State } from '../state/State';
import { useJob } from '../worker/useJob';
import { heatRequest } from './heatRequest';

/** The signs between the nullclines as a layer of the plane, with legend and state of work; nothing while switched off. */
export function useSigns(
  state: State,
  size: { readonly width: number; readonly height: number },
  avoid: readonly Moments[],
): {
  readonly layer: ReactNode;
  readonly legend: ReactNode;
  readonly notice: ReactNode;
  readonly busy: boolean;
} {
  const { omega, tau, lambda, alpha, activation, window, nuScale, heat, overlays } = state;
  const { width, height } = size;
  const on = overlays.includes('signs');
  // biome-ignore lint/correctness/useExhaustiveDependencies: only what the request reads may start the job anew.
  const request = useMemo(() => {
    // On the same cells as a heat map of single points.
    const asked = on ? heatRequest({ ...state, heat: 'distance' }, { width, height }) : undefined;
    if (!asked) return undefined;
    const { heat: _, ...rest } = asked;
    return rest;
  }, [on, omega, tau, lambda, alpha, activation, window, nuScale, width, height]);
  const { output, busy, health, reason, retry, cancel } = useJob('signs', request, true);
  useEffect(() => {
    if (!request) cancel();
  }, [request, cancel]);
  useOffer('plane', [{ tables: request && output ? [signTable(output)] : [], busy }]);
  const tinted = heat === 'none';
  return {
    layer: request && output && <Signs picture={output} tinted={tinted} avoid={avoid} />,
    legend: on && <SignsLegend tinted={tinted} />,
    notice: <Health of="the signs between the nullclines" health={health} reason={reason} onRetry={retry} />,
    busy,
  };
}
