import { memo } from 'react';
import type { ArrowRule } from '../../math/types';

const words: Readonly<Record<ArrowRule, string>> = {
  true: 'one layer, at true length',
  capped: 'one layer, at most a grid cell long',
  direction: 'one layer, direction only: the fainter, the shorter the jump',
};

/** The rule by which arrows are drawn, in words. */
export const ArrowLegend = memo(function ArrowLegend({ rule }: { readonly rule: ArrowRule }) {
  return (
    <p className="legend">
      <svg className="legend-mark" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
        <path className="arrow-shaft" d="M2 6H22" />
        <path className="arrow-head" d="M27 6L21 3.4V8.6Z" />
      </svg>
      {words[rule]}
    </p>
  );
});
