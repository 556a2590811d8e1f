import { useMemo, useRef, useState } from 'react';
import { ActivationChart } from '../../charts';
import { useSize } from '../../charts/drawing/useSize';
import { useTextSize } from '../../charts/drawing/useTextSize';
import { profileTables } from '../../export/tables/profileTables';
import type { Condition } from '../../math';
import { useLocked } from '../../pieces/Control';
import { Formula } from '../../pieces/Formula';
import { NumberField } from '../../pieces/fields/NumberField';
import { Health } from '../../pieces/Health';
import { useLasting } from '../../pieces/late/useLasting';
import { useOffer } from '../../pieces/late/useOffer';
import { DataTable } from '../../pieces/table/DataTable';
import { Value } from '../../pieces/table/Value';
import { texDisplay } from '../../pieces/tex';
import { readBound } from '../../state/address/fieldTable';
import { isPapers } from '../../state/layerOf';
import type { MapState } from '../../state/parametersOf';
import { breakRule } from '../../state/rules/breakRule';
import type { State } from '../../state/State';
import { activationRow } from '../../state/tables/activationTable';
import type { ActivationPanelProps } from './ActivationPanel';
import { beforeAfterTable } from './beforeAfterTable';
import { ConditionTable } from './ConditionTable';
import { conditionWords } from './conditionWords';
import { curveGrips } from './curveGrips';
import { ProfileNotes } from './ProfileNotes';
import { ThroughChoice } from './ThroughChoice';
import { useProfile } from './useProfile';

const widest = 560;

/** A condition broken by hand, and what it was before. */
interface Broken {
  readonly condition: Condition;
  readonly notice: string;
  readonly before: Partial<State>;
  readonly change: Partial<State>;
}

