import type { ComponentType, ReactNode } from 'react';
import type { Avoid, LayerMark } from '../../charts';
import type { Offer } from '../../export/offers';
import type { Table } from '../../export/tables/Table';
import type { FixedPoint, Orbit } from '../../math/types';
import { Health } from '../../pieces/Health';
import type { Explorer } from '../../state/Explorer';
import type { State } from '../../state/State';
import type { OverlayId } from '../../state/tables/overlayTable';
import type { JobName, Jobs, MapRequest, MapResult } from '../../worker/messages';
import { useJob } from '../../worker/useJob';

/** Where on the plane a layer lies, from the lowest to the highest. What the lens draws lies above the boxes. */
export const levels = ['ground', 'field', 'curves', 'lines', 'boxes', 'points', 'orbits', 'words'] as const;
export type Level = (typeof levels)[number];

/** The plane in pixels. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/** What overlays are drawn from. */
export interface Scene {
  readonly state: State;
  readonly dispatch: Explorer['dispatch'];
  /** The newest result of the plane's own job; it may be of a moment ago. */
  readonly result: MapResult;
  /** The fixed points that are drawn; none while they are switched off. */
  readonly points: readonly FixedPoint[];
  /** The orbits that are drawn; none while they are switched off. */
  readonly orbits: readonly Orbit[];
  /** What words keep off. */
  readonly avoid: Avoid;
  /** The layer of an orbit that is pointed at. */
  readonly mark: LayerMark | null;
  readonly onMark: (mark: LayerMark | null) => void;
}

/** The newest output of the overlay's own job. */
interface Own<N extends JobName> {
  readonly output: Jobs[N]['output'] | undefined;
}

export type LayerProps<N extends JobName = never> = Scene & Own<N>;

/** Before the first result there is a legend already. */
export type LegendProps<N extends JobName = never> = Pick<Scene, 'state'> & {
  readonly result: MapResult | undefined;
} & Own<N>;

/** All there is to know about something that can be drawn over the plane; its words stand in the overlay table. */
export interface OverlayRecord<N extends JobName> {
  /** Its row in the overlay table; heat maps have a table of their own. */
  readonly id: OverlayId | 'heat';
  /** Whether it is drawn; unless said otherwise, where the reader has switched it on. */
  readonly on?: (state: State) => boolean;
  /** What the plane's own job is to find for it. */
  readonly asks?: (state: State) => Partial<MapRequest>;
  /** A job of its own, for what takes long. */
  readonly job?: {
    readonly name: N;
    /** What is computed, as the end of "The computation of". */
    readonly words: string;
    readonly interruptible: boolean;
    /** Asked for while the overlay is on; undefined while the plane has no size. */
    readonly request: (state: State, size: Size) => Jobs[N]['input'] | undefined;
  };
  /** What of it other words keep off. */
  readonly avoid?: (state: State, result: MapResult) => Partial<Avoid>;
  readonly layers: Readonly<Partial<Record<Level, ComponentType<LayerProps<N>>>>>;
  readonly Legend?: ComponentType<LegendProps<N>>;
  /** What its own job found, to be taken along; what the plane's own job finds is taken along anyway. */
  readonly tables?: (output: Jobs[N]['output']) => readonly Table[];
}

/** An overlay as it is now. */
export interface OverlayView {
  readonly busy: boolean;
  readonly offer: Offer;
  /** What stopped its job; says nothing while all is well. */
  readonly notice: ReactNode;
  /** Its part on a level of the plane. */
  readonly layer: (level: Level, scene: Scene) => ReactNode;
  readonly legend: (state: State, result: MapResult | undefined) => ReactNode;
}

/** An overlay as the stage knows it, whatever its job. */
export interface Overlay {
  readonly id: string;
  readonly on: (state: State) => boolean;
  readonly asks: (state: State) => Partial<MapRequest>;
  readonly avoid: (state: State, result: MapResult) => Partial<Avoid>;
  /** Runs its job, and draws nothing and asks for nothing while it is off. */
  readonly useView: (state: State, size: Size) => OverlayView;
}

const nothing = () => ({});

/** The overlay of a record. */
export function overlay<N extends JobName = never>(record: OverlayRecord<N>): Overlay {
  const { id, on = ({ overlays }) => overlays.includes(id), asks = nothing, avoid = nothing } = record;
  const { job, layers, Legend, tables } = record;
  const useOwn = job ? ownOf(job) : useNothing<N>;
  return {
    ...{ id, on, asks, avoid },
    useView(state, size) {
      const shown = on(state);
      const { output, current, busy, notice } = useOwn(shown, state, size);
      return {
        busy,
        notice,
        offer: { tables: shown && output && current && tables ? tables(output) : [], busy },
        layer: (level, scene) => {
          const Layer = layers[level];
          return shown && Layer && <Layer key={`${id} ${level}`} {...scene} output={output} />;
        },
        legend: (state, result) => shown && Legend && <Legend key={id} state={state} result={result} output={output} />,
      };
    },
  };
}

interface OwnState<N extends JobName> extends Own<N> {
  readonly current: boolean;
  readonly busy: boolean;
  readonly notice: ReactNode;
}

function ownOf<N extends JobName>({ name, words, interruptible, request }: NonNullable<OverlayRecord<N>['job']>) {
  return function useOwn(on: boolean, state: State, size: Size): OwnState<N> {
    const held = useJob(name, on ? request(state, size) : undefined, interruptible);
    const { output, current, busy, health, reason, retry } = held;
    return { output, current, busy, notice: <Health key={name} of={words} {...{ health, reason }} onRetry={retry} /> };
  };
}

function useNothing<N extends JobName>(): OwnState<N> {
  return { output: undefined, current: false, busy: false, notice: null };
}
