import { kernelSize } from '../kernel';
import { jacobian } from '../map/jacobian';
import { stepOf } from '../map/stepOf';
import { eigenvectors } from '../numeric/matrix2';
import type { Moments, Parameters } from '../types';

/** Radii, as parts of the largest, and directions in which the decrease is looked for. */
const nested = [1, 0.8, 0.6, 0.4, 0.25, 0.15, 0.08, 0.03];
const directions = 32;

/**
 * The largest of the sizes such that a box of that half-width around an attracting fixed point with ν > 0 lies in an
 * ellipse within which one layer brings every sampled point nearer, in the norm of H's eigenbasis: then all of it ends
 * at the point, however slowly, and no orbit has to be followed. Sizes are in units of `scale` for μ and of its square
 * for ν. Undefined where no size holds, and for a complex pair.
 */
export function slowTrap(
  point: Moments,
  scale: number,
  parameters: Parameters,
  sizes: readonly number[],
): number | undefined {
  const vectors = eigenvectors(jacobian(point, parameters));
  if (!vectors) return undefined;
  const unit = [scale, scale * scale] as const;
  // The columns of the basis, each reaching the side of the unit box.
  const [e, f] = vectors.map(([mu, nu]) => {
    const [x, y] = [mu / unit[0], nu / unit[1]];
    const length = Math.max(Math.abs(x), Math.abs(y));
    return [x / length, y / length] as const;
  }) as [readonly [number, number], readonly [number, number]];
  const area = e[0] * f[1] - e[1] * f[0];
  /** Squared distance from the point in the eigenbasis. */
  const distance = (x: number, y: number) => {
    const along = (x * f[1] - y * f[0]) / area;
    const aside = (e[0] * y - e[1] * x) / area;
    return along * along + aside * aside;
  };
  const step = stepOf(parameters);
  const out = new Float64Array(kernelSize);
  const nearer = (along: number, aside: number) => {
    const [x, y] = [along * e[0] + aside * f[0], along * e[1] + aside * f[1]];
    const [mu, nu] = [point.mu + x * unit[0], point.nu + y * unit[1]];
    // Beyond ν = 0 there are no moments.
    if (nu < 0) return true;
    step(mu, nu, out);
    return distance((out[0]! - point.mu) / unit[0], (out[1]! - point.nu) / unit[1]) < along * along + aside * aside;
  };
  return sizes.find((size) => {
    const radius = Math.sqrt(Math.max(distance(size, size), distance(size, -size)));
    return nested.every((part) =>
      Array.from({ length: directions }, (_, k) => (2 * Math.PI * k) / directions).every((angle) =>
        nearer(part * radius * Math.cos(angle), part * radius * Math.sin(angle)),
      ),
    );
  });
}
