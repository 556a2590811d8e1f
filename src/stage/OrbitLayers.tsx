import { type LayerMark, orbitLetter } from '../charts';
import type { Orbit } from '../math/types';
import { Value } from '../pieces/Value';

export interface OrbitLayersProps {
  readonly orbits: readonly Orbit[];
  /** The layer shown; null: all of them. */
  readonly playhead: number | null;
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
}

/** Every layer of every orbit in numbers, one table per orbit. */
export function OrbitLayers({ orbits, playhead, mark, onMark }: OrbitLayersProps) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keys
    <section className="orbit-layers" aria-label="Orbits in numbers" tabIndex={0}>
      {orbits.map(({ points }, orbit) => (
        <table className="results" key={orbitLetter(orbit)} onPointerLeave={() => onMark(null)}>
          <caption>Orbit {orbitLetter(orbit)}, layer by layer</caption>
          <thead>
            <tr>
              <th scope="col" className="number">
                layer
              </th>
              <th scope="col" className="number">
                mean <i className="symbol mean">μ</i>
              </th>
              <th scope="col" className="number">
                variance <i className="symbol variance">ν</i>
              </th>
            </tr>
          </thead>
          <tbody>
            {points.map(({ mu, nu }, layer) => (
              <tr
                // biome-ignore lint/suspicious/noArrayIndexKey: a layer is its place in the orbit.
                key={layer}
                data-selected={layer === playhead || (mark?.layer === layer && (mark.orbit ?? orbit) === orbit)}
                onPointerEnter={() => onMark({ orbit, layer })}
              >
                <th scope="row" className="number" aria-current={layer === playhead ? 'step' : undefined}>
                  {layer}
                </th>
                <td className="number">
                  <Value value={mu} digits={6} />
                </td>
                <td className="number">
                  <Value value={nu} digits={6} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </section>
  );
}
