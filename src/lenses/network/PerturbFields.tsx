import { kickProblem } from '../../state/address/networkFields';
import { type Read, readNumber } from '../../state/address/readNumber';
import type { NetworkKick } from '../../state/NetworkState';
import { networkNumber } from '../../state/tables/networkTable';
import { FieldRow } from './FieldRow';
import { type NetworkFieldsProps, NumberOf } from './NetworkFields';

const sides = [
  { of: 'layer', words: 'after layer', step: 1 },
  { of: 'mean', words: 'adds to the mean', step: 0.1 },
  { of: 'variance', words: 'multiplies the variance by', step: 0.1 },
] as const;

/** What disturbs network and map together: a kick at one layer, a drift of all weights. */
export function PerturbFields({ state, onChange }: NetworkFieldsProps) {
  const { kick } = state;
  const drift = networkNumber('drift');
  return (
    <fieldset className="network-fields">
      <legend>Perturb</legend>
      <button
        type="button"
        aria-pressed={kick !== null}
        onClick={() =>
          onChange(({ depth }) => ({
            kick: kick ? null : { layer: Math.min(depth, 8), mean: 0.5, variance: 2 },
          }))
        }
      >
        {kick ? 'Take the kick away' : 'Kick a layer'}
      </button>
      {kick &&
        sides.map(({ of, words, step }) => (
          <FieldRow
            key={of}
            words={words}
            label={`kick, ${words}`}
            symbol={words}
            value={kick[of]}
            read={(text): Read<number> => {
              const number = readNumber(text);
              if ('problem' in number) return number;
              const problem = kickProblem({ ...kick, [of]: number.value });
              return problem === undefined ? number : { problem };
            }}
            to={(value) => ({ kick: { ...kick, [of]: value } satisfies NetworkKick })}
            step={(steps) => Number((kick[of] + step * steps).toPrecision(12))}
            onChange={onChange}
          />
        ))}
      {kick && kick.layer > state.depth && (
        <p className="note">
          There is no layer {kick.layer}: the network has {state.depth}, so nothing is kicked.
        </p>
      )}
      <NumberOf of={drift} state={state} onChange={onChange} />
      <p className="note">
        A drift d adds independent normal numbers with variance d²/n to all weights, so that their{' '}
        <i className="symbol">τ</i> grows by d². Dropout, bias and skip of the controls are the network’s, too.
      </p>
    </fieldset>
  );
}
