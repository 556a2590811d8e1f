import { useMemo, useRef, useState } from 'react';
import { ParameterPlane, type Place, TradeCurve, TradeLegend, type TradePicture, TradeRegions } from '../../../charts';
import { tradeTables } from '../../../export/tables/tradeTables';
import type { Moments } from '../../../math/types';
import { ChartSection } from '../../../pieces/ChartSection';
import { Select } from '../../../pieces/fields/Select';
import { Health } from '../../../pieces/Health';
import { useOffer } from '../../../pieces/late/useOffer';
import { useSeen } from '../../../pieces/late/useSeen';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { isPapers } from '../../../state/layerOf';
import { type Trade, tradeTable } from '../../../state/tables/tradeTable';
import type { TradeRequest, TradeResult } from '../../../worker/design/designMessages';
import { sameValue } from '../../../worker/sameValue';
import { useJob } from '../../../worker/useJob';
import { ownOf } from './ownOf';
import { nameOf } from './regionWords';
import { TradeReadout } from './TradeReadout';
import { useSettled, useSettledLayer } from './useSettledLayer';

export interface TradeOffProps {
  readonly explorer: Snapshot & Explorer;
  readonly target: Moments;
}

/** Targets shown; the lowest variance is one that a handle can be moved to. */
const mu = { symbol: 'μ*', words: 'mean', min: -1, max: 1, step: 0.01 };
const nu = { symbol: 'ν*', words: 'variance', min: 0.02, max: 4, step: 0.01 };
const cells = 81;

/** What a wish costs: over all targets, how fast layers return to them and how large a box is certified to. */
export function TradeOff({ explorer, target }: TradeOffProps) {
  const { state, dispatch } = explorer;
  const { trade } = state;
  const layer = useSettledLayer(explorer);
  const own = useSettled(explorer, ownOf(state));
  const proved = isPapers(layer) && !own;
  const colour = trade === 'box' && !proved ? 'rate' : trade;
  const [pointed, setPointed] = useState<Place | null>(null);
  const section = useRef<HTMLElement>(null);
  const seen = useSeen(section);
  const request: TradeRequest = {
    ...{ ...layer, columns: cells, rows: cells, boxes: trade === 'box' && proved },
    mu: [mu.min, mu.max],
    nu: [nu.min, nu.max],
    ...(own && { own }),
  };
  /** What the reader has stopped; anything else is asked for again. */
  const [given, setGiven] = useState<TradeRequest>();
  const stopped = sameValue(given, request);
  const job = useJob('trade', seen && !stopped ? request : undefined, true);
  const { output, busy, done } = job;
  useOffer('lens', [{ tables: output ? tradeTables(output) : [], busy }], 1);
  const picture = useMemo(() => output && pictureOf(output, colour), [output, colour]);
  const place = { x: target.mu, y: target.nu };
  const name = nameOf(state);
  const none = noneWords(output?.by ?? 'selu');
  return (
    <section
      ref={section}
      className="design-section"
      aria-label="Stability against freedom"
      data-of={own ? name : 'SELU’s form'}
    >
      <ChartSection
        title="Stability against freedom, over the targets"
        busy={busy}
        done={done}
        shape={0.82}
        caption={<TradeReadout result={output} place={pointed ?? place} boxes={colour === 'box'} name={name} />}
      >
        {(size) => (
          <>
            <div className="trade-choice">
              <label htmlFor="trade">Colour by</label>
              <Select id="trade" value={trade} options={tradeTable} onChoose={(trade) => dispatch({ trade })} />
            </div>
            <ParameterPlane
              {...size}
              x={mu}
              y={nu}
              picture={undefined}
              colour="rate"
              under={(frame) => picture && <TradeRegions picture={picture} frame={frame} textSize={size.textSize} />}
              place={place}
              handle="Wished fixed point"
              onMove={({ x, y }, { done: settled }) => dispatch({ target: { mu: x, nu: y } }, { commit: settled })}
              onHover={setPointed}
              marks={[{ x: 0, y: 1, label: '(0, 1)' }]}
              label="Plane of targets, mean and variance"
            />
          </>
        )}
      </ChartSection>
      <TradeLegend colour={colour} none={none} />
      {trade === 'box' && !proved && (
        <p className="note">
          Here boxes are proved for SELU and ELU without dropout, in one unit without bias and skip; so the rate is
          drawn. The Theorems lens proves boxes of any activation.
        </p>
      )}
      {trade === 'box' && proved && (
        <div className="button-row design-actions">
          {busy ? (
            <>
              <span className="muted">Certifying, {Math.round(100 * done)} % done</span>
              <button type="button" onClick={() => setGiven(request)}>
                Stop
              </button>
            </>
          ) : (
            stopped && (
              <>
                <span className="muted">Stopped; what is shown is what was certified until then.</span>
                <button type="button" onClick={() => setGiven(undefined)}>
                  Certify
                </button>
              </>
            )
          )}
        </div>
      )}
      <Health of="the plane of targets" health={job.health} reason={job.reason} onRetry={job.retry} />
      <p>
        {output && wayWords(output.by, name)}
        Fast return means that a layer forgets: how one input differs from another in mean and variance is gone after a
        few layers. A slow rate leaves features more freedom, and less is certain to come back.
      </p>
      {output && (
        <div className="trade-along">
          <ChartSection title="The same along ν* at μ* = 0" busy={false} done={0} shape={0.5} caption={null}>
            {(size) => (
              <TradeCurve
                {...size}
                range={[0, nu.max]}
                {...linesOf(output)}
                value={target.mu === 0 ? target.nu : Number.NaN}
              />
            )}
          </ChartSection>
        </div>
      )}
    </section>
  );
}

/** The chosen numbers; undefined where they are not known yet. */
function pictureOf({ request, by, rate, norm, boxes }: TradeResult, colour: Trade): TradePicture | undefined {
  const { columns, rows } = request;
  const none = noneWords(by);
  if (colour !== 'box') return { none, colour, columns, rows, values: colour === 'rate' ? rate : norm };
  if (!boxes) return undefined;
  const half = boxes.stride >> 1;
  const rates = Float32Array.from(boxes.sizes, (_, k) => {
    const [i, j] = [k % boxes.columns, Math.floor(k / boxes.columns)];
    return rate[(j * boxes.stride + half) * columns + i * boxes.stride + half]!;
  });
  return { none, colour, columns: boxes.columns, rows: boxes.rows, values: boxes.sizes, rate: rates };
}

/** What does not exist where a target is not kept. */
const noneWords = (by: TradeResult['by']) => ({ selu: 'no λ, α', constants: 'no constants', affine: 'no a·f + c' })[by];

/** By what each target is kept here. */
function wayWords(by: TradeResult['by'], name: string): string {
  if (by === 'selu') return '';
  if (by === 'affine')
    return `Each target is kept, where it can be, by a·f + c of ${name}, whose own constants could not keep them all. `;
  return `Each target is kept, where it can be, by constants of ${name}; where several do, by the most stable. `;
}

/** The middle column of the picture: the targets with mean 0. */
function linesOf({ request, rate, boxes }: TradeResult) {
  const at = (row: number, rows: number) => request.nu[0] + ((row + 0.5) * (request.nu[1] - request.nu[0])) / rows;
  const column = (values: Float32Array, columns: number, rows: number) =>
    Array.from({ length: rows }, (_, row) => [at(row, rows), values[row * columns + (columns >> 1)]!] as const);
  return {
    rate: column(rate, request.columns, request.rows),
    boxes: boxes ? column(boxes.sizes, boxes.columns, boxes.rows) : [],
  };
}
