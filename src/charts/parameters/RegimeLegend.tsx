import type { RegimeKind } from '../../math';
import { hatched } from './RegimeRegions';
import { plainOpacity, type RegimeColour, regimeWords, shadeBounds, shadeOpacity } from './regimeColours';

const order: readonly RegimeKind[] = ['converges', 'mixed', 'collapses', 'cycles', 'fails', 'diverges', 'undecided'];
const bifurcations = [
  ['fold', 'fold: an eigenvalue passes +1'],
  ['flip', 'flip: an eigenvalue passes −1'],
] as const;
const scaleWords = { kind: '', rate: 'factor of the error per layer', variance: 'variance ν settled at' } as const;

/** What the colours and hatches of the planes of parameters stand for, and the scale of the shades. */
export function RegimeLegend({ colour }: { readonly colour: RegimeColour }) {
  const bounds = shadeBounds[colour];
  return (
    <div className="regime-legend" data-legend-of="parameter-plane branch-diagram">
      <ul>
        {order.map((kind) => (
          <li key={kind}>
            <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
              <rect className={`regime regime-${kind}`} width="18" height="12" fillOpacity={plainOpacity} />
              {hatched.includes(kind) && (
                <path className={`region-hatch hatched-${kind}`} d="M1 12L9 0M8 12L16 0M15 12L20 4" />
              )}
            </svg>
            {regimeWords[kind]}
          </li>
        ))}
        {bifurcations.map(([kind, words]) => (
          <li key={kind}>
            <svg viewBox="0 0 18 12" width="18" height="12" aria-hidden="true">
              <path className={`bifurcation bifurcation-${kind}`} d="M0 6H18" />
            </svg>
            {words}
          </li>
        ))}
      </ul>
      {bounds.length > 0 && (
        <p className="regime-scale">
          <span>{scaleWords[colour]}</span>
          <span className="regime-shades">
            {[...bounds, null].map((bound, shade) => (
              <span key={bound ?? 'last'}>
                <svg viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
                  <rect
                    className="regime regime-converges"
                    width="28"
                    height="12"
                    fillOpacity={shadeOpacity(colour, shade)}
                  />
                </svg>
                {bound ?? (colour === 'rate' ? '1' : '')}
              </span>
            ))}
          </span>
        </p>
      )}
    </div>
  );
}
