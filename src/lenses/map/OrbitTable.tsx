import { memo } from 'react';
import { orbitLetter } from '../../charts';
import type { Moments, Orbit, Outcome } from '../../math/types';
import { NumberField } from '../../pieces/NumberField';
import { Value } from '../../pieces/Value';
import { mostStarts } from '../../state/address/fieldTable';
import { type Read, readNumber, writeNumber } from '../../state/address/readNumber';
import type { Explorer } from '../../state/Explorer';
import { farthest } from '../../state/rules/windowRule';

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
  const settle = () => onChange({});
  return (
    <>
      {starts.length > 0 && (
        <table className="results orbit-table">
          <caption>Orbits</caption>
          <thead>
            <tr>
              <th scope="col">
                <span className="visually-hidden">orbit</span>
              </th>
              <th scope="col">
                start <i className="symbol mean">μ</i>
              </th>
              <th scope="col">
                start <i className="symbol variance">ν</i>
              </th>
              <th scope="col">ends</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {starts.map((start, index) => {
              const letter = orbitLetter(index);
              const orbit = orbits[index];
              return (
                <tr key={letter}>
                  <th scope="row">{letter}</th>
                  <td>
                    <NumberField
                      label={`Start of orbit ${letter}, mean μ`}
                      symbol="μ"
                      value={start.mu}
                      read={readLimited}
                      onChange={(mu, commit) => change(index, { ...start, mu }, commit)}
                      onSettle={settle}
                    />
                  </td>
                  <td>
                    <NumberField
                      label={`Start of orbit ${letter}, variance ν`}
                      symbol="ν"
                      value={start.nu}
                      read={readVariance}
                      onChange={(nu, commit) => change(index, { ...start, nu }, commit)}
                      onSettle={settle}
                    />
                  </td>
                  <td>{orbit && <Ending of={orbit.outcome} />}</td>
                  <td>
                    <button
                      type="button"
                      className="quiet"
                      aria-label={`Remove orbit ${letter}`}
                      onClick={() => onChange({ starts: starts.filter((_, i) => i !== index) })}
                    >
                      ×
                    </button>
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
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

function Ending({ of: outcome }: { readonly of: Outcome }) {
  const mark = <span className={`ending ending-${outcome.kind}`} aria-hidden="true" />;
  switch (outcome.kind) {
    case 'converges':
    case 'collapses':
      return (
        <>
          {mark}
          {outcome.layers === 0 ? 'stays near' : `${outcome.kind} to`} (
          <Value value={outcome.to.mu} digits={4} negligible={1e-12} />,{' '}
          <Value value={outcome.to.nu} digits={4} negligible={1e-12} />)
          {outcome.layers > 0 && (
            <>
              {' '}
              within <Layers count={outcome.layers} />
            </>
          )}
        </>
      );
    case 'cycles':
      return (
        <>
          {mark}
          cycles through {outcome.period} points:{' '}
          {outcome.points.slice(0, 4).map(({ mu, nu }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: the points of a cycle are told apart by their place in it.
            <span key={index}>
              (<Value value={mu} digits={4} negligible={1e-12} />, <Value value={nu} digits={4} />){' '}
            </span>
          ))}
          {outcome.points.length > 4 && '…'}
        </>
      );
    case 'diverges':
      return (
        <>
          {mark}
          diverges within <Layers count={outcome.layers} />
        </>
      );
    case 'undecided':
      return (
        <>
          {mark}
          undecided after <Layers count={outcome.layers} />
        </>
      );
  }
}

function Layers({ count }: { readonly count: number }) {
  return (
    <>
      <Value value={count} digits={5} /> {count === 1 ? 'layer' : 'layers'}
    </>
  );
}

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
