import type { Condition, Expression } from '../Expression';
import { changesBetween, placesOf } from '../reading/placesOf';
import type { FormulaConstants } from './bindFormula';
import { compile, compileTest, type Run, type Test } from './compile';

/** A formula with more kinks than these is refused by `domainProblem`. */
export const mostKinks = 128;
/** Two sides that differ by less than this part of their sizes may differ by rounding alone. */
const rounding = 16 * Number.EPSILON;

/** The kinks of a formula, and a search for those in a stretch beyond |z| = 50 that are too many to be listed. */
export interface Kinks {
  readonly kinks: readonly number[];
  readonly between: (from: number, to: number) => readonly number[];
}

/** A function whose changes of sign are seams of f, and the conditions under which it matters. */
interface Seam {
  readonly of: Run;
  /** Of a sum or difference: the sizes of its two terms together, of which it has the rounding. */
  readonly size?: Run;
  /** Whether a zero without a change of sign is a seam as well, as for √(z²). */
  readonly touching: boolean;
  /** Whether it is a straight line, which changes its sign once: that is listed, and no more of it is searched for. */
  readonly straight?: boolean;
  readonly guards: readonly Test[];
}

/**
 * Where two pieces of f meet, ascending; beyond |z| = 50 only where they are few: where the two sides of a comparison
 * or of min and max are equal, and where the argument of abs, sign, relu, step, a root, a logarithm or a power is 0.
 * Places in a branch that is not taken there are left out. All derivatives of f are continuous elsewhere.
 */
export function kinksOf(tree: Expression, constants: FormulaConstants): Kinks {
  const seams: Seam[] = [];
  collect(tree, constants, [], seams);
  // Every seam is looked at, so that many places of one never hide those of another.
  const places = seams.flatMap((seam) =>
    unlikeNoise(seam, placesOf(seam.of, seam.touching)).filter((place) => matters(seam, place)),
  );
  const kinks = [...new Set(places)].sort((a, b) => a - b);
  return {
    // Where the argument of a seam is rounded, it is 0 at several doubles next to each other.
    kinks: kinks.filter(
      (kink, k) => k === 0 || kink - kinks[k - 1]! > 16 * Number.EPSILON * Math.max(1, Math.abs(kink)),
    ),
    between: (from, to) =>
      seams.flatMap((seam) =>
        seam.straight ? [] : changesBetween(seam.of, from, to).filter((place) => matters(seam, place)),
      ),
  };
}

/**
 * The places of a seam that rounding alone did not make: where two terms agree to the last bits on a whole stretch, as
 * tan(tanh(z)) and z do around 0, their difference changes its sign dozens of times, of which one is kept.
 */
function unlikeNoise({ of, size }: Seam, places: readonly number[]): readonly number[] {
  if (size === undefined) return places;
  const equal = (z: number) => Math.abs(of(z)) <= rounding * size(z);
  const kept: number[] = [];
  let cluster: number[] = [];
  const close = () => {
    if (cluster.length === 0) return;
    const around = cluster[0]! < 0 && cluster.at(-1)! > 0;
    kept.push(around ? 0 : cluster[cluster.length >> 1]!);
    cluster = [];
  };
  for (const place of places) {
    const last = cluster.at(-1);
    const apart = last !== undefined && ![1, 2, 3].every((k) => equal(last + ((place - last) * k) / 4));
    if (apart) close();
    cluster.push(place);
  }
  close();
  return kept;
}

function matters({ guards }: Seam, place: number): boolean {
  const near = 1e-9 * (1 + Math.abs(place));
  return [place - near, place, place + near].some((z) => guards.every((guard) => guard(z)));
}

/**
 * f(k⁺) − f(k⁻), from the neighbours of the kink. What f's slope and its rounding explain is no jump.
 */
export function jumpAt(kink: number, value: Run, slope: Run): number {
  const near = Math.max(Math.abs(kink), 2 ** -27) * 2 ** -51;
  const [before, after] = [value(kink - near), value(kink + near)];
  const [left, right] = [slope(kink - near), slope(kink + near)];
  const jump = after - before - near * (left + right);
  const explained = 4 * near * (Math.abs(left) + Math.abs(right)) + 1e-13 * (Math.abs(before) + Math.abs(after));
  return Math.abs(jump) <= explained ? 0 : jump;
}

