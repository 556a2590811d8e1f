import { memo, useMemo } from 'react';
import { startTable } from '../../export/tables/orbitTables';
import type { Moments, Orbit } from '../../math/types';
import { NumberField } from '../../pieces/fields/NumberField';
import { DataTable } from '../../pieces/table/DataTable';
import { mostStarts } from '../../state/address/fieldTable';
import { type Read, readNumber, writeNumber } from '../../state/address/readNumber';
import type { Explorer } from '../../state/Explorer';
import { farthest } from '../../state/rules/windowRule';
import { orbitLetter } from '../../words/orbitLetter';

export interface OrbitTableProps {
  readonly starts: readonly Moments[];
  /** One per start, of the newest result; while a start is new its orbit may be missing. */
  readonly orbits: readonly Orbit[];
  readonly layers: number;
  readonly onChange: Explorer['dispatch'];
}

/** The orbits: where each starts, to be typed, and ends, in words. */
export const OrbitTable = memo(function OrbitTable({ starts, orbits, layers, onChange }: OrbitTableProps) {
  const change = (index: number, start: Moments, commit: boolean) =>
    onChange({ starts: starts.map((old, i) => (i === index ? start : old)) }, { commit });
  const table = useMemo(() => startTable(starts, orbits), [starts, orbits]);
  const settle = () => onChange({});
  return (
    <>
      {starts.length > 0 && (
        <DataTable
          table={table}
          className="orbit-table"
          slots={{
            mu: (index) => (
              <NumberField
                label={`Start of orbit ${orbitLetter(index)}, mean μ`}
                symbol="μ"
                value={starts[index]!.mu}
                read={readLimited}
                onChange={(mu, commit) => change(index, { ...starts[index]!, mu }, commit)}
                onSettle={settle}
              />
            ),
            nu: (index) => (
              <NumberField
                label={`Start of orbit ${orbitLetter(index)}, variance ν`}
                symbol="ν"
                value={starts[index]!.nu}
                read={readVariance}
                onChange={(nu, commit) => change(index, { ...starts[index]!, nu }, commit)}
                onSettle={settle}
              />
            ),
            remove: (index) => (
              <button
                type="button"
                className="quiet"
                aria-label={`Remove orbit ${orbitLetter(index)}`}
                onClick={() => onChange({ starts: starts.filter((_, i) => i !== index) })}
              >
                ×
              </button>
            ),
          }}
        />
      )}
      {starts.length > 0 && (
        <p className="note">
          Within so many layers an orbit comes, and stays, within 1 % of its limit; the verdict looks beyond the layers
          drawn.
        </p>
      )}
      <div className="button-row">
        <button
          type="button"
          disabled={starts.length >= mostStarts}
          onClick={() => onChange({ starts: [...starts, { mu: 0.5, nu: 1.5 }] })}
        >
          Add an orbit
        </button>
        <span className="layers-field">
          over{' '}
          <NumberField
            label="Layers of every orbit"
            symbol="The number of layers"
            value={layers}
            read={readLayers}
            step={(steps) => layers + steps}
            onChange={(next, commit) => onChange({ layers: next }, { commit })}
            onSettle={settle}
          />{' '}
          layers
        </span>
      </div>
    </>
  );
});

function readLimited(text: string): Read<number> {
  const read = readNumber(text);
  if ('problem' in read || Math.abs(read.value) <= farthest) return read;
  return { problem: `${writeNumber(read.value)} is beyond a million` };
}

function readVariance(text: string): Read<number> {
  const read = readLimited(text);
  if ('problem' in read || read.value >= 0) return read;
  return { problem: 'ν is a variance and cannot be below 0' };
}

function readLayers(text: string): Read<number> {
  const read = readNumber(text);
  if ('problem' in read || (Number.isInteger(read.value) && read.value >= 1 && read.value <= 100)) return read;
  return { problem: 'the number of layers is a whole number from 1 to 100' };
}
