import { middle, point } from '../intervals/interval';
import type { Domain, Side } from '../moments/domain';
import type { Cell, Layer } from '../moments/layer';
import { prepare, throughLayer } from '../moments/layer';
import { atLayer, type BoxProof, certifyBoxSteps, plain } from './certifyBox';
import { adaptedNorm, operatorNorm } from './trap';

/** Boxes of the (m, s) plane for each question: what needs more is taken for too large. */
const budget = 60;
/** How far each of the four sides is from the fixed point: left, right, below, above. */
type Reach = readonly [number, number, number, number];

/**
 * A large box around a fixed point, enclosed in a cell, that one layer maps into itself and contracts: it grows as a
 * whole, in the proportions of a ball of the norm fitted to H, until it is no longer certified, then side by side. Every
 * box returned was proved; that none larger could be is no proof of anything. Null where even a small one fails. Yields
 * every few dozen boxes.
 */
export function* largestBoxSteps(
  fixed: Cell,
  layer: Layer,
  parameters: { readonly omega: number; readonly tau: number },
): Generator<void, BoxProof | null, void> {
  const { H } = throughLayer(fixed, layer);
  const norm = adaptedNorm(H);
  if (!(operatorNorm(H, norm) < 1)) return null;
  const [mu, nu] = [middle(fixed.mu), middle(fixed.nu)];
  const [a, b, c, d] = norm;
  const det = Math.abs(a * d - b * c);
  const [wide, high] = [Math.sqrt(d * d + b * b) / det, Math.sqrt(c * c + a * a) / det];
  const ratio = Math.min(100, Math.max(0.01, wide / high));
  const boxOf = ([left, right, below, above]: Reach) => {
    const muSide: Side = [rounded(mu - left), rounded(mu + right)];
    const nuSide: Side = [Math.max(rounded(nu - below), rounded(0.05 * nu)), rounded(nu + above)];
    return atLayer({ mu: muSide, nu: nuSide }, parameters);
  };
  let best: Domain | null = null;
  // A corner at which no norm at hand is below 1 tells so much sooner than a spent budget does.
  function* mayContract({ mu, nu }: Domain): Generator<void, boolean> {
    let norms = [norm, plain];
    for (const x of mu)
      for (const y of nu) {
        const corner = { mu: point(x), nu: point(y) };
        yield* prepare(corner, layer);
        const { H } = throughLayer(corner, layer);
        norms = norms.filter((one) => operatorNorm(H, one) < 1);
        if (norms.length === 0) return false;
      }
    return true;
  }
  function* holds(reach: Reach): Generator<void, boolean, void> {
    const domain = boxOf(reach);
    yield;
    if (!(yield* mayContract(domain))) return false;
    const proof = yield* certifyBoxSteps(domain, layer.weights, norm, budget, 'both');
    if (proof.into !== 'proved' || proof.contracts !== 'proved') return false;
    best = domain;
    return true;
  }
  const uniform = (k: number): Reach => [k * ratio, k * ratio, k, k];
  const size = Math.max(nu, 1e-3);
  // From half its height downward until one holds, then upward by doubling and halving.
  let good = 0.5 * size;
  while (!(yield* holds(uniform(good)))) {
    good /= 4;
    if (good < 1e-6 * size) return null;
  }
  let bad = Infinity;
  while (bad / good > 1.3) {
    const next: number = bad === Infinity ? 2 * good : Math.sqrt(good * bad);
    if (next > 50 * size) break;
    if (yield* holds(uniform(next))) good = next;
    else bad = next;
  }
  const reach: [number, number, number, number] = [good * ratio, good * ratio, good, good];
  for (let side = 0; side < 4; side++) {
    for (const factor of [2, 1.3]) {
      const wider = reach.map((x, i) => (i === side ? factor * x : x)) as unknown as Reach;
      if (yield* holds(wider)) reach[side]! *= factor;
    }
  }
  return best && (yield* certifyBoxSteps(best, layer.weights, norm, budget));
}

/** To four digits, so that the box can be read and typed. */
const rounded = (x: number): number => Number(x.toPrecision(4));
