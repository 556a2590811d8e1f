import type { TrapRangesResult } from '../../worker/theorems/sequenceMessages';

type Side = readonly [number, number];

/** The rectangles of (ω, τ) for which a trap is proved, as far as they have been grown. */
export function certifiedRanges({
  request,
  ranges,
}: TrapRangesResult): readonly { readonly x: Side; readonly y: Side }[] {
  const { omega, tau } = request.range;
  const [low, high] = tau;
  const centre = low + (high - low) / 2;
  const { up, down, both, across } = ranges;
  return [
    ...(up === null ? [] : [{ x: omega, y: [low, up] as const }]),
    ...(down === null ? [] : [{ x: omega, y: [down, high] as const }]),
    ...(both === null ? [] : [{ x: omega, y: [centre / both, centre * both] as const }]),
    ...(across === null ? [] : [{ x: [omega[0] - across, omega[1] + across] as const, y: tau }]),
  ];
}
