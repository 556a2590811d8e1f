import { type HTMLAttributes, type ReactNode, useCallback, useMemo, useRef } from 'react';
import { Cobweb, type LayerMark, LayerSeries } from '../charts';
import { useSize } from '../charts/drawing/useSize';
import { useTextSize } from '../charts/drawing/useTextSize';
import type { Orbit } from '../math/types';
import type { Explorer, Snapshot } from '../state/Explorer';
import { onlyVariable } from '../state/layerOf';
import { shownLayer } from '../state/shownLayer';
import type { MapResult } from '../worker/messages';
import { usePaced } from '../worker/usePaced';
import { CobwebWords } from './CobwebWords';
import { LayerReadout } from './LayerReadout';
import { OrbitLayers } from './OrbitLayers';
import { StripTabs } from './StripTabs';
import { shownStrip } from './shownStrip';
import { UnitAtLayer } from './UnitAtLayer';

export interface LayersStripProps {
  readonly explorer: Snapshot & Explorer;
  readonly result: MapResult | undefined;
  /** True where the strip is a panel of its own, and so never closed. */
  readonly apart: boolean;
  readonly panel: HTMLAttributes<HTMLElement>;
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
  /** What else stands beside the choice of a view. */
  readonly children?: ReactNode;
}

const none: readonly Orbit[] = [];

/** Layer by layer: the orbits' means and variances under one playhead, as curves, a cobweb or numbers. */
export function LayersStrip({ explorer, result: newest, apart, panel, mark, onMark, children }: LayersStripProps) {
  const { state, dispatch } = explorer;
  const { layers } = state;
  // Small pictures beside the one that moves.
  const result = usePaced(newest);
  const { muMin, muMax, nuMin, nuMax } = state.window;
  const mu = useMemo(() => [muMin, muMax] as const, [muMin, muMax]);
  const nu = useMemo(() => [nuMin, nuMax] as const, [nuMin, nuMax]);
  const em = useRef<HTMLSpanElement>(null);
  const [box, { width }] = useSize();
  const textSize = useTextSize(em);
  const shown = shownStrip(state.strip, apart);
  const playhead = shownLayer(state);
  const orbits = result?.orbits ?? none;
  const onChoose = useCallback((layer: number) => dispatch({ playhead: layer }), [dispatch]);
  const narrow = width < 400;
  const gap = 16;
  const common = {
    textSize,
    orbits,
    layers,
    playhead,
    mark,
    onMark,
    width: narrow ? width : Math.floor((width - gap) / 2),
    height: Math.round(textSize * 8.5),
    onChoose,
  };
  return (
    <section className="strip" aria-label="Layer by layer" {...panel}>
      <span ref={em} className="plane-em strip-em" aria-hidden="true" />
      {apart && (
        <div className="strip-head">
          <StripTabs shown={shown} onChange={dispatch} />
          {children}
        </div>
      )}
      <div className="strip-body">
        <div ref={box} className="strip-box">
          {shown === 'curves' && width > 0 && (
            <>
              <div className="strip-curves">
                <LayerSeries {...common} of="mu" range={mu} scale="linear" />
                <LayerSeries {...common} of="nu" range={nu} scale={state.nuScale} />
              </div>
              <LayerReadout orbits={orbits} layer={mark?.layer ?? playhead} orbit={mark?.orbit ?? null} />
            </>
          )}
          {shown === 'cobweb' &&
            (result?.varianceCurve ? (
              <div className="strip-cobweb">
                <Cobweb
                  width={Math.min(width, apart ? 420 : 250)}
                  height={Math.round(textSize * (apart ? 17 : 10.2))}
                  textSize={textSize}
                  curve={result.varianceCurve}
                  orbits={orbits}
                  of={onlyVariable(result.request.parameters) ?? 'nu'}
                  range={[result.varianceCurve[0]!, result.varianceCurve.at(-2)!]}
                  scale={state.nuScale}
                  playhead={playhead}
                />
                <CobwebWords state={state} shown />
              </div>
            ) : (
              <CobwebWords state={state} shown={false} />
            ))}
          {shown === 'table' &&
            (orbits.length > 0 ? (
              <OrbitLayers orbits={orbits} playhead={playhead} mark={mark} onMark={onMark} />
            ) : (
              <p className="strip-words">There is no orbit. Click or tap on the plane to start one.</p>
            ))}
        </div>
        {panel.hidden !== true && (
          <UnitAtLayer
            {...{ orbits, playhead, mark, textSize }}
            busy={result !== newest}
            parameters={result?.request.parameters}
            height={Math.round(textSize * 8.5)}
          />
        )}
      </div>
    </section>
  );
}
