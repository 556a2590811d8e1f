import { useMemo } from 'react';
import { WeightCloud } from '../../charts';
import { unitShareTable, unitTable } from '../../export/tables/networks/networkTables';
import { ChartSection } from '../../pieces/ChartSection';
import { NumberField } from '../../pieces/fields/NumberField';
import { Health } from '../../pieces/Health';
import { useOffer } from '../../pieces/late/useOffer';
import { DataTable } from '../../pieces/table/DataTable';
import { Value } from '../../pieces/table/Value';
import { type Read, readNumber } from '../../state/address/readNumber';
import type { PartProps } from './LayerPart';
import { pickedUnit } from './pickedUnit';

/** Theorem 1's rectangle. */
const theorem1 = { omega: [-0.1, 0.1], tau: [0.95, 1.1] } as const;

/** Every unit of a layer by its own ω and τ, and what its own map would do. */
export function UnitPart({ explorer, network, result }: PartProps) {
  const { state, dispatch } = explorer;
  const { units, layer } = network;
  const { output } = units;
  const tables = useMemo(
    () => (output ? { shares: unitShareTable(output), all: unitTable(output) } : undefined),
    [output],
  );
  useOffer('lens', [{ tables: tables ? [tables.shares, tables.all] : [], busy: units.busy }], 1);
  const sums = result.records[layer]?.sums;
  const count = sums ? sums.length / 2 : 0;
  const picked = pickedUnit(state, network);
  const fixed = output && units.current ? output.fixed : undefined;
  const attracts = useMemo(() => fixed && ((unit: number) => !Number.isNaN(fixed[2 * unit]!)), [fixed]);
  if (!sums) return null;
  return (
    <>
      <Health of="the units’ own maps" health={units.health} reason={units.reason} onRetry={units.retry} />
      <ChartSection
        title={`The units of layer ${layer} by ω and τ`}
        busy={units.busy}
        done={units.done}
        shape={0.86}
        caption={
          <p className="regime-note">
            Box: Theorem 1’s rectangle. Dots: units whose own map has an attracting fixed point; crosses: those without.
            The theorem is about one unit whose inputs all share their mean and variance; a network’s layer follows the
            map of many units instead, whose pooled orbit is on the plane.
          </p>
        }
      >
        {(size) => (
          <WeightCloud
            {...size}
            sums={sums}
            attracts={attracts}
            box={theorem1}
            picked={state.unit}
            onPick={(unit) => dispatch({ unit: unit === state.unit ? null : unit })}
            label={`${count} units of layer ${layer}: sum of the weights across, sum of squared weights up`}
          />
        )}
      </ChartSection>
      <div className="network-field">
        <span>pick a unit, 0 to {count - 1}</span>
        <NumberField
          label="unit that is picked"
          symbol="the unit"
          value={state.unit ?? 0}
          read={(text): Read<number> => {
            const number = readNumber(text);
            if ('problem' in number || (Number.isInteger(number.value) && number.value >= 0 && number.value < count))
              return number;
            return { problem: `a unit is a whole number from 0 to ${count - 1}` };
          }}
          onChange={(unit, commit) => dispatch({ unit }, { commit })}
          onSettle={() => dispatch({})}
          step={(steps) => Math.min(count - 1, Math.max(0, (state.unit ?? 0) + steps))}
        />
        {state.unit === null ? (
          <button type="button" onClick={() => dispatch({ unit: 0 })}>
            Pick it
          </button>
        ) : (
          <button type="button" onClick={() => dispatch({ unit: null })}>
            Pick none
          </button>
        )}
      </div>
      {picked && (
        <p className="note">
          Unit {picked.unit} has <i className="symbol">ω</i> <Value value={picked.omega} /> and{' '}
          <i className="symbol">τ</i> <Value value={picked.tau} />. Its own map takes the layer’s input to (
          <Value value={picked.arrow.to.mu} />, <Value value={picked.arrow.to.nu} />)
          {picked.arrow.fixed ? (
            <>
              ; iterated, it would settle at (<Value value={picked.arrow.fixed.mu} />,{' '}
              <Value value={picked.arrow.fixed.nu} />
              ).
            </>
          ) : (
            <>; it has no attracting fixed point with a variance above 0.</>
          )}
        </p>
      )}
      {state.unit !== null && state.unit >= count && (
        <p className="note">
          There is no unit {state.unit}: the layer has {count}.
        </p>
      )}
      {tables && <DataTable table={tables.shares} busy={units.busy} />}
    </>
  );
}
