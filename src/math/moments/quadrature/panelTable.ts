import type { Curve } from '../../Curve';
import { gaussLegendre, legendre } from '../../numeric/gaussRules';
import { once } from '../../numeric/once';
import { type Averages, averaged, perAverage } from './averaged';
import { effort } from './effort';

/** Numbers per node of a panel: z, weight, f(z), f′(z). */
export const perNode = 4;

const order = 12;
/** Nodes that are summed over in the time that it takes to fill in the nodes of one piece. */
const asNodes = 200;
const rule = once(() => {
  const { nodes, weights } = gaussLegendre(order);
  /** Rows that give the last two Legendre coefficients of a function from its values at the nodes. */
  const tails = [order - 2, order - 1].map((degree) =>
    nodes.map((x, i) => (degree + 0.5) * weights[i]! * legendre(degree, x)),
  );
  /** Rows that give a function's values at the ends of a piece, from those at the nodes. */
  const ends = [-1, 1].map((end) =>
    nodes.map((x, i) => {
      let sum = 0;
      for (let degree = 0; degree < order; degree++)
        sum += (degree + 0.5) * weights[i]! * legendre(degree, x) * end ** degree;
      return sum;
    }),
  );
  return { nodes, weights, tails, ends };
});
/** Largest share of the two last coefficients; the rule is exact to twice their degree, where far less is left. */
const tolerance = 1e-8;
/** Halvings of one panel at most; beyond, what is narrower counts as resolved. */
const mostHalvings = 511;
/**
 * Halvings, or kinks, after which a panel's nodes are averaged; and halvings after which one on which next to nothing was
 * smooth is looked at in three places, for whether the pieces that it may still be halved into would be.
 */
const soon = 31;
/** The share of a panel below which what was smooth counts as next to nothing. */
const few = 1 / 8;
const finest = 2 ** -9;
const spots = [0.137, 0.461, 0.822];
/**
 * Where panels are cut besides the kinks, on both sides of 0: on a wider panel the first node may stand beyond all that
 * an activation does around 0, so that nothing would be found rough.
 */
const graded = Array.from({ length: 300 }, (_, j) => 64 * 8 ** j);
/** Kinks that are too many to be listed are searched beyond this |z|, on panels no wider than that. */
const listed = 50;
const widest = 1024;
/** What a panel is being filled with. */
let filling = new Float64Array(2 ** 15);
/** Nodes kept until the table is emptied: about 10 MB. A kink in each unit of z takes 220 000 under the widest Gaussians on whose panels kinks are searched. */
const mostNodes = 300_000;

export interface Panel {
  /** z, weight, f and f′ at each node; nothing where they are averaged. */
  readonly numbers: Float64Array;
  readonly averages: Averages | undefined;
  /** Nodes that it was filled with. */
  readonly filled: number;
  /** Whether it was given up on: what the curve does there is finer than its pieces. */
  readonly coarse: boolean;
}

/** Panels of one width class k: [i·2ᵏ⁺¹, (i + 1)·2ᵏ⁺¹] for integers i, filled when first asked for. */
export type PanelTable = (k: number, i: number) => Panel;

/** Numbers that it holds, in those of a node. */
const sizeOf = ({ numbers, averages }: Panel): number => (averages?.numbers ?? numbers).length / perNode;

/** Nodes that are summed over. */
export const nodesOf = ({ numbers, averages }: Panel): number =>
  averages ? averages.numbers.length / perAverage : numbers.length / perNode;

/**
 * The values of a curve at Gauss–Legendre nodes. A panel is cut at the kinks and halved where the last coefficients
 * of f or f′, times the part's share of the panel, exceed 1e-8 of their largest value on the panel: smooth places cost
 * 12 nodes, a kink that the curve does not declare some 20 halvings, noise 512 pieces where it is not known of. What
 * oscillates more than some 400 times on a panel is therefore not resolved: where that shows early it is left in 32
 * pieces, else in 512, all of one width, under which a steady wave still averages out. Many nodes, as kinks by the hundred make them, are averaged to 24.
 */
