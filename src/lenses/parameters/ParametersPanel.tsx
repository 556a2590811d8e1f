import { BranchDiagram, CertifiedRanges, ParameterPlane, RegimeLegend } from '../../charts';
import { branchTables } from '../../export/tables/branchTables';
import { regimeTables } from '../../export/tables/regimeTables';
import { ChartSection } from '../../pieces/ChartSection';
import { useLocked } from '../../pieces/Control';
import { Select } from '../../pieces/fields/Select';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { otherMap } from '../../state/otherMap';
import { parametersOf } from '../../state/parametersOf';
import type { State } from '../../state/State';
import { activationRow } from '../../state/tables/activationTable';
import { momentTable, shadeTable } from '../../state/tables/branchTable';
import { initialisationTable } from '../../state/tables/initialisationTable';
import { parameterOf, parameterTable } from '../../state/tables/parameterTable';
import { TrapRangeWords } from '../theorems/words/TrapRangeWords';
import { certifiedRanges } from './certifiedRanges';
import { RegimeReadout } from './RegimeReadout';
import { type Pair, type Regimes, shapePair, weightPair } from './useRegimes';

export interface ParametersPanelProps {
  readonly explorer: Snapshot & Explorer;
  readonly regimes: Regimes;
}

/** What stops when a computation does. */
const failing = {
  weights: 'the plane of ω and τ',
  shapes: 'the plane of λ and α',
  line: 'the diagram',
  preview: 'the read-out',
  ranges: 'the certified ranges',
} as const;
const axes = parameterTable.map(({ key, symbol, words }) => ({ id: key, words: `${symbol}, ${words}` }));
/** Theorem 1's ranges. */
const theorem1 = { x: [-0.1, 0.1], y: [0.95, 1.1] } as const;
const activations = [
  { x: parameterOf('lambda').default, y: parameterOf('alpha').default, label: 'SELU' },
  { x: 1, y: 1, label: 'ELU' },
];

/** The Parameters lens: what becomes of starts over (ω, τ) and (λ, α), and the fixed points along one parameter. */
export function ParametersPanel({ explorer, regimes }: ParametersPanelProps) {
  const { state, dispatch } = explorer;
  const { branch, branchOf, shade, window } = state;
  const { line, weights, shapes } = regimes;
  useOffer('lens', [
    ...[weights, shapes].map(({ output, busy }) => ({ tables: output ? regimeTables(output) : [], busy })),
    { tables: line.output ? branchTables(line.output) : [], busy: line.busy },
  ]);
  const critical = weights.output?.critical ?? [];
  // What the paper and the theory of SELU say must not be read off the planes of another map.
  const other = otherMap(state);
  // What is said of the second moment of SELU's form holds of a plain random layer.
  const { bias, biasVariance, skip, dropout } = parametersOf(state);
  const seluForm = state.activation === 'selu' || state.activation === 'elu';
  const gated = seluForm && [bias, biasVariance, skip, dropout].every((each) => each === undefined);
  // A bounded activation diverges for no τ, and one that dropout gives variance collapses for none.
  const gates = critical
    .filter((tau) => tau > 0 && tau < 1e6)
    .map((tau) => ({ x: 0, y: tau, label: String(Number(tau.toFixed(4))) }));
  const range = branchOf === 'nu' ? ([window.nuMin, window.nuMax] as const) : ([window.muMin, window.muMax] as const);
  return (
    <>
      <div className="regime-choices">
        <label htmlFor="shade">Shade by</label>
        <Select id="shade" value={shade} options={shadeTable} onChoose={(shade) => dispatch({ shade })} />
      </div>
      {(['weights', 'shapes', 'line', 'preview', 'ranges'] as const).map((name) => {
        const { health, reason, retry } = regimes[name];
        return <Health key={name} of={failing[name]} health={health} reason={reason} onRetry={retry} />;
      })}
      <PairChart
        {...{ explorer, regimes }}
        pair={weightPair}
        title="What becomes of starts, by ω and τ"
        note={
          other === undefined
            ? `Diamonds: at ω = 0 a variance above 0 is kept only between them. Box: Theorem 1. ${initialisations(state)}`
            : `Of ${other}. ${gated ? 'Diamonds: at ω = 0 a second moment above 0 is kept only between them. ' : ''}${initialisations(state)} Theorem 1’s box is left out, since it is about SELU in one unit.`
        }
        levels={initialisationTable}
        marks={gated ? gates : []}
        {...(other === undefined && { box: theorem1 })}
      />
      <RegimeLegend colour={shade} />
      {regimes.certified && (
        <div className="trap-ranges">
          <TrapRangeWords
            {...regimes}
            of="the sliders’ setting, with ω give or take 0.1,"
            ask="How far may ω and τ differ from layer to layer?"
          />
        </div>
      )}
      <PairChart
        {...{ explorer, regimes }}
        pair={shapePair}
        title="The same, by λ and α"
        note={
          other === undefined
            ? 'Diamonds: SELU with λ₀₁ and α₀₁, and ELU with λ = α = 1.'
            : `Of ${other}.${gated ? ' Diamonds: SELU with λ₀₁ and α₀₁, and ELU with λ = α = 1.' : ''}${activationRow(state.activation).uses.includes('alpha') ? '' : ' It has no α, so nothing changes upwards.'}`
        }
        marks={other === undefined || gated ? activations : []}
      />
      <ChartSection
        title="Fixed points along one parameter"
        busy={line.busy}
        done={line.done}
        shape={0.66}
        caption={
          <p className="regime-note">
            Solid: attracting. Dashed: repelling or saddle. Dots: attracting cycles. The strip on top has the colours
            above; the upright line is the present value. Values as far as the plane shows them.
            {!line.busy &&
              line.output &&
              line.output.every > 1 &&
              ` Each takes long, so only every ${line.output.every}th was looked at.`}
          </p>
        }
      >
        {(size) => (
          <>
            <div className="regime-choices">
              <Select
                aria-label="Moment shown"
                value={branchOf}
                options={momentTable}
                onChoose={(branchOf) => dispatch({ branchOf })}
              />
              <label htmlFor="branch">against</label>
              <Select id="branch" value={branch} options={axes} onChoose={(branch) => dispatch({ branch })} />
            </div>
            <BranchDiagram
              {...size}
              axis={parameterOf(line.output?.request.axis.of ?? branch)}
              of={branchOf}
              range={range}
              branches={line.output?.branches ?? []}
              cycles={line.output?.cycles ?? []}
              kinds={line.output?.kinds ?? []}
              value={state[line.output?.request.axis.of ?? branch]}
              label={`Fixed points and attracting cycles against ${parameterOf(branch).symbol}`}
            />
          </>
        )}
      </ChartSection>
    </>
  );
}

