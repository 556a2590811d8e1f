import { useMemo } from 'react';
import { LossChart, type LossCurve } from '../../charts';
import { ChartSection } from '../../pieces/ChartSection';
import { Select } from '../../pieces/fields/Select';
import { useOffer } from '../../pieces/late/useOffer';
import { DataTable } from '../../pieces/table/DataTable';
import { trainingClaimTable, trainingModeTable } from '../../state/tables/trainingTable';
import { judged } from './claims';
import { signOf } from './curveOf';
import { KindLegend } from './KindLegend';
import type { TrainingPartProps } from './LossPart';
import { figureOf, seedWords } from './readFigures';

const [usual, noisy] = trainingModeTable;

/** What is said of Figure 1, and what the page's own runs say of it. */
export function ClaimsPart({ explorer: { state, dispatch } }: Pick<TrainingPartProps, 'explorer'>) {
  const { claim } = state;
  const { kinds } = trainingClaimTable.find((row) => row.id === claim)!;
  const found = useMemo(() => judged(claim), [claim]);
  useOffer('lens', [{ tables: [found.table] }], 1);
  const unseen = claim === 'unseen';
  const curves = useMemo(
    () =>
      kinds.flatMap((kind) =>
        usual.depths.flatMap((depth): LossCurve[] => {
          const figure = figureOf('usual', kind, depth);
          if (!figure) return [];
          const { losses, low, high, unseen: others } = figure;
          const y = unseen ? others : losses;
          const x = y.map((_, k) => k + 1);
          return [{ ...signOf(kind, depth), x, y, ...(!unseen && { low, high }) }];
        }),
      ),
    [kinds, unseen],
  );
  const mode = claim === 'noise' ? noisy : usual;
  return (
    <>
      <label className="network-field">
        said of it
        <Select value={claim} options={trainingClaimTable} onChoose={(next) => dispatch({ claim: next })} />
      </label>
      <p className="training-verdict">
        <strong>{found.verdict}</strong> {found.says}
      </p>
      <ChartSection
        title={unseen ? 'Loss of unseen images, page’s own runs' : 'Training loss, page’s own runs'}
        busy={false}
        done={1}
        shape={0.85}
        caption={
          <div className="regime-note">
            <KindLegend kinds={kinds} />
            <p>
              Rate {usual.learnRate}, {usual.epochs} epochs, {seedWords('usual')}: the middle one at each epoch
              {!unseen && ', and all of them as bands'}.
            </p>
          </div>
        }
      >
        {(size) => (
          <LossChart
            {...size}
            curves={curves}
            until={usual.epochs}
            mark={null}
            xName="epoch"
            yName={unseen ? 'loss of unseen images' : 'loss'}
            note="Illustration, one data set"
            label={`${unseen ? 'Loss of unseen images' : 'Training loss'} in the page’s own runs against epochs`}
          />
        )}
      </ChartSection>
      <DataTable table={found.table} />
      <p className="note">
        The table is of runs at rate {mode.learnRate} over {mode.epochs} epochs, {seedWords(mode.id)}, the one in the
        middle{claim === 'relu' && `; the last columns of rate ${noisy.learnRate} over ${noisy.epochs} epochs`}. One
        data set, one width, one way to learn: what holds here may fail elsewhere, and the other way about.
      </p>
    </>
  );
}
