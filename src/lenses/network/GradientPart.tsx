import { useMemo } from 'react';
import { CorrelationChart, DepthChart } from '../../charts';
import { correlationTable } from '../../export/tables/networks/networkTables';
import { ChartSection } from '../../pieces/ChartSection';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import { Value } from '../../pieces/table/Value';
import { networkNumber } from '../../state/tables/networkTable';
import type { PartProps } from './LayerPart';
import { NumberOf } from './NetworkFields';

const one = [1] as const;
const ends = [0, 1] as const;

/** The way back, and two inputs on the way forth. */
export function GradientPart({ explorer, network, result }: PartProps) {
  const { state, dispatch } = explorer;
  const { shown, running, job } = network;
  const { gradients, chi, records, cosine } = result;
  const { depth } = result.request.settings;
  const frame = { busy: running, done: job.done };
  const expected = backFrom(chi, gradients.length - 1);
  const record = records[shown];
  const { output: correlation } = network.correlation;
  const curve = correlation?.curve;
  const table = useMemo(() => correlation && correlationTable(correlation), [correlation]);
  useOffer('lens', [{ tables: table ? [table] : [], busy: network.correlation.busy }], 1);
  return (
    <>
      <ChartSection
        {...frame}
        title="Mean squared gradients"
        shape={0.66}
        caption={
          <p className="regime-note">
            From the last layer, where they are set to 1, back to the inputs
            {gradients.length > 1 && !Number.isNaN(gradients[0]!) && (
              <>
                : there × <Value value={gradients[0]!} digits={3} />, by the map ×{' '}
                <Value value={expected[0] ?? Number.NaN} digits={3} />
              </>
            )}
            . Line: the product of <i className="symbol">χ</i> of all layers between; at (0, 1) SELU has χ = 1.07157, ×
            9.135 over 32 layers. The paper bounds the way forth only.
          </p>
        }
      >
        {(size) => (
          <DepthChart
            {...size}
            measured={gradients}
            expected={expected}
            depth={depth}
            scale="log"
            include={one}
            shown={shown}
            yName="mean squared gradient"
            label="Mean squared gradients by layer: measured, and by the map"
          />
        )}
      </ChartSection>
      <NumberOf of={networkNumber('pair')} state={state} onChange={dispatch} />
      <ChartSection
        {...frame}
        title="Two inputs through the layers"
        shape={0.66}
        caption={
          record && (
            <p className="regime-note">
              The cosine of the angle between their activations; at layer {shown} it is{' '}
              <Value value={record.cosine} digits={3} />, by the map{' '}
              <Value value={cosine[shown] ?? Number.NaN} digits={3} />. Line: the correlation map, layer after layer.
            </p>
          )
        }
      >
        {(size) => (
          <DepthChart
            {...size}
            measured={records.map((each) => each.cosine)}
            expected={cosine}
            depth={depth}
            include={ends}
            shown={shown}
            yName="cosine"
            label="Cosine between the activations of two inputs by layer: measured, and by the map"
          />
        )}
      </ChartSection>
      <Health
        of="the correlation map"
        health={network.correlation.health}
        reason={network.correlation.reason}
        onRetry={network.correlation.retry}
      />
      {curve && (
        <ChartSection
          title={`The correlation map of layer ${network.layer}`}
          busy={network.correlation.busy}
          done={network.correlation.done}
          shape={1}
          caption={
            <p className="regime-note">
              Where it is above the diagonal, two inputs become more alike.
              {!Number.isNaN(curve.atZero) && (
                <>
                  {' '}
                  Its slope is <Value value={curve.atZero} digits={6} /> at 0{Number.isNaN(curve.atOne) ? '.' : ' and '}
                  {!Number.isNaN(curve.atOne) && (
                    <>
                      <Value value={curve.atOne} digits={6} /> at 1.
                    </>
                  )}
                </>
              )}{' '}
              At (0, 1) SELU’s are 0.97068 and 1.07157: inputs that are nearly alike move apart, and unlike ones stay
              so. Squares: the two inputs, layer by layer; ringed: this layer.
            </p>
          }
        >
          {({ width, textSize }) => (
            <CorrelationChart
              width={Math.min(width, 360)}
              textSize={textSize}
              before={curve.before}
              after={curve.after}
              walk={records.map((each) => each.cosine)}
              shown={shown}
              label={`The correlation map of layer ${network.layer}: cosine of two inputs after the layer over that before`}
            />
          )}
        </ChartSection>
      )}
    </>
  );
}

/** Products of χ from the last layer back. */
function backFrom(chi: readonly number[], last: number): number[] {
  const found = [1];
  for (let layer = Math.min(last, chi.length); layer >= 1; layer--) found.unshift(found[0]! * chi[layer - 1]!);
  return found;
}
