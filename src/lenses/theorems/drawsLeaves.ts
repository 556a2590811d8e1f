import type { State } from '../../state/State';
import type { Report } from '../../worker/theorems/proofMessages';

/** True where a proof has boxes and speaks of the sliders' layer, so that they have a place on the plane. */
export function drawsLeaves({ leaves, domain }: Report, { omega, tau }: Pick<State, 'omega' | 'tau'>): boolean {
  const [inOmega, inTau] = [
    domain.omega[0] <= omega && omega <= domain.omega[1],
    domain.tau[0] <= tau && tau <= domain.tau[1],
  ];
  return leaves.length > 0 && inOmega && inTau && tau > 0;
}
