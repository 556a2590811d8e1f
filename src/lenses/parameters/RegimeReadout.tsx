import { regimeWords } from '../../charts';
import type { Regime } from '../../math';
import { Value } from '../../pieces/table/Value';

export interface RegimeReadoutProps {
  /** The two parameters of the place that is pointed at, with their symbols. */
  readonly at: readonly { readonly symbol: string; readonly value: number }[];
  /** What becomes of starts there; undefined while it is not known. */
  readonly regime: Regime | undefined;
}

/** What becomes of starts at the place of a plane of parameters that is pointed at. */
export function RegimeReadout({ at, regime }: RegimeReadoutProps) {
  const point = regime?.fixedPoint;
  return (
    <p className="regime-readout">
      {at.map(({ symbol, value }) => (
        <span key={symbol}>
          <i className="symbol">{symbol}</i> <Value value={value} digits={4} />{' '}
        </span>
      ))}
      {regime && (
        <>
          <b>{regimeWords[regime.kind]}</b>
          {point && (
            <>
              : (<i className="symbol mean">μ*</i> <Value value={point.mu} digits={4} negligible={1e-9} />,{' '}
              <i className="symbol variance">ν*</i> <Value value={point.nu} digits={4} />
              ), error × <Value value={point.rate} digits={3} /> a layer
            </>
          )}
        </>
      )}
    </p>
  );
}
