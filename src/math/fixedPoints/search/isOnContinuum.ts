import type { Moments } from '../../types';
import type { Continuum } from './Continuum';

/**
 * Whether a place lies on one of the curves, as far as the chords between their vertices tell, in units of √ν + |μ|.
 */
export function isOnContinuum(continua: readonly Continuum[], { mu, nu }: Moments): boolean {
  const unit = Math.sqrt(nu) + Math.abs(mu);
  return continua.some(({ kind, curve }) => {
    if (kind !== 'curve') return kind === 'plane' && nu > 0;
    const place = (k: number) => [(curve[k]! - mu) / unit, (curve[k + 1]! - nu) / (unit * unit)] as const;
    for (let k = 0; k + 3 < curve.length; k += 2) {
      const [x, y] = place(k);
      const [toX, toY] = place(k + 2);
      const [dx, dy] = [toX - x, toY - y];
      const part = Math.max(0, Math.min(1, -(x * dx + y * dy) / (dx * dx + dy * dy)));
      if (Math.hypot(x + part * dx, y + part * dy) <= 3e-3) return true;
    }
    return false;
  });
}
