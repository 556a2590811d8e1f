import type { Moments } from '../math/types';
import type { OwnNetwork } from './networks/ownField';
import type { LawId, NetworkPart, Pooling } from './tables/networkTable';

/** A push to all activations of one layer of the network: to their mean, and a factor for their variance. */
export interface NetworkKick {
  readonly layer: number;
  readonly mean: number;
  readonly variance: number;
}

/** What the reader can change about the network that runs beside the map. */
export interface NetworkState {
  /** Units of every layer, layers, inputs that go through, and what the random numbers begin with. */
  readonly width: number;
  readonly depth: number;
  readonly batch: number;
  readonly seed: number;
  readonly law: LawId;
  readonly centred: 'no' | 'yes';
  /** Mean and variance of the inputs. */
  readonly input: Moments;
  /** Correlation of the parts of one input with each other, and of two inputs. */
  readonly alike: number;
  readonly pair: number;
  /** null: none. */
  readonly kick: NetworkKick | null;
  readonly drift: number;
  readonly pooling: Pooling;
  /** The unit that is picked in the layer shown, from 0; null: none. */
  readonly unit: number | null;
  readonly networkPart: NetworkPart;
  /** The reader's own networks that are shown, measured elsewhere. */
  readonly own: readonly OwnNetwork[];
}
