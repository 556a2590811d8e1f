import type { Cost, Settings } from '../../network';
import { cost } from '../../network/run/cost';

/** Operations of a network that is run without being asked for: some seconds' worth. */
const unasked = 6e9;

/** What a network needs, and whether that is little enough to run it unasked. */
export function networkCost(settings: Settings): Cost & { readonly small: boolean } {
  const needs = cost(settings);
  return { ...needs, small: needs.operations <= unasked };
}
