import type { CertifiedRangesProps } from '../../charts';
import type { TrapRangesResult } from '../../worker/theorems/sequenceMessages';

/** The rectangles of (ω, τ) for which a trap is proved, and the frontier, as far as they have been grown. */
export function certifiedRanges({ request, ranges, frontier }: TrapRangesResult): Omit<CertifiedRangesProps, 'frame'> {
  const { omega, tau } = request.range;
  const [low, high] = tau;
  const centre = low + (high - low) / 2;
  const { up, down, both, across } = ranges;
  return {
    ranges: [
      ...(up === null ? [] : [{ x: omega, y: [low, up] as const }]),
      ...(down === null ? [] : [{ x: omega, y: [down, high] as const }]),
      ...(both === null ? [] : [{ x: omega, y: [centre / both, centre * both] as const }]),
      ...(across === null ? [] : [{ x: [omega[0] - across, omega[1] + across] as const, y: tau }]),
    ],
    frontier: frontier.map(({ omega: x, tau: y }) => ({ x, y })),
    centre: { x: omega[0] + (omega[1] - omega[0]) / 2, y: centre },
  };
}
