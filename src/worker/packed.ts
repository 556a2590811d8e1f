import type { Orbit } from '../math/types';
import type { Reply } from './messages';

/** An orbit on its way from a worker: its points in a row, μ and ν in turn. */
type PackedOrbit = Omit<Orbit, 'points'> & { readonly places: Float64Array };

/**
 * A reply as it is posted: the points of orbits go as numbers, since a page's thread reads thousands of objects more
 * slowly than it draws them.
 */
export function packed(reply: Reply): unknown {
  const orbits = orbitsOf<Orbit>(reply);
  if (!orbits?.every((orbit) => 'points' in orbit)) return reply;
  const rows = orbits.map(({ points, ...rest }): PackedOrbit => {
    const places = new Float64Array(2 * points.length);
    for (const [k, { mu, nu }] of points.entries()) places.set([mu, nu], 2 * k);
    return { ...rest, places };
  });
  return withOrbits(reply, rows);
}

/** What `packed` was given, from what came of it. */
export function unpacked(data: unknown): Reply {
  const orbits = orbitsOf<PackedOrbit>(data);
  if (!orbits?.every((orbit) => 'places' in orbit)) return data as Reply;
  const followed = orbits.map(({ places, ...rest }): Orbit => {
    const points = Array.from({ length: places.length / 2 }, (_, k) => ({
      mu: places[2 * k]!,
      nu: places[2 * k + 1]!,
    }));
    return { ...rest, points };
  });
  return withOrbits(data as Reply, followed) as Reply;
}

function orbitsOf<T extends object>(reply: unknown): readonly T[] | undefined {
  const { output } = reply as { readonly output?: { readonly orbits?: unknown } };
  return Array.isArray(output?.orbits) ? output.orbits : undefined;
}

function withOrbits(reply: Reply, orbits: readonly object[]): unknown {
  const { output } = reply as { readonly output?: object };
  return { ...reply, output: { ...output, orbits } };
}
