import { useId, useMemo } from 'react';
import { usePlane } from '../plane/usePlane';
import { type ColouredLeaf, colouredLeaves } from './colouredLeaves';
import { LeafHatch } from './LeafHatch';

type Side = readonly [number, number];

export interface BoxLeavesProps {
  readonly mu: Side;
  readonly nu: Side;
  /** The layer whose net inputs place the leaves: m = μω, s = ντ. */
  readonly omega: number;
  readonly tau: number;
  /** Five numbers per leaf: m from, m to, s from, s to, the bound found there. */
  readonly leaves: Float64Array;
  /** True where a leaf's bound shows the claim. */
  readonly holds: (bound: number) => boolean;
}

/**
 * The boxes of a proof on the plane: every point of the theorem's box has the colour
 * of the leaf that its net input falls into.
 */
export function BoxLeaves({ mu, nu, omega, tau, leaves, holds }: BoxLeavesProps) {
  const { clipId, x, y, top, bottom } = usePlane();
  const hatch = useId();
  const boxes = useMemo(() => colouredLeaves(leaves), [leaves]);
  const within = (value: number) => Math.min(bottom, Math.max(top, value));
  const last = Math.max(...boxes.map((leaf) => leaf.m1));
  return (
    <g className="box-leaves" clipPath={`url(#${clipId})`}>
      <LeafHatch id={hatch} />
      {boxes.map((leaf) => {
        const across = common(mu, overMu(leaf, omega, last));
        const up = common(nu, [leaf.s0 / tau, leaf.s1 / tau]);
        if (!across || !up) return null;
        const [x0, x1, y0, y1] = [x(across[0]), x(across[1]), within(y(up[0])), within(y(up[1]))];
        return (
          <rect
            key={`${leaf.m0} ${leaf.s0} ${leaf.m1}`}
            x={x0.toFixed(1)}
            y={y1.toFixed(1)}
            width={Math.max(0, x1 - x0).toFixed(1)}
            height={Math.max(0, y0 - y1).toFixed(1)}
            fill={holds(leaf.bound) ? leaf.fill : `url(#${hatch})`}
          />
        );
      })}
    </g>
  );
}

/**
 * The means that ω takes into a leaf; all of them where ω = 0 and the leaf holds m = 0, the right one of two that
 * meet there.
 */
function overMu({ m0, m1 }: ColouredLeaf, omega: number, last: number): Side | undefined {
  if (omega > 0) return [m0 / omega, m1 / omega];
  if (omega < 0) return [m1 / omega, m0 / omega];
  return m0 <= 0 && (m1 > 0 || (m1 === 0 && last === 0)) ? [-Infinity, Infinity] : undefined;
}

function common(a: Side, b: Side | undefined): Side | undefined {
  if (!b) return undefined;
  const [low, high] = [Math.max(a[0], b[0]), Math.min(a[1], b[1])];
  return low < high ? [low, high] : undefined;
}
