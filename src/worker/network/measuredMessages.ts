import type { MeasuredNetwork, Reading } from '../../measured';
import type { Against, Settings } from '../../network';

/** Text of networks measured elsewhere, to be read. */
export interface ReadNetworksRequest {
  /** Tells one request from another, since files cannot be compared. */
  readonly id: number;
  /** What a network is called that has no name. */
  readonly name: string;
  readonly source: string | Blob;
}

export interface ReadNetworksResult extends Reading {
  readonly request: ReadNetworksRequest;
}

/** Networks measured elsewhere, to be held against the map. */
export interface AgainstRequest {
  readonly networks: readonly MeasuredNetwork[];
  readonly settings: Pick<Settings, 'parameters' | 'centred' | 'drift'>;
}

export interface AgainstResult {
  readonly request: AgainstRequest;
  /** As many as there are networks. */
  readonly found: readonly Against[];
}
