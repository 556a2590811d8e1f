import type { Affine, ConstantsFor, Dropping, Shape } from '../../math';
import type { Moments } from '../../math/types';

/** How the present activation, whatever it is, keeps a fixed point that is wished for. */
export interface DesignAnyRequest {
  readonly target: Moments;
  readonly layer: Dropping;
  readonly shape: Shape;
}

export interface DesignAnyResult {
  readonly request: DesignAnyRequest;
  /** What alpha dropout then has to keep; null: (0, 1), or there is none. */
  readonly keeps: Moments | null;
  /** a·f + c, or why there is none. */
  readonly affine: Affine | string;
  /** Its own constants; undefined while they are looked for. */
  readonly constants: ConstantsFor | undefined;
}
