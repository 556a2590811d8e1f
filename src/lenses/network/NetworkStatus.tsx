import { Value } from '../../pieces/table/Value';
import type { Network } from './useNetwork';

/** What the network needs, how far it is, and the button that runs or stops it. */
export function NetworkStatus({ network }: { readonly network: Network }) {
  const { job, needs, running, onRun, onStop } = network;
  const { output, done } = job;
  const current = output !== undefined && job.current;
  return (
    <div className="network-status">
      <p>
        Needs <Value value={needs.operations / 1e9} digits={2} /> billion operations and{' '}
        <Value value={needs.bytes / 1e6} digits={2} />
        &nbsp;MB.{' '}
        {current && output.whole && (
          <>
            Took <Value value={output.elapsed / 1000} digits={2} />
            &nbsp;s.
          </>
        )}
        {current && output.whole && output.escaped && (
          <> After layer {output.records.length - 1} the numbers left single precision, and the run ended.</>
        )}
      </p>
      {running && (
        <p className="button-row">
          <progress max={1} value={done} aria-label="Part of the network that is done" />
          <button type="button" onClick={onStop}>
            Stop
          </button>
        </p>
      )}
      {!running && !(current && output.whole) && (
        <p className="button-row">
          <button type="button" onClick={onRun}>
            Run it
          </button>
          <span>{output ? 'What is shown is an earlier run, or part of one.' : 'Nothing was run yet.'}</span>
        </p>
      )}
    </div>
  );
}