function collect(e: Expression, constants: FormulaConstants, guards: readonly Test[], seams: Seam[]): void {
  const add = (of: Expression, touching = false) => {
    const run = compile(of, constants);
    if (typeof run === 'function')
      seams.push({ of: run, ...sizeOf(of, constants), touching, straight: degreeOf(of) <= 1, guards });
  };
  const addRun = (of: Expression, through: Run) => {
    const run = compile(of, constants);
    if (typeof run === 'function') seams.push({ of: (z) => through(run(z)), touching: false, guards });
  };
  const inside = (part: Expression) => collect(part, constants, guards, seams);
  switch (e.kind) {
    case 'number':
    case 'name':
      return;
    case 'negate':
      inside(e.of);
      return;
    case 'binary':
      if (e.op === '^' && !isWhole(e.right)) add(e.left, true);
      inside(e.left);
      inside(e.right);
      return;
    case 'call':
      e.args.forEach(inside);
      if (e.name === 'min' || e.name === 'max') {
        for (let k = 1; k < e.args.length; k++) {
          const rest = e.args.slice(0, k);
          add(difference(k === 1 ? rest[0]! : { kind: 'call', name: e.name, args: rest }, e.args[k]!));
        }
      } else if (e.name === 'pow') {
        if (!isWhole(e.args[1]!)) add(e.args[0]!, true);
      } else if (e.name === 'floor') addRun(e.args[0]!, wholeNumbers);
      else if (broken.has(e.name)) add(e.args[0]!, touched.has(e.name));
      return;
    case 'choose': {
      collectTest(e.test, add, inside);
      const test = compileTest(e.test, constants);
      if (typeof test === 'boolean') inside(test ? e.then : e.otherwise);
      else {
        collect(e.then, constants, [...guards, test], seams);
        collect(e.otherwise, constants, [...guards, (z) => !test(z)], seams);
      }
    }
  }
}

function collectTest(c: Condition, add: (of: Expression) => void, inside: (part: Expression) => void): void {
  switch (c.kind) {
    case 'compare':
      add(difference(c.left, c.right));
      inside(c.left);
      inside(c.right);
      break;
    case 'not':
      collectTest(c.of, add, inside);
      break;
    default:
      collectTest(c.left, add, inside);
      collectTest(c.right, add, inside);
  }
}

/** Changes its sign at every whole number and nowhere else, and is 0 there only: the distance is not rounded. */
function wholeNumbers(u: number): number {
  const whole = Math.round(u);
  return whole % 2 === 0 ? u - whole : whole - u;
}

const broken = new Set(['abs', 'sign', 'relu', 'step', 'sqrt', 'log']);
const touched = new Set(['sqrt', 'log']);

const isWhole = (e: Expression): boolean =>
  (e.kind === 'number' && Number.isInteger(e.value)) || (e.kind === 'negate' && isWhole(e.of));

/** The highest power of z in a polynomial; Infinity of all that is not seen to be one. */
function degreeOf(e: Expression): number {
  switch (e.kind) {
    case 'number':
      return 0;
    case 'name':
      return e.name === 'z' ? 1 : 0;
    case 'negate':
      return degreeOf(e.of);
    case 'binary': {
      const [u, v] = [degreeOf(e.left), degreeOf(e.right)];
      if (e.op === '*') return u + v;
      if (e.op === '+' || e.op === '-') return Math.max(u, v);
      return v === 0 && (e.op === '/' || u === 0) ? u : Infinity;
    }
    case 'call':
      return e.args.every((part) => degreeOf(part) === 0) ? 0 : Infinity;
    default:
      return Infinity;
  }
}

function difference(left: Expression, right: Expression): Expression {
  const isZero = right.kind === 'number' && right.value === 0;
  return isZero ? left : { kind: 'binary', op: '-', left, right };
}

function sizeOf(e: Expression, constants: FormulaConstants): { readonly size?: Run } {
  if (e.kind !== 'binary' || (e.op !== '-' && e.op !== '+')) return {};
  const [left, right] = [compile(e.left, constants), compile(e.right, constants)];
  const at = (side: number | Run, z: number) => Math.abs(typeof side === 'number' ? side : side(z));
  return { size: (z) => at(left, z) + at(right, z) };
}
