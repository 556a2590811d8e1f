import { MeasuredLegend, type MeasuredOrbit, MeasuredOrbits, UnitCloud } from '../../../charts';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { layerUnits } from './layerUnits';
import type { Own } from './useOwn';

export interface OwnLayersProps {
  readonly explorer: Snapshot & Explorer;
  readonly own: Own;
}

/** On the plane: the networks, and the units of the layer shown. */
export function OwnLayers({ explorer: { state }, own }: OwnLayersProps) {
  const networks = own.orbits;
  const units = own.shown.flatMap(({ network: { layers } }) => {
    const layer = layers[Math.min(state.playhead ?? Infinity, layers.length - 1)];
    const moments = layer && layerUnits(layer).moments;
    return moments ? [moments] : [];
  });
  return (
    <>
      {units.map((moments, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a network keeps its place
        <UnitCloud key={index} units={moments} picked={null} />
      ))}
      <MeasuredOrbits networks={networks} shown={state.playhead ?? Infinity} marks={own.marks} />
    </>
  );
}

/** What they are drawn as. */
export function OwnLegend({ own }: { readonly own: Own }) {
  const networks = own.orbits;
  if (networks.length === 0) return null;
  const some = (test: (mark: MeasuredOrbit['layers'][number]) => boolean) =>
    networks.some(({ layers }) => layers.some(test));
  return (
    <MeasuredLegend
      names={networks.map(({ name }) => name)}
      arcs={some(({ reach }) => reach !== null)}
      missed={some(({ missed }) => missed !== undefined)}
      chance={some(({ chance }) => !Number.isNaN(chance.mu + chance.nu))}
    />
  );
}
