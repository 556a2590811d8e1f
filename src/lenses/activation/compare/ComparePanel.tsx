import { useRef } from 'react';
import { CurveChart, CurveSample, MiniPlane, outcomeWords } from '../../../charts';
import { useSize } from '../../../charts/drawing/useSize';
import { useTextSize } from '../../../charts/drawing/useTextSize';
import { compareTables } from '../../../export/tables/compareTables';
import type { Parameters } from '../../../math/types';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { DataTable } from '../../../pieces/table/DataTable';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import type { Compared } from '../../../state/rules/compareRule';
import type { State } from '../../../state/State';
import { shownLayer } from '../../../state/shownLayer';
import { activationRow } from '../../../state/tables/activationTable';
import type { ComparedMap } from '../../../worker/activation/compareMessages';
import { sameValue } from '../../../worker/sameValue';
import { useJob } from '../../../worker/useJob';
import { CompareList, comparedName } from './CompareList';
import { compareRequest } from './compareRequest';
import { comparisonTable } from './comparisonTable';

/** Values of f that are shown. */
const shownValues = [-2.2, 3] as const;
const gap = 8;
/** A small plane is not drawn narrower than this. */
const narrowest = 150;

/** The Compare part: the present activation beside others, in the same layer and from the same starts. */
export function ComparePanel({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  const { state, dispatch } = explorer;
  const em = useRef<HTMLSpanElement>(null);
  const [box, { width }] = useSize();
  const textSize = useTextSize(em);
  const request = compareRequest(state);
  const { output, busy, health, reason, retry } = useJob('compare', request);
  const names = [activationRow(state.activation).words, ...state.compare.map(comparedName)];
  // While a newer list is computed, the older maps must not stand under its names.
  const same = output && sameValue(output.request.layers.map(activationIn), request.layers.map(activationIn));
  const maps = names.map((_, index) => (same ? output.maps[index] : undefined));
  const comparison = comparisonTable(names.map((name, index) => ({ name, map: maps[index] })));
  useOffer('lens', [{ tables: [...(output ? compareTables(output, names) : []), comparison], busy }]);
  const columns = Math.max(1, Math.min(width > 700 ? 4 : 2, Math.floor((width + gap) / (narrowest + gap))));
  const side = Math.floor((width - gap * (columns - 1)) / columns);
  const layer = shownLayer(state);
  return (
    <section aria-label="Compare activations">
      <CompareList
        present={state.activation}
        list={state.compare}
        onChange={(compare, commit) => dispatch({ compare }, { commit })}
        onUse={(index) => dispatch(exchanged(state, index))}
        onSettle={() => dispatch({})}
      />
      <Health of="the comparison" health={health} reason={reason} onRetry={retry} />
      <span ref={em} className="compare-em" aria-hidden="true" />
      <div ref={box} aria-busy={busy} data-of="">
        {width > 0 && output && (
          <>
            <CurveChart
              width={Math.min(width, 480)}
              textSize={textSize}
              z={output.request.range}
              f={shownValues}
              curves={maps.map((map, index) => (mapped(map) ? { name: names[index]!, points: map.curve } : null))}
            />
            <div className="compare-planes">
              {maps.map((map, index) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: an activation is told apart by its place
                <figure key={index} style={{ width: side }}>
                  <figcaption>
                    <CurveSample index={index} /> {names[index]}
                  </figcaption>
                  {mapped(map) && (
                    <MiniPlane
                      width={side}
                      height={side}
                      textSize={Math.min(textSize, 18)}
                      window={output.request.window}
                      nuScale={output.request.nuScale}
                      field={map.field}
                      orbits={map.orbits}
                      fixedPoints={map.fixedPoints}
                      playhead={layer}
                      label={`${names[index]}: ${wordsOf(map)}`}
                    />
                  )}
                  {map && 'problem' in map && <p className="note">{map.problem}</p>}
                </figure>
              ))}
            </div>
          </>
        )}
      </div>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keys */}
      <section className="compare-scroll" aria-label="Comparison, all columns" tabIndex={0}>
        <DataTable table={comparison} className="compare-table" busy={busy} />
      </section>
      {maps.map((map, index) =>
        mapped(map) && map.lines.length > 0 ? (
          // biome-ignore lint/suspicious/noArrayIndexKey: an activation is told apart by its place
          <p key={index} className="note">
            {names[index]}: {map.lines.join(' ')}
          </p>
        ) : null,
      )}
      <p className="note">
        The same <i className="symbol">ω</i>, <i className="symbol">τ</i>, starts and layer for all. The fixed point is
        the one with a variance above 0 that is nearest to (0, 1). A small error is multiplied by the rate in every
        layer, one of the variance alone by <i className="symbol">χ</i> forward, and the mean square of gradients by{' '}
        <i className="symbol">χ</i> backward.
      </p>
    </section>
  );
}

const activationIn = ({ activation }: Parameters) => activation;

function mapped(map: ComparedMap | { readonly problem: string } | undefined): map is ComparedMap {
  return map !== undefined && !('problem' in map);
}

/** What a small plane shows, for those who do not see it. */
function wordsOf({ orbits }: ComparedMap): string {
  return orbits.map(({ outcome }) => outcomeWords(outcome)).join('; ') || 'no orbits';
}

/** The compared activation at a place becomes the present one, and the present one takes its place. */
function exchanged(state: State, index: number): Partial<State> {
  const { activation, ...values } = state.compare[index]!;
  const { uses } = activationRow(state.activation);
  const own: Compared = {
    activation: state.activation,
    ...Object.fromEntries(uses.map((key) => [key, state[key]])),
  };
  return { activation, ...values, compare: state.compare.map((one, i) => (i === index ? own : one)) };
}
