import { formatNumber } from './formatNumber';
import { type TradeColour, tradeBounds, tradeOpacity } from './tradeColours';
import './design.css';

const words: Readonly<Record<TradeColour, string>> = {
  rate: 'factor of the error per layer (spectral radius of H)',
  norm: 'largest singular value of H',
  box: 'size k of the box [μ* ± k√ν*] × [ν*(1 ± k)] that is proved to map into itself and to contract',
};

/** The shades of a plane of targets with their numbers. */
export function TradeLegend({ colour }: { readonly colour: TradeColour }) {
  const bounds = tradeBounds[colour];
  const ends = [...bounds, 1];
  return (
    <div className={`trade-legend trade-${colour}`}>
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
    </div>
  );
}
