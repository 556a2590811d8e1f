import { Select } from '../../pieces/fields/Select';
import { trainingKind } from '../../state/tables/trainingTable';
import type { TrainingPartProps } from './LossPart';

/** Which network is looked at, and at what epoch. */
export function NetChoice({ explorer: { dispatch }, own }: TrainingPartProps) {
  const { nets, shown, newest, shownEpoch } = own;
  const options = nets.map(({ kind, depth }) => ({
    id: `${kind} ${depth}`,
    words: `${trainingKind(kind).words}, ${depth} layers`,
  }));
  const to = (text: string, commit: boolean) => {
    const epoch = Math.round(Number(text));
    if (epoch >= 0) dispatch({ epoch: epoch >= newest ? null : epoch }, { commit });
  };
  return (
    <>
      <label className="network-field">
        network
        <Select
          value={shown ? `${shown.kind} ${shown.depth}` : ''}
          options={options}
          onChoose={(id) => {
            const net = nets.find(({ kind, depth }) => `${kind} ${depth}` === id);
            if (net) dispatch({ trainedKind: net.kind, trainedDepth: net.depth });
          }}
        />
      </label>
      {newest >= 0 && (
        <label className="network-layer">
          <span>
            epoch {shownEpoch} of {newest}
          </span>
          <input
            type="range"
            min={0}
            max={Math.max(1, newest)}
            step={1}
            value={shownEpoch}
            aria-valuetext={`epoch ${shownEpoch} of ${newest}`}
            onChange={(event) => to(event.target.value, false)}
            onPointerUp={() => dispatch({})}
            onKeyUp={() => dispatch({})}
            onBlur={() => dispatch({})}
          />
        </label>
      )}
    </>
  );
}
