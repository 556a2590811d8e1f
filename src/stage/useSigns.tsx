import type { ReactNode } from 'react';
import { Signs, SignsLegend } from '../charts';
import { signTable } from '../export/tables/signTable';
import type { Moments } from '../math/types';
import { Health } from '../pieces/Health';
import { useOffer } from '../pieces/useOffer';
import type { State } from '../state/State';
import type { SignsRequest } from '../worker/heat/heatMessages';
import { useJob } from '../worker/useJob';
import { heatRequest } from './heatRequest';

/**
 * The signs between the nullclines as a layer of the plane, with legend and state of work; nothing while switched off.
 */
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
  const { heat, overlays } = state;
  const on = overlays.includes('signs');
  const { output, current, busy, health, reason, retry } = useJob(
    'signs',
    on ? signsRequest(state, size) : undefined,
    true,
  );
  useOffer('plane', [{ tables: current && output ? [signTable(output)] : [], busy }]);
  const tinted = heat === 'none';
  return {
    layer: on && output && <Signs picture={output} tinted={tinted} avoid={avoid} />,
    legend: on && <SignsLegend tinted={tinted} />,
    notice: <Health of="the signs between the nullclines" health={health} reason={reason} onRetry={retry} />,
    busy,
  };
}

/** On the same cells as a heat map of single points. */
function signsRequest(
  state: State,
  size: { readonly width: number; readonly height: number },
): SignsRequest | undefined {
  const asked = heatRequest({ ...state, heat: 'distance' }, size);
  if (!asked) return undefined;
  const { heat: _, ...request } = asked;
  return request;
}