export function panelTable({ value, slope, kinks, kinksBetween, jumps, noise = () => 0 }: Curve): PanelTable {
  const classes = new Map<number, Map<number, Panel>>();
  let kept = 0;
  const fill = (k: number, i: number): Panel => {
    const { nodes, weights, ends } = rule();
    // Some of the coefficients of twelve such errors, each of which is weighed by up to 6.
    const floor = 24 * noise();
    const width = 2 ** (k + 1);
    const from = i * width;
    const cuts = kinks.filter((at) => at > from && at < from + width);
    if (kinksBetween && width <= widest) {
      const to = from + width;
      if (to > listed) cuts.push(...kinksBetween(Math.max(from, listed), to).filter((at) => at > from && at < to));
      if (from < -listed) cuts.push(...kinksBetween(from, Math.min(to, -listed)).filter((at) => at > from && at < to));
    }
    const many = cuts.length >= soon;
    for (const at of graded) {
      if (at >= Math.max(Math.abs(from), Math.abs(from + width))) break;
      for (const cut of [at, -at]) if (cut > from && cut < from + width) cuts.push(cut);
    }
    cuts.push(from, from + width);
    cuts.sort((a, b) => a - b);
    let count = 0;
    let smooth = 0;
    let halvings = 0;
    let largestValue = 0;
    let largestSlope = 0;
    const values = new Float64Array(order);
    const slopes = new Float64Array(order);
    const look = (low: number, high: number) => {
      effort.made += asNodes;
      const centre = 0.5 * (low + high);
      const half = 0.5 * (high - low);
      for (let n = 0; n < order; n++) {
        const z = centre + half * nodes[n]!;
        values[n] = value(z);
        slopes[n] = slope(z);
        largestValue = Math.max(largestValue, Math.abs(values[n]!));
        largestSlope = Math.max(largestSlope, Math.abs(slopes[n]!));
      }
      const share = (high - low) / width;
      return (
        share * tail(values) > Math.max(tolerance * largestValue, floor) ||
        share * tail(slopes) > tolerance * largestSlope ||
        // A typed curve may do something between the last node and the end.
        (jumps &&
          ends.some(
            (row, side) =>
              share * Math.abs(dot(row, values) - value(centre + half * (side ? 1 - 1e-9 : 1e-9 - 1))) >
              Math.max(tolerance * largestValue, floor),
          )) ||
        false
      );
    };
    const keep = (low: number, high: number) => {
      const centre = 0.5 * (low + high);
      const half = 0.5 * (high - low);
      if (count + order * perNode > filling.length) {
        const larger = new Float64Array(2 * filling.length);
        larger.set(filling);
        filling = larger;
      }
      for (let n = 0; n < order; n++) {
        filling[count++] = centre + half * nodes[n]!;
        filling[count++] = half * weights[n]!;
        filling[count++] = values[n]!;
        filling[count++] = slopes[n]!;
      }
    };
    /** Whether even the finest pieces would not do. */
    const hopeless = () =>
      spots.every((at) => {
        const low = from + at * width;
        return look(low, low + finest * width);
      });
    // All of one width before any that is narrower, so that what cannot be resolved is at least looked at evenly.
    let coarse = false;
    let level: (readonly [low: number, high: number])[] = [];
    for (let c = 1; c < cuts.length; c++) level.push([cuts[c - 1]!, cuts[c]!]);
    while (level.length > 0) {
      const next: typeof level = [];
      if (halvings >= soon && halvings < 2 * soon && smooth < few * width && hopeless()) coarse = true;
      // A level is halved wherever it is rough, or nowhere.
      const last = coarse || halvings + level.length > mostHalvings;
      for (const [low, high] of level) {
        const centre = 0.5 * (low + high);
        const rough = look(low, high) && centre > low && centre < high;
        if (rough && !last) {
          halvings++;
          next.push([low, centre], [centre, high]);
        } else {
          if (rough) coarse = true;
          else smooth += high - low;
          keep(low, high);
        }
      }
      level = next;
    }
    const all = filling.slice(0, count);
    const filled = all.length / perNode;
    return halvings < soon && !many
      ? { numbers: all, averages: undefined, filled, coarse }
      : { numbers: new Float64Array(0), averages: averaged(all, from, from + width), filled, coarse };
  };
  const panels = (k: number, i: number) => {
    let row = classes.get(k);
    if (row === undefined) {
      row = new Map();
      classes.set(k, row);
    }
    let panel = row.get(i);
    if (panel === undefined) {
      panel = fill(k, i);
      kept += sizeOf(panel);
      if (kept > mostNodes) {
        classes.clear();
        classes.set(k, row);
        row.clear();
        kept = sizeOf(panel);
      }
      row.set(i, panel);
    }
    return panel;
  };
  return panels;
}

/** Size of the two last Legendre coefficients; 0 where the values are beyond the double range. */
function tail(values: Float64Array): number {
  let sum = 0;
  for (const row of rule().tails) sum += Math.abs(dot(row, values));
  return sum < Infinity ? sum : 0;
}

function dot(row: Float64Array, values: Float64Array): number {
  let sum = 0;
  for (let n = 0; n < order; n++) sum += row[n]! * values[n]!;
  return sum;
}
