import { memo, useMemo } from 'react';
import { linearTables } from '../../export/tables/linearTables';
import { Control } from '../../pieces/Control';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import { WhenSeen } from '../../pieces/late/WhenSeen';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import type { LinearResult, MapResult } from '../../worker/messages';
import { useLater } from '../../worker/nextFrame';
import { useJob } from '../../worker/useJob';
import { usePaced } from '../../worker/usePaced';
import { type ChosenPoint, chosenPoint, pointTables } from './chosenPoint';
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

/** Layers over which the orbits near a fixed point are followed. */
const followed = 12;

/** The Map lens: where orbits end, the fixed points, and the linear map at the chosen one. */
export function MapPanel({ explorer, result, busy }: MapPanelProps) {
  const { state } = explorer;
  const { selected, square, starts, layers, layer, activation } = state;
  const { bias, biasVariance, skip, dropout } = parametersOf(state);
  // The picture comes first: the tables follow at a reader's pace, in a frame of their own, with what is asked for
  // meanwhile.
  const paced = usePaced(result);
  const later = useLater(paced);
  const { point, map } = chosenPoint(paced, selected);
  const { parameters } = paced.request;
  const job = useJob(
    'linear',
    point && map ? { parameters, point, side: Number(square), layers: followed } : undefined,
  );
  const follows = busy || later !== result;
  // Until the job is done, its last output is about the point before.
  const waits = follows || job.busy;
  const shown = useMemo(() => chosenPoint(later, selected), [later, selected]);
  const tables = useMemo(() => pointTables(shown), [shown]);
  const linear = shown.point && shown.map ? linearTables(shown.point, shown.map, job.output) : [];
  useOffer('lens', [
    { tables: tables.stability, busy: follows },
    { tables: linear, busy: waits },
    { tables: tables.linear, busy: follows },
  ]);
  return (
    <div aria-busy={waits}>
      <Tables
        {...{ square, starts, layers, layer, shown, tables }}
        closed={(activation === 'selu' || activation === 'elu') && dropout === undefined && skip === undefined}
        words={otherMap(state) ?? 'SELU'}
        biased={bias !== undefined || biasVariance !== undefined}
        skips={skip !== undefined}
        result={later}
        near={job.output}
        onChange={explorer.dispatch}
      />
      <Health of="the linear map" health={job.health} reason={job.reason} onRetry={job.retry} />
    </div>
  );
}

interface TablesProps extends Pick<State, 'square' | 'starts' | 'layers'>, MapFormulasProps {
  readonly shown: ChosenPoint;
  readonly tables: ReturnType<typeof pointTables>;
  readonly result: MapResult;
  readonly near: LinearResult | undefined;
  readonly onChange: Explorer['dispatch'];
}

const Tables = memo(function Tables(props: TablesProps) {
  const { square, starts, layers, result, shown, tables, near, onChange, ...formulas } = props;
  const { fixedPoints, nearMisses, orbits, doubt, searched } = result;
  const { index, point, map } = shown;
  return (
    <WhenSeen>
      <section aria-label="Fixed points">
        {fixedPoints.length > 0 && <FixedPointTable points={fixedPoints} selected={index} onChange={onChange} />}
        {nearMisses[0] && <NearMiss at={nearMisses[0]} />}
        {doubt !== '' && <p className="verdict">{doubt}</p>}
        {searched !== '' && <p className="note">{searched}</p>}
      </section>
      {point && <Stability point={point} tables={tables.stability} />}
      {point && (
        <FixedPointCard
          {...{ point, map, square, near, onChange }}
          tables={tables.linear}
          parameters={result.request.parameters}
        />
      )}
      <Control of="orbits">
        <section aria-label="Orbits">
          <WhenSeen>
            <OrbitTable starts={starts} layers={layers} orbits={orbits} onChange={onChange} />
          </WhenSeen>
        </section>
      </Control>
      <section aria-label="Formulas">
        <MapFormulas {...formulas} />
      </section>
    </WhenSeen>
  );
});