/** The Function part: f and f′ between the densities of their input and output, and the four conditions. */
export function FunctionPanel({ explorer, result }: ActivationPanelProps) {
  const { state, dispatch } = explorer;
  const em = useRef<HTMLSpanElement>(null);
  const [box, size] = useSize();
  const textSize = useTextSize(em);
  const width = Math.min(widest, size.width);
  const { job, through, tooFar } = useProfile(explorer, result);
  const { output } = job;
  const beforeAfter = useMemo(() => output && beforeAfterTable(output), [output]);
  const conditions = useMemo(() => output && conditionWords(output), [output]);
  useOffer('lens', [
    { tables: output && beforeAfter && !tooFar ? [...profileTables(output), beforeAfter] : [], busy: job.busy },
    { tables: conditions ? [conditions] : [], busy: job.busy },
  ]);
  const locked = useLocked();
  const grips = useMemo(
    () => (output ? curveGrips(state, output, dispatch) : []).map((grip) => ({ ...grip, locked: locked(grip.key) })),
    [state, output, dispatch, locked],
  );
  const slow = useLasting(job.busy);
  const [broken, setBroken] = useState<Broken>();
  const stillBroken =
    broken && Object.entries(broken.change).every(([key, value]) => state[key as keyof State] === value);
  const onBreak = (condition: Condition) => {
    if (!output) return;
    const { change, notice } = breakRule(state, condition, output.conditions.steepness.greatest);
    const before = Object.fromEntries(Object.keys(change).map((key) => [key, state[key as keyof MapState]]));
    setBroken({ condition, notice, before, change });
    dispatch(change);
  };
  const name = activationRow(state.activation).words;
  return (
    <>
      <section aria-label="The function">
        <ThroughChoice through={state.through} reach={state.reach} starts={state.starts} onChange={dispatch} />
        <p className="function-words">
          <Through words={through.words} mu={through.point.mu} nu={through.point.nu} />
        </p>
        <div className="function-body">
          <div ref={box} className="function-frame" aria-busy={job.busy}>
            <span ref={em} className="function-em" aria-hidden="true" />
            {slow && !output && <p className="muted">In work.</p>}
            {tooFar && <p>Its net input is too far out to be drawn.</p>}
            {output && width > 0 && !tooFar && (
              <ActivationChart
                width={width}
                textSize={textSize}
                reach={output.request.reach}
                curve={output.curve}
                limits={output.limits}
                profile={output.profile}
                to={output.to}
                conditions={output.conditions}
                grips={grips}
                label={`${name} and its slope, with the densities of its input and output`}
              />
            )}
          </div>
          {output && !tooFar && (
            <div className="function-numbers" aria-busy={job.busy}>
              {beforeAfter && <DataTable table={beforeAfter} />}
              <ProfileNotes profile={output.profile} dropped={output.request.parameters.dropout !== undefined} />
              {output.gradients !== null && (
                <p className="note">
                  <i className="symbol">χ</i> = <Value value={output.gradients} digits={5} />: what this layer
                  multiplies the mean square of gradients by, on their way back.
                </p>
              )}
              {output.request.parameters.skip !== undefined && (
                <p className="note">The density is that of the output before the skip adds its share of the input.</p>
              )}
            </div>
          )}
        </div>
        {output?.rounding !== undefined && (
          <p className="note">
            As typed, <i className="symbol">f(z)</i> subtracts numbers that are nearly equal: expect its values, and so
            the moments, to be off by some <Value value={output.rounding} digits={2} /> of what they vary by.
          </p>
        )}
        {output?.unresolved && (
          <p className="note">
            This formula oscillates too fast to be summed under wide inputs: from a variance{' '}
            <i className="symbol">ντ</i> of <Value value={output.unresolved.s} /> on, expect moments that are off by up
            to <Value value={output.unresolved.error} digits={1} /> of their size.
          </p>
        )}
        <Health of="the picture of the activation" health={job.health} reason={job.reason} onRetry={job.retry} />
      </section>
      {output && conditions && (
        <section aria-label="Conditions">
          {output.request.parameters.dropout !== undefined && (
            <p className="note">The conditions are on the activation itself, without dropout.</p>
          )}
          {output.limitsSampled && (
            <p className="note">
              No rule known here says what this formula tends to far out: it is judged from its values at |z| = 10³, 10⁵
              and 10⁷.
            </p>
          )}
          {!isPapers(output.request.parameters) && (
            <p className="note">What the conditions say of a layer is of one unit without bias and skip.</p>
          )}
          <ConditionTable
            table={conditions}
            result={output}
            busy={job.busy}
            onBreak={onBreak}
            note={
              broken && stillBroken
                ? {
                    condition: broken.condition,
                    children: (
                      <>
                        <p>{broken.notice}</p>
                        <button type="button" onClick={() => dispatch(broken.before)}>
                          Take it back
                        </button>
                      </>
                    ),
                  }
                : undefined
            }
          />
          <div className="bound-row">
            <span>A slope counts as small below</span>
            <NumberField
              label="slope bound"
              symbol="the bound"
              value={state.bound}
              read={readBound}
              onChange={(bound, commit) => dispatch({ bound }, { commit })}
              onSettle={() => dispatch({})}
              step={(steps) => Math.max(0.01, Number((state.bound + 0.01 * steps).toFixed(2)))}
            />
          </div>
        </section>
      )}
      <section aria-label="Density of the output" className="formulas">
        <details>
          <summary>The density of the output</summary>
          <p>
            An output <i className="symbol">y</i> comes from every <i className="symbol">z</i> with{' '}
            <i className="symbol">f(z)</i> = <i className="symbol">y</i>. Where <i className="symbol">f</i> is flat,
            many inputs share an output and the density is high:
          </p>
          <Formula
            html={texDisplay`p(y) = \Sigma_i\, \frac{\varphi((z_i - m)/\sqrt s)}{\sqrt s\,|f'(z_i)|},\quad f(z_i) = y`}
            label="p of y is the sum over all z i with f of z i equal to y of phi of z i minus m over root s, divided by root s times the absolute value of f prime of z i"
          />
        </details>
      </section>
    </>
  );
}

function Through({ words, mu, nu }: { readonly words: string; readonly mu: number; readonly nu: number }) {
  return (
    <>
      Through the layer goes {words}: <i className="symbol mean">μ</i> = <Value value={mu} negligible={1e-12} />,{' '}
      <i className="symbol variance">ν</i> = <Value value={nu} negligible={1e-12} />.
    </>
  );
}
