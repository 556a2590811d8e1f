import { Health } from '../../pieces/Health';
import { Value } from '../../pieces/table/Value';
import type { State } from '../../state/State';
import type { OwnTraining } from './useTraining';

/** Seconds of one core for an epoch of one layer, as measured where this was written. */
const secondsPerLayer = 0.006;

/** How far the networks have come, and the buttons that make them learn, rest and begin again. */
export function TrainingStatus({ own, state }: { readonly own: OwnTraining; readonly state: State }) {
  const { training, view, wanted, nets, done, left, elapsed } = own;
  const { going, health, reason, restored, stores } = view;
  const begun = nets.some(({ runs }) => runs.length > 0);
  const layers = wanted.reduce((sum, { net }) => sum + net.depth, 0);
  const diverged = nets.flatMap(({ runs }) => runs).filter(({ state: at }) => at?.diverged !== undefined).length;
  return (
    <div className="network-status">
      <p role="status">
        {wanted.length === 0 && 'Choose a kind of network and a number of layers above.'}
        {wanted.length > 0 && !begun && (
          <>
            {count(wanted.length, 'network')}, {state.epochs} epochs each: some{' '}
            <Value value={secondsPerLayer * layers * state.epochs} digits={1} /> seconds of one core.
          </>
        )}
        {begun && left > 0 && (
          <>
            {going ? 'Learning' : 'Resting'}: {wanted.length - left} of {count(wanted.length, 'network')} are done.
          </>
        )}
        {begun && left === 0 && (
          <>
            {count(wanted.length, 'network')} trained in <Value value={elapsed / 1000} digits={2} /> s of the workers.
          </>
        )}
        {diverged > 0 && ` ${count(diverged, 'network')} diverged: the loss left all bounds, and learning ended there.`}
        {restored && begun && ' Some of it was kept from an earlier visit.'}
        {!stores && ' This browser keeps no results: they last as long as this page.'}
      </p>
      {(going || (begun && left > 0)) && (
        <progress className="training-progress" max={1} value={done} aria-label="Part of the training that is done" />
      )}
      <p className="button-row">
        {going ? (
          <button type="button" onClick={training.pause}>
            Pause
          </button>
        ) : (
          <>
            {left > 0 && (
              <button type="button" className="training-go" onClick={training.go}>
                {begun ? 'Go on' : 'Train'}
              </button>
            )}
            {left > 0 && (
              <button type="button" onClick={training.step}>
                One epoch
              </button>
            )}
          </>
        )}
        {begun && left === 0 && !going && (
          <button
            type="button"
            className="training-go"
            onClick={() => {
              training.reset();
              training.go();
            }}
          >
            Train again
          </button>
        )}
        {begun && (
          <button type="button" onClick={training.reset}>
            Reset
          </button>
        )}
      </p>
      <Health of="the training" health={health} reason={reason} onRetry={training.retry} />
      {nets
        .flatMap(({ runs }) => runs)
        .filter(({ problem }) => problem !== undefined)
        .slice(0, 1)
        .map(({ id, problem }) => (
          <p key={id} className="notice">
            One network cannot be trained. {problem}
          </p>
        ))}
    </div>
  );
}

const count = (number: number, what: string) => `${number} ${what}${number === 1 ? '' : 's'}`;
