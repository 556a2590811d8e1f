import type { ReactNode } from 'react';
import type { Condition, Conditions } from '../../math';
import { Value } from '../../pieces/Value';
import type { Extremes } from '../../worker/activation/profileMessages';
import { Stretches } from './Stretches';

export interface ConditionTableProps {
  readonly conditions: Conditions;
  readonly extremes: Extremes;
  /** τ, by which the layer multiplies the variance before the activation. */
  readonly tau: number;
  /** True while newer ones are on their way. */
  readonly busy: boolean;
  readonly onBreak: (condition: Condition) => void;
  /** What to notice, below the condition that was broken by hand. */
  readonly note: { readonly condition: Condition; readonly children: ReactNode } | undefined;
}

const names: Readonly<Record<Condition, string>> = {
  values: 'Negative and positive values',
  saturation: 'Saturation',
  steepness: 'A slope above 1',
  continuity: 'Continuity',
};

/** Factors beyond this only say how far out they were taken. */
const negligible = 1e-6;

/** The paper's four conditions on an activation, each with what it is for, the evidence, and a way to break it. */
export function ConditionTable({ conditions, extremes, tau, busy, onBreak, note }: ConditionTableProps) {
  const sentences: Readonly<Record<Condition, ReactNode>> = {
    values: <ValuesSentence {...conditions} />,
    saturation: <SaturationSentence {...conditions} large={extremes.large} tau={tau} />,
    steepness: <SteepnessSentence {...conditions} small={extremes.small} tau={tau} />,
    continuity: <ContinuitySentence {...conditions} />,
  };
  return (
    <table className="results condition-table" aria-busy={busy}>
      <caption>Conditions</caption>
      <tbody>
        {(Object.keys(names) as Condition[]).map((condition) => {
          const { holds } = conditions[condition];
          return (
            <tr key={condition}>
              <td>
                <div className="condition-head">
                  <strong>
                    {names[condition]}: {holds ? 'holds' : 'fails'}
                    {condition === 'steepness' &&
                      holds &&
                      extremes.small <= 1 &&
                      ', but not enough near z = 0, where small variances need it'}
                  </strong>
                  <button
                    type="button"
                    aria-label={`Break it: ${names[condition].toLowerCase()}`}
                    disabled={!holds}
                    onClick={() => onBreak(condition)}
                  >
                    Break it
                  </button>
                </div>
                <p>{sentences[condition]}</p>
                <div role="status">
                  {note?.condition === condition && <div className="broken-note">{note.children}</div>}
                </div>
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

function ValuesSentence({ values }: Conditions) {
  const { least, greatest, negative, positive } = values;
  const range = <Reach least={least} greatest={greatest} />;
  if (values.holds)
    return (
      <>
        {range}: below 0 for <Stretches list={negative} />, above 0 for <Stretches list={positive} />. So a layer can
        move the mean either way.
      </>
    );
  if (negative.length === 0 && positive.length === 0) return <>f is 0 everywhere, so every layer gives a mean of 0.</>;
  return negative.length === 0 ? (
    <>{range} and is never below 0. So no layer can give a mean below 0, or bring a mean that is too large back to 0.</>
  ) : (
    <>{range} and is never above 0. So no layer can give a mean above 0, or bring a mean that is too small back to 0.</>
  );
}

function SaturationSentence({ saturation, large, tau }: Conditions & { readonly large: number; readonly tau: number }) {
  const { below, far, bound, holds } = saturation;
  const slope = (
    <>
      |<i className="symbol">f′</i>| is below <Value value={bound} />
    </>
  );
  const factor = (
    <>
      At ω = 0 and{' '}
      <span className="no-wrap">
        τ = <Value value={tau} />
      </span>{' '}
      a layer multiplies a very large variance by {large < negligible ? 'next to 0' : <Value value={large} />}:{' '}
      {large < 1 ? 'it is damped.' : 'a variance that is too large is not damped.'}
    </>
  );
  if (holds)
    return (
      <>
        {slope} for <Stretches list={far} />, so large net inputs there are squeezed together. {factor}
      </>
    );
  return (
    <>
      {below.length > 0 ? (
        <>
          {slope} only for <Stretches list={below} />,{' '}
          {below.flat().every(Number.isFinite)
            ? 'and not far out.'
            : 'but f goes on without a bound there: no saturation.'}
        </>
      ) : (
        <>Nowhere {slope}: far out, f spreads net inputs as much as near 0.</>
      )}{' '}
      {factor}
    </>
  );
}

function SteepnessSentence({
  steepness,
  continuity,
  small,
  tau,
}: Conditions & { readonly small: number; readonly tau: number }) {
  const { holds, above, greatest, at } = steepness;
  const most = tau * greatest * greatest;
  const factor = (
    <>
      At ω = 0 and{' '}
      <span className="no-wrap">
        τ = <Value value={tau} />
      </span>{' '}
      a layer multiplies a very small variance by{' '}
      {small > 1 / negligible ? 'more than a million' : <Value value={small} />}:{' '}
      {small > 1 ? 'it is raised.' : 'a variance that is too small is not raised.'}
    </>
  );
  if (holds)
    return (
      <>
        |<i className="symbol">f′</i>| is above 1 for <Stretches list={above} />, at most <Value value={greatest} /> (at{' '}
        <span className="no-wrap">
          <i className="symbol">z</i> = <Value value={at} negligible={1e-9} />
        </span>
        ). {factor}
      </>
    );
  // Var f(z) ≤ L² Var z holds for a slope of at most L, but not across a jump.
  if (!continuity.holds)
    return (
      <>
        |<i className="symbol">f′</i>| is at most <Value value={greatest} /> where there is no jump; a jump can raise a
        variance all the same. {factor}
      </>
    );
  return (
    <>
      |<i className="symbol">f′</i>| is at most <Value value={greatest} />, so <i className="symbol">ν̃</i> is at most{' '}
      {(most > 1 || most < 0.9999) && <Value value={most} toward="up" />} <i className="symbol">ν</i>, whatever the mean
      {most <= 1 ? ': no layer can raise a variance that is too small.' : ' (τ times its square).'} {factor}
    </>
  );
}

function ContinuitySentence({ continuity }: Conditions) {
  const { jumps } = continuity;
  if (jumps.length === 0)
    return (
      <>
        <i className="symbol">f</i> has no jump, so the map is continuous down to ν = 0, and a map of a box into itself
        has a fixed point.
      </>
    );
  const [{ at, before, after } = { at: 0, before: 0, after: 0 }] = jumps;
  return (
    <>
      <i className="symbol">f</i> jumps at <i className="symbol">z</i> = <Value value={at} /> from{' '}
      <Value value={before} negligible={1e-9} /> to <Value value={after} negligible={1e-9} />
      {jumps.length > 1 && `, and at ${jumps.length - 1} more places`}. A variance near 0 that straddles the jump does
      not stay near 0, and nothing promises a fixed point on ν = 0.
    </>
  );
}

function Reach({ least, greatest }: { readonly least: number; readonly greatest: number }) {
  const f = <i className="symbol">f</i>;
  const [low, high] = [<Value key="low" value={least} />, <Value key="high" value={greatest} />];
  if (least === -Infinity && greatest === Infinity) return <>{f} has no bound on either side</>;
  if (least === -Infinity)
    return (
      <>
        {f} goes from {high} down without end
      </>
    );
  if (greatest === Infinity)
    return (
      <>
        {f} goes from {low} up without end
      </>
    );
  return (
    <>
      {f} goes from {low} to {high}
    </>
  );
}
