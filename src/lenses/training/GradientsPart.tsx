import { DepthChart } from '../../charts';
import { ChartSection } from '../../pieces/ChartSection';
import { Value } from '../../pieces/table/Value';
import type { TrainingPartProps } from './LossPart';
import { NetChoice } from './NetChoice';
import { Nothing } from './Nothing';

/** The length of the loss's gradient by the weights of each layer. */
export function GradientsPart({ explorer, own }: TrainingPartProps) {
  const { run, record, view, done } = own;
  const first = run?.records[0];
  const depth = record?.gradients.length ?? 0;
  return (
    <>
      <NetChoice explorer={explorer} own={own} />
      {!(record && first) ? (
        <Nothing />
      ) : (
        <ChartSection
          title="Gradient norm by layer"
          busy={view.going}
          done={done}
          shape={0.66}
          caption={
            <p className="regime-note">
              Root of the sum of squares of the loss’s derivatives by a layer’s weights, in the last batch of the epoch;
              line: before anything was learnt. In the first layer <Value value={record.gradients[0]!} digits={3} />, in
              the last <Value value={record.gradients[depth - 1]!} digits={3} />.
            </p>
          }
        >
          {(size) => (
            <DepthChart
              {...size}
              measured={[Number.NaN, ...record.gradients]}
              expected={[Number.NaN, ...first.gradients]}
              depth={depth}
              scale="log"
              shown={Math.min(explorer.state.playhead ?? Infinity, depth)}
              yName="gradient norm"
              label="Gradient norm by layer: at the epoch shown, and before anything was learnt"
            />
          )}
        </ChartSection>
      )}
    </>
  );
}