/** Initialisations are made for the random layer; of one unit they speak on a condition. */
function initialisations({ layer }: State): string {
  return layer === 'random'
    ? 'At the right: usual initialisations; Glorot’s is 1 too, where a layer has as many inputs as outputs.'
    : 'At the right: usual initialisations, if ω were 0 in every unit; layers as they make them are random ones.';
}

interface PairChartProps extends ParametersPanelProps {
  readonly pair: Pair;
  readonly title: string;
  readonly note: string;
  readonly levels?: Parameters<typeof ParameterPlane>[0]['levels'];
  readonly marks: NonNullable<Parameters<typeof ParameterPlane>[0]['marks']>;
  readonly box?: Parameters<typeof ParameterPlane>[0]['box'];
}

function PairChart({ explorer, regimes, pair, title, note, levels, marks, box }: PairChartProps) {
  const { state, dispatch } = explorer;
  const [x, y] = [parameterOf(pair[0]), parameterOf(pair[1])];
  const job = pair === weightPair ? regimes.weights : regimes.shapes;
  const place = { x: state[pair[0]], y: state[pair[1]] };
  const locked = useLocked();
  const inside = place.x >= x.min && place.x <= x.max && place.y >= y.min && place.y <= y.max;
  const pointed = regimes.pointed?.pair === pair ? regimes.pointed.place : null;
  const { output, current } = regimes.preview;
  const { found } = regimes.ranges;
  const proved = pair === weightPair && found ? certifiedRanges(found) : undefined;
  return (
    <ChartSection
      title={title}
      busy={job.busy}
      done={job.done}
      shape={0.86}
      caption={
        pointed ? (
          <RegimeReadout
            at={[
              { symbol: x.symbol, value: pointed.x },
              { symbol: y.symbol, value: pointed.y },
            ]}
            regime={current ? output?.regime : undefined}
          />
        ) : (
          <p className="regime-note">
            {note}
            {proved &&
              ' Filled: what is proved with other weights in every layer; every corner of the steps is a proof of its own.'}
            {job.output?.early && ' Some cells are wider, or undecided, as each takes long.'}
            {!inside && ` The sliders’ ${x.symbol} and ${y.symbol} lie off this picture.`}
          </p>
        )
      }
    >
      {(size) => (
        <ParameterPlane
          {...size}
          x={x}
          y={y}
          picture={job.output}
          colour={state.shade}
          place={place}
          locked={locked(...pair)}
          onMove={(next, { done }) => {
            const changes = { [pair[0]]: next.x, [pair[1]]: next.y };
            dispatch(next.x === place.x && next.y === place.y ? {} : changes, { commit: done });
          }}
          onHover={(at) => regimes.onPoint(at && { pair, place: at })}
          {...(levels && { levels })}
          {...(box && { box })}
          marks={marks}
          {...(proved && { over: (frame) => <CertifiedRanges frame={frame} {...proved} /> })}
          label={`${title}: ${x.symbol} across, ${y.symbol} up`}
        />
      )}
    </ChartSection>
  );
}
