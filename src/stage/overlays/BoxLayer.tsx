import { type Avoid, BoxCorner, BoxImages, TheoremBox } from '../../charts';
import type { Explorer } from '../../state/Explorer';
import type { Region } from '../../state/State';
import type { MapResult } from '../../worker/messages';

export interface BoxLayerProps {
  readonly region: Region;
  readonly images: NonNullable<MapResult['boxImages']>['images'];
  readonly avoid: Avoid;
  readonly onChange: Explorer['dispatch'];
}

/** The followed box with its movable sides and corner, and its images. */
export function BoxLayer({ region, images, avoid, onChange }: BoxLayerProps) {
  return (
    <>
      <BoxImages images={images} avoid={avoid} />
      <TheoremBox
        {...region}
        of="the followed box"
        onMove={(side, end, value, { done }) => {
          const [low, high] = region[side];
          // A side that is dragged onto the other one stops there.
          const range = end === 0 ? ([Math.min(value, high), high] as const) : ([low, Math.max(value, low)] as const);
          onChange(value === region[side][end] ? {} : { region: { ...region, [side]: range } }, { commit: done });
        }}
      />
      <BoxCorner
        {...region}
        onShift={(mu, nu, { done }) => {
          const moved = ([low, high]: readonly [number, number], by: number) => [sum(low, by), sum(high, by)] as const;
          const shifted = { mu: moved(region.mu, mu), nu: moved(region.nu, nu) };
          onChange(mu === 0 && nu === 0 ? {} : { region: shifted }, { commit: done });
        }}
      />
    </>
  );
}

/** Without the last digits that a sum of short numbers has too many. */
function sum(a: number, b: number): number {
  return Number((a + b).toPrecision(12)) + 0;
}
