import type { Moments } from '../../math/types';
import { Value } from '../../pieces/table/Value';

/** Says where two fixed points are so close to one that they cannot be told apart. */
export function NearMiss({ at }: { readonly at: Moments }) {
  return (
    <p className="verdict">
      Near (<Value value={at.mu} digits={4} />, <Value value={at.nu} digits={4} />) two fixed points are about to meet,
      or have just vanished.
    </p>
  );
}
