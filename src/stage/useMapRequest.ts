import { useMemo } from 'react';
import type { State } from '../state/State';
import type { MapRequest } from '../worker/messages';
import { mapRequest } from './mapRequest';

/** The plane's request, the same object while nothing that the plane's picture depends on has changed. */
export function useMapRequest(state: State, size: { width: number; height: number }): MapRequest | undefined {
  const text = JSON.stringify(mapRequest(state, size));
  return useMemo(() => text && JSON.parse(text), [text]);
}
