import type { Verdict } from '../../proof';
import { sealPath } from './sealPath';

/**
 * Each verdict's shape, drawn around (0, 0) with a radius of about 8: a seal, a cross, an open circle with dashes.
 * Only what is proved has a seal.
 */
export function VerdictMark({ verdict }: { readonly verdict: Verdict }) {
  return (
    <g className={`verdict-mark verdict-${verdict}`}>
      {verdict === 'proved' && (
        <>
          <path className="verdict-seal" transform="scale(8)" d={sealPath} />
          <path className="verdict-tick" d="M-3.6 0.2L-1 2.9L3.8 -2.8" />
        </>
      )}
      {verdict === 'refuted' && <path className="verdict-cross" d="M-5 -5L5 5M5 -5L-5 5" />}
      {verdict === 'unknown' && <circle className="verdict-open" r="6" />}
    </g>
  );
}
