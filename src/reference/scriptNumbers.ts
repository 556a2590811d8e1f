import type { Picture } from '../export/Picture';
import { askPython } from './runPython';

/** What an exported script computes. */
export interface ScriptNumbers {
  readonly field: readonly (readonly number[])[];
  readonly orbits: Readonly<Record<string, readonly (readonly [number, number])[]>>;
  readonly fixed_points: readonly (readonly [number, number])[];
}

/** For tests: what each script computes, all in one process. */
export const scriptNumbers = (scripts: readonly string[]) =>
  askScripts(scripts, 'numbers()') as Promise<readonly ScriptNumbers[]>;

/** The value of a Python expression in each script, all in one process. */
export function askScripts(scripts: readonly string[], expression: string): Promise<readonly unknown[]> {
  return askPython(`import json

def value(script):
    names = {"__name__": "script"}
    exec(script, names)
    return eval(${JSON.stringify(expression)}, names)

with open(OUT, "w", encoding="utf-8") as out:
    json.dump([value(script) for script in json.loads(${JSON.stringify(JSON.stringify(scripts))})], out)
`) as Promise<readonly unknown[]>;
}

/**
 * Shares of the variance of the net input: a script leaves out what lies beyond 14 deviations, less than 1e-43 of it;
 * the page leaves out what a formula does beyond 8 where it is constant around the mean, less than 1e-16.
 */
export const beyond = 1e-33;
export const beyondTyped = 1e-6;

export interface Apart {
  readonly field: number;
  readonly orbits: number;
  readonly fixedPoints: number;
}

/**
 * The largest differences between a picture and what its script computes: of a variance ν̃ relative to it, of a mean
 * relative to √(μ̃² + ν̃), and neither relative to less than `share` of the variance ντ of the net input. Throws Error
 * where orbits or fixed points are not as many.
 */
export function apart({ request, field, orbits, fixedPoints }: Picture, numbers: ScriptNumbers, share: number): Apart {
  const { tau } = request.parameters;
  const worst = { field: 0, orbits: 0, fixedPoints: 0 };
  const compare = (what: keyof Apart, nu: number, [a, b]: readonly number[], [c, d]: readonly number[]) => {
    const least = Math.max(share * nu * tau, 1e-300);
    const mean = difference(a!, c!) / Math.sqrt(Math.max(c! * c! + d!, least));
    const variance = difference(b!, d!) / Math.max(d!, least);
    worst[what] = Math.max(worst[what], mean, variance);
  };
  const lengths = (lists: readonly { readonly length: number }[]) => String(lists.map(({ length }) => length));
  const [own, others] = [orbits.map(({ points }) => points), Object.values(numbers.orbits)];
  if (lengths(own) !== lengths(others)) throw new Error(`orbits of ${lengths(others)} layers, not ${lengths(own)}`);
  if (numbers.field.length * 4 !== field.length) throw new Error(`${numbers.field.length} arrows`);
  if (numbers.fixed_points.length !== fixedPoints.length)
    throw new Error(`${numbers.fixed_points.length} fixed points`);
  numbers.field.forEach(([mu, nu, ...image], index) => {
    const page = field.subarray(4 * index, 4 * index + 4);
    compare('field', 0, [mu!, nu!], [page[0]!, page[1]!]);
    compare('field', page[1]!, image, [page[2]!, page[3]!]);
  });
  own.forEach((points, index) => {
    points.forEach(({ mu, nu }, layer) => {
      compare('orbits', points[layer - 1]?.nu ?? 0, others[index]![layer]!, [mu, nu]);
    });
  });
  fixedPoints.forEach(({ mu, nu }, index) => {
    // A point on ν = 0 has no scale of its own.
    compare('fixedPoints', 1 / tau, numbers.fixed_points[index]!, [mu, nu]);
  });
  return worst;
}

/** 0 for two that are both beyond the range of doubles. */
const difference = (a: number, b: number) => (a === b ? 0 : Math.abs(a - b));
