import type { BoxImages } from '../../math';
import { powerOf } from './BoxImages';

/** What the outlines around a followed box are, and whether the box comes to lie inside itself. */
export function BoxImagesLegend({ images, insideAfter, layers, count }: BoxImages) {
  const verdict =
    insideAfter === null
      ? `Within ${layers} layers the box does not come to lie inside itself.`
      : insideAfter === 1
        ? `One layer puts the box inside itself (${count} points followed; not a proof).`
        : `After ${insideAfter} layers, not before, the box lies inside itself (${count} points followed; not a proof).`;
  return (
    <p className="legend box-images-legend">
      <span className="legend-part">
        <svg className="legend-mark legend-box" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
          <rect x="2" y="2" width="16" height="8" />
        </svg>
        the box
      </span>
      {images.map(({ layer }) => (
        <span className="legend-part" key={layer}>
          <svg className="legend-mark" viewBox="0 0 20 12" width="20" height="12" aria-hidden="true">
            <rect className={`box-images-outline box-images-${layer}`} x="2" y="2" width="16" height="8" />
          </svg>
          <i className="symbol">{powerOf(layer)}</i>
        </span>
      ))}
      <span className="box-images-verdict">{verdict}</span>
    </p>
  );
}
