import { activationOf, dropoutOf, momentMap } from '../../math';
import { gaussLegendre, type Rule } from '../../math/numeric/gaussRules';
import { normalDensity } from '../../math/special/normalDistribution';
import type { Parameters } from '../../math/types';
import { bare } from './assumedLayer';

/** Made when it is first asked for. */
let made: Rule | undefined;
/** Beyond, the normal density has less than 1e-16 of its weight. */
const reach = 8.5;
/** Length of a panel in deviations. */
const panel = 1.5;

/**
 * E a(z) a(y) of a layer's outputs for two inputs whose net inputs z, y are N(m, s) each, with the correlation c: a is
 * the activation with its dropout, which drops for each input anew. For c in [−1, 1], s > 0.
 *
 * Given z, y is normal with mean m + c(z − m) and variance s(1 − c²), so that the inner expectation is the moment map's
 * mean, and one quadrature is left: of twelve nodes a panel, cut where f has a kink. Within 1e-9 of E f² for SELU.
 */
export function crossed(m: number, s: number, c: number, parameters: Parameters): number {
  const { dropout, rate, keeps, ...rest } = bare(parameters);
  const { value, kinks } = activationOf(rest);
  const dropping = dropoutOf(bare(parameters));
  const r = Math.sqrt(s);
  made ??= gaussLegendre(12);
  const rule = made;
  const held = s * Math.max(0, 1 - c * c);
  const meanGiven = (x: number) => momentMap({ mu: m + c * r * x, nu: held }, rest).mu;
  // The inner mean bends where its kink is, the faster the nearer c is to ±1: cut finely there.
  const width = Math.sqrt(held / s) / Math.abs(c);
  const cuts = kinks.flatMap((kink) => {
    const [own, inner] = [(kink - m) / r, (kink - m) / (c * r)];
    return [own, ...[-9, -3, -1, 0, 1, 3, 9].map((steps) => inner + steps * width)];
  });
  const ends = [-reach, ...cuts.filter((x) => Math.abs(x) < reach).sort((a, b) => a - b), reach];
  let [both, alone] = [0, 0];
  for (let k = 1; k < ends.length; k++) {
    const [from, to] = [ends[k - 1]!, ends[k]!];
    const count = Math.ceil((to - from) / panel);
    for (let part = 0; part < count; part++) {
      const half = (to - from) / (2 * count);
      const middle = from + (2 * part + 1) * half;
      for (let node = 0; node < rule.nodes.length; node++) {
        const x = middle + half * rule.nodes[node]!;
        const weighed = rule.weights[node]! * half * normalDensity(x) * value(m + r * x);
        both += weighed * meanGiven(x);
        alone += weighed;
      }
    }
  }
  if (!dropping) return both;
  const { gain, shift } = dropping;
  return gain * gain * both + 2 * gain * shift * alone + shift * shift;
}
