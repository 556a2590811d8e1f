import { memo, useDeferredValue } from 'react';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import { selectedPoint } from '../../state/selectedPoint';
import { shortPoint } from '../../state/shortPoint';
import type { MapResult } from '../../worker/messages';
import { FixedPointCard } from './FixedPointCard';
import { FixedPointTable } from './FixedPointTable';
import { MapFormulas, type MapFormulasProps } from './MapFormulas';
import { NearMiss } from './NearMiss';
import { OrbitTable } from './OrbitTable';
import { Stability } from './Stability';

export interface MapPanelProps {
  readonly explorer: Snapshot & Explorer;
  readonly result: MapResult;
  readonly busy: boolean;
}

/** The Map lens: where orbits end, the fixed points, and the linear map at the chosen one. */
export function MapPanel({ explorer, result, busy }: MapPanelProps) {
  const { state } = explorer;
  const { selected, square, starts, layers, layer, activation } = state;
  const { bias, biasVariance, skip, dropout } = parametersOf(state);
  // The picture comes first: the tables follow in a render of their own.
  const later = useDeferredValue(result);
  return (
    <Tables
      {...{ selected, square, starts, layers, layer }}
      closed={(activation === 'selu' || activation === 'elu') && dropout === undefined && skip === undefined}
      words={otherMap(state) ?? 'SELU'}
      biased={bias !== undefined || biasVariance !== undefined}
      skips={skip !== undefined}
      result={later}
      busy={busy || later !== result}
      onChange={explorer.dispatch}
    />
  );
}

interface TablesProps extends Pick<State, 'selected' | 'square' | 'starts' | 'layers'>, MapFormulasProps {
  readonly result: MapResult;
  readonly busy: boolean;
  readonly onChange: Explorer['dispatch'];
}

const Tables = memo(function Tables(props: TablesProps) {
  const { selected, square, starts, layers, result, busy, onChange, ...formulas } = props;
  const { fixedPoints, nearMisses, orbits, doubt, searched } = result;
  const index = selectedPoint(fixedPoints, selected);
  const point = fixedPoints[index];
  return (
    <>
      <section aria-label="Fixed points">
        {fixedPoints.length > 0 && (
          <FixedPointTable
            points={fixedPoints}
            selected={index}
            busy={busy}
            onSelect={(chosen) => {
              onChange({ selected: shortPoint(fixedPoints, chosen) });
            }}
          />
        )}
        {nearMisses[0] && <NearMiss at={nearMisses[0]} />}
        {doubt !== '' && <p className="verdict">{doubt}</p>}
        {searched !== '' && <p className="note">{searched}</p>}
      </section>
      {point && <Stability point={point} gradients={result.gradients[index] ?? null} busy={busy} />}
      {point && (
        <FixedPointCard
          point={point}
          map={result.linearMaps[index]!}
          parameters={result.request.parameters}
          square={square}
          busy={busy}
          onChange={onChange}
        />
      )}
      <section aria-label="Orbits">
        <OrbitTable starts={starts} layers={layers} orbits={orbits} onChange={onChange} />
      </section>
      <section aria-label="Formulas">
        <MapFormulas {...formulas} />
      </section>
    </>
  );
});
