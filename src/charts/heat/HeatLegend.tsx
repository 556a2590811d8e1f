import { useMemo } from 'react';
import type { HeatPicture } from '../../math/HeatPicture';
import { basinNames } from './basinNames';
import { ScaleBar } from './ScaleBar';

const words: Readonly<Record<Exclude<HeatPicture['request']['heat'], 'basins'>, string>> = {
  norm: 'largest singular value of H, line at 1',
  radius: 'spectral radius of H, line at 1',
  distance: 'distance one layer moves, in units of μ and ν',
  layers: 'layers until within 1 % of the end',
};

/** What the colours of a heat map stand for: numbers along a bar, classes by name. */
export function HeatLegend({ picture }: { readonly picture: HeatPicture }) {
  const { request, values, range, classes, attractors, maxLayers, stride, early } = picture;
  const { heat } = request;
  const { columns, rows } = early ? picture : request;
  const points = `${columns} × ${rows} points${early ? ', as each takes long' : ''}`;
  const present = useMemo(() => new Set(classes), [classes]);
  const beyond = useMemo(() => values.some((value) => value > range[1]), [values, range]);
  const named = basinNames(attractors, maxLayers).filter(
    (_, index) => present.has(index) && (heat === 'basins' || index < 2),
  );
  return (
    <div className="heat-legend" data-heat={heat} data-stride={stride}>
      {heat !== 'basins' && !values.every(Number.isNaN) && (
        <ScaleBar
          heat={heat}
          range={range}
          words={`${words[heat]}; ${points}`}
          beyond={beyond}
          mark={heat === 'norm' || heat === 'radius' ? 1 : undefined}
        />
      )}
      {named.length > 0 && (
        <p className="legend">
          {heat === 'basins' && <span>an orbit that starts here ({points}) </span>}
          {named.map(({ kind, nth, words: name }) => (
            <span className="legend-part" key={name}>
              <svg className="heat-mark" viewBox="0 0 16 12" width="16" height="12" aria-hidden="true">
                <rect className={`region region-${kind}`} width="16" height="12" />
                {(nth > 0 || kind === 'undecided' || kind === 'sinks') && (
                  <path className="region-hatch" d="M2 12L10 0M8 12L16 0" />
                )}
              </svg>
              {name}
            </span>
          ))}
        </p>
      )}
    </div>
  );
}
