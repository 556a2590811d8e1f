import { goneAtOnce, halving } from '../../../pieces/fields/halving';
import { besideOne } from '../../../pieces/table/besideOne';
import { Value } from '../../../pieces/table/Value';
import { VerdictWord } from '../../../pieces/VerdictWord';
import type { TradeResult } from '../../../worker/design/designMessages';

export interface TradeReadoutProps {
  readonly result: TradeResult | undefined;
  /** A place in the plane of targets. */
  readonly place: { readonly x: number; readonly y: number };
  /** True to read the cells that have certified boxes, which are larger. */
  readonly boxes: boolean;
  /** Whose constants they are. */
  readonly name: string;
}

const noneKeeps = { selu: 'no λ > 0, α ≥ 0', constants: 'no choice of the constants', affine: 'no a·f + c' } as const;

/** The numbers of the cell at a place, with the target at the cell's middle, of which they are true. */
export function TradeReadout({ result, place, boxes, name }: TradeReadoutProps) {
  const found = result && lookUp(result, place, boxes);
  if (!found) return <p className="trade-readout">{result ? 'The target lies outside this picture.' : 'In work.'}</p>;
  const { mu, nu, rate, norm, size } = found;
  return (
    <p className="trade-readout" data-boxes={boxes}>
      Nearest target computed, <i className="symbol mean">μ*</i> = <Value value={mu} digits={3} />,{' '}
      <i className="symbol variance">ν*</i> = <Value value={nu} digits={3} />:{' '}
      {Number.isNaN(rate) ? (
        `${noneKeeps[result.by]} of ${name} keeps it fixed.`
      ) : (
        <>
          error × <Value value={rate} digits={besideOne(rate, 3)} /> a layer
          {rate < 1 - 1e-6 && !goneAtOnce(rate) && (
            <>
              , halved every <Value value={halving(rate)} digits={3} /> layers
            </>
          )}
          , norm <Value value={norm} digits={3} />
          {size !== undefined && size > 0 && (
            <>
              , box <i className="symbol">k</i> = <Value value={size} digits={3} /> <VerdictWord verdict="proved" />
            </>
          )}
          {size === 0 && ', no box certified'}
          {rate >= 1 + 1e-6 && ', unstable'}
          {Math.abs(rate - 1) < 1e-6 && ', a limit case'}.
        </>
      )}
    </p>
  );
}

function lookUp({ request, rate, norm, boxes }: TradeResult, { x, y }: TradeReadoutProps['place'], wide: boolean) {
  const [across, up] = [share(x, request.mu), share(y, request.nu)];
  if (!(across >= 0 && across <= 1 && up >= 0 && up <= 1)) return undefined;
  const stride = wide && boxes ? boxes.stride : 1;
  const [columns, rows] = [request.columns / stride, request.rows / stride];
  const [i, j] = [Math.min(columns - 1, Math.floor(across * columns)), Math.min(rows - 1, Math.floor(up * rows))];
  const half = stride >> 1;
  const k = (j * stride + half) * request.columns + i * stride + half;
  return {
    mu: middle(i, columns, request.mu),
    nu: middle(j, rows, request.nu),
    rate: rate[k]!,
    norm: norm[k]!,
    size: wide && boxes ? boxes.sizes[j * columns + i] : undefined,
  };
}

const share = (value: number, [low, high]: readonly [number, number]) => (value - low) / (high - low);
const middle = (cell: number, cells: number, [low, high]: readonly [number, number]) =>
  (low + high) / 2 + ((cell - (cells - 1) / 2) * (high - low)) / cells;
