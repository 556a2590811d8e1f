import { useId } from 'react';
import { formatNumber } from '../drawing/formatNumber';
import { hatchPath, type TradeColour, tradeBounds, tradeNames, tradeOpacity, unstable } from './tradeColours';

const words: Readonly<Record<TradeColour, string>> = {
  rate: 'factor of the error per layer (spectral radius of H)',
  norm: 'largest singular value of H',
  box: 'size k of the box [μ* ± k√ν*] × [ν*(1 ± k)] that is proved to map into itself and to contract',
};

/** The shades of a plane of targets with their numbers. */
export function TradeLegend({ colour, none }: { readonly colour: TradeColour; readonly none?: string | undefined }) {
  const bounds = tradeBounds[colour];
  const id = useId();
  const ends = [...bounds, 1];
  return (
    <div className={`trade-legend trade-${colour}`} data-legend-of="parameter-plane">
      <p>{words[colour]}</p>
      <p className="trade-shades">
        {ends.map((end, shade) => (
          <span key={end}>
            <svg width="34" height="12" aria-hidden="true">
              <rect
                className="trade-shade"
                width="34"
                height="12"
                fillOpacity={tradeOpacity(colour, shade).toFixed(3)}
              />
            </svg>
            {formatNumber(end)}
          </span>
        ))}
      </p>
      <p>
        {tradeNames(colour, none).map(({ kind, words: name }) => (
          <span key={kind} className="legend-part">
            <svg className="trade-mark" width="24" height="12" aria-hidden="true">
              <pattern
                id={`${id}${kind}`}
                width="8"
                height="8"
                patternUnits="userSpaceOnUse"
                patternTransform={`rotate(${kind === unstable ? -45 : 45})`}
              >
                <path className={`trade-hatch trade-hatch-${kind}`} d={hatchPath(kind)} />
              </pattern>
              <rect className="trade-sample" width="24" height="12" fill={`url(#${id}${kind})`} />
            </svg>
            {name}
          </span>
        ))}
      </p>
    </div>
  );
}
