import { useMemo } from 'react';
import { LossChart } from '../../charts';
import type { Table } from '../../export/tables/Table';
import { ChartSection } from '../../pieces/ChartSection';
import { Select } from '../../pieces/fields/Select';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { trainingAxisTable, trainingModeTable } from '../../state/tables/trainingTable';
import { WideTable } from '../network/WideTable';
import { curveOf, signOf } from './curveOf';
import { KindLegend } from './KindLegend';
import { figureOf } from './readFigures';
import type { OwnTraining } from './useTraining';

export interface TrainingPartProps {
  readonly explorer: Snapshot & Explorer;
  readonly own: OwnTraining;
}

export interface LossPartProps extends TrainingPartProps {
  readonly table: Table;
}

/** Steps of an epoch: 1,472 images in batches of 64. */
const stepsPerEpoch = 23;

const [usual] = trainingModeTable;

/** Training loss as the networks learn. */
export function LossPart({ explorer, own, table }: LossPartProps) {
  const { state, dispatch } = explorer;
  const { lossAxis, epochs, learnRate } = state;
  const { nets, shown, record, view, done } = own;
  const curves = useMemo(
    () => nets.filter(({ runs }) => runs.length > 0).map((net) => curveOf(net, lossAxis, net === shown)),
    [nets, lossAxis, shown],
  );
  const compares = learnRate === usual.learnRate;
  const behind = useMemo(
    () =>
      nets.flatMap(({ kind, depth }) => {
        const figure = compares ? figureOf('usual', kind, depth) : undefined;
        if (!figure) return [];
        const { losses: y, low, high } = figure;
        const x = y.map((_, k) => (lossAxis === 'epochs' ? k + 1 : (k + 1) * stepsPerEpoch * usual.learnRate));
        const [within, least, most] = [y, low, high].map((each) => each.slice(0, epochs));
        return [{ ...signOf(kind, depth), x: x.slice(0, epochs), y: within!, low: least!, high: most! }];
      }),
    [nets, compares, lossAxis, epochs],
  );
  const reached = Math.max(0, ...nets.flatMap(({ runs }) => runs.map(({ records }) => records.at(-1)?.time ?? 0)));
  const until = lossAxis === 'epochs' ? epochs : Math.max(reached, learnRate * stepsPerEpoch * epochs);
  const mark = record && state.epoch !== null ? (lossAxis === 'epochs' ? record.epoch : record.time) : null;
  const drawn = `${curves.length || 'no'} kind${curves.length === 1 ? '' : 's'} of network trained here${behind.length > 0 ? ', the page’s own runs behind' : ''}`;
  return (
    <>
      <ChartSection
        title="Training loss"
        busy={view.going}
        done={done}
        shape={0.85}
        caption={
          <div className="regime-note">
            <KindLegend kinds={state.kinds} />
            <p>
              Mean over the batches of an epoch, each before its step; nothing is smoothed. The deeper, the stronger the
              line{state.seeds > 1 && '; line: the first seed, band: all of them'}
              {behind.length > 0 && '; behind: the page’s own runs'}.
            </p>
          </div>
        }
      >
        {(size) => (
          <LossChart
            {...size}
            curves={curves}
            behind={behind}
            until={until}
            mark={mark}
            xName={lossAxis === 'epochs' ? 'epoch' : 'rate × steps'}
            yName="loss"
            note="Illustration, one data set"
            label={`Training loss against ${lossAxis === 'epochs' ? 'epochs' : 'rate times steps'}: ${drawn}`}
          />
        )}
      </ChartSection>
      <label className="network-field">
        against
        <Select value={lossAxis} options={trainingAxisTable} onChoose={(next) => dispatch({ lossAxis: next })} />
      </label>
      <WideTable of={table} busy={false} />
      <p className="note">
        Rises: epochs in which the loss is above that of the epoch before. Unseen: images told right of those that are
        never learnt from.
        {table.columns.some(({ name }) => name === 'loss_of_page') &&
          ' Page’s: what the page’s own runs had come to after as many epochs, where that is known.'}
        {state.seeds > 1 && ' Of several seeds the one in the middle.'}
      </p>
      <p className="note">
        Figure 1 of the paper shows the same for MNIST and CIFAR-10 over 2,000 epochs, with the loss summed over a batch
        rather than its mean: networks of 8, 16 and 32 layers, batch normalisation wavering and self-normalizing
        networks falling smoothly. Here the images are 8 × 8, the layers 64 wide and the batches 64.
      </p>
      <p className="note">
        Images: Alpaydin and Kaynak, Optical Recognition of Handwritten Digits, UCI, 1998, doi 10.24432/C50P49, CC BY
        4.0: 1,797 of them, every pixel standardised. 1,472 are learnt from, the other 325 are never learnt from.
      </p>
    </>
  );
}
