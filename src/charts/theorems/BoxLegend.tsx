import { leafColour } from './leafColour';

export interface BoxLegendProps {
  /** False where the box's image is not drawn. */
  readonly image?: boolean;
  /** True for a theorem that says where the fixed points lie. */
  readonly ranges: boolean;
  /** True while the certified range of fixed points is drawn. */
  readonly certified?: boolean;
  /** True while the boxes of the proof are drawn. */
  readonly leaves?: boolean;
  /** True while starts are followed through layers with any weights. */
  readonly film?: boolean;
}

/** What the outlines around a theorem's box are, in words. */
export function BoxLegend({ image = true, ranges, certified = false, leaves = false, film = false }: BoxLegendProps) {
  return (
    <p className="legend legend-flow">
      <Part className="legend-box">the box</Part>
      {image && <Part className="legend-image">its image</Part>}
      {ranges && <Part className="range-stated">stated fixed points</Part>}
      {certified && <Part className="range-proved">certified fixed points</Part>}
      {film && <Part className="film-start">starts</Part>}
      {film && <Part className="film-cell">all that can be there, with any weights in every layer</Part>}
      {leaves && (
        <span className="legend-part">
          <svg className="legend-mark box-leaves" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
            {[0, 1, 2].map((place) => (
              <rect
                key={place}
                x={2 + (16 / 3) * place}
                y="2"
                width={16 / 3}
                height="8"
                style={{ fill: leafColour(place, 0, 2) }}
              />
            ))}
          </svg>
          boxes of the proof, at the sliders’ ω and τ
        </span>
      )}
    </p>
  );
}

function Part({ className, children }: { readonly className: string; readonly children: string }) {
  return (
    <span className="legend-part">
      <svg className={`legend-mark ${className}`} viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
        <rect x="2" y="2" width="16" height="8" />
      </svg>
      {children}
    </span>
  );
}
