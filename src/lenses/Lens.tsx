import type { ComponentType, ReactNode } from 'react';
import type { Avoid } from '../charts';
import { late } from '../pieces/late/late';
import type { Explorer, Snapshot } from '../state/Explorer';
import type { State } from '../state/State';
import type { Lens as LensId } from '../state/tables/lensTable';
import type { JobState } from '../worker/useJob';

/** What every part of a lens gets. */
export interface LensProps<J> {
  readonly explorer: Snapshot & Explorer;
  /** The plane's own job: the newest result, and whether a newer one is on its way. */
  readonly map: JobState<'map'>;
  /** What the lens itself keeps. */
  readonly own: J;
}

/** What a lens shows. */
export interface LensParts<J> {
  /** Beside the plane. Its tables are offered by `useOffer`. */
  readonly Panel: ComponentType<LensProps<J>>;
  /** On the plane, above the boxes and below fixed points and orbits. */
  readonly Layers?: ComponentType<LensProps<J>>;
  /** Above the plane: what the layers mean. */
  readonly Legend?: ComponentType<LensProps<J>>;
}

/** All there is to know about a lens; its words stand in the lens table. */
export interface LensRecord<J> {
  /** Its row in the lens table. */
  readonly id: LensId;
  /**
   * Its jobs, and what else its parts share. Called at every rendering, whichever lens is open, so that what was found
   * is there when the reader comes back; asks for nothing unless `open`.
   */
  readonly useOwn: (explorer: Snapshot & Explorer, open: boolean, map: JobState<'map'>) => J;
  /** Fetches what it shows, which is read and run once the lens is opened. */
  readonly parts: () => Promise<LensParts<J>>;
  /** What of its layers other words on the plane keep off. */
  readonly avoid?: (own: J, state: State) => Partial<Avoid> | undefined;
}

/** What the open lens adds to the page. */
export interface LensView {
  readonly panel: ReactNode;
  readonly layers: ReactNode;
  readonly legend: ReactNode;
  readonly avoid: Partial<Avoid> | undefined;
}

/** A lens as the page knows it, whatever it keeps. */
export interface Lens {
  readonly id: LensId;
  /** Runs its jobs; undefined while another lens is open. */
  readonly useView: (explorer: Snapshot & Explorer, map: JobState<'map'>) => LensView | undefined;
}

const Nothing = () => null;
const loading = (
  <p className="lens-loading" aria-busy="true">
    The lens is loading.
  </p>
);

/** The lens of a record. */
export function lens<J>({ id, useOwn, parts, avoid }: LensRecord<J>): Lens {
  const part = async (name: keyof LensParts<J>) => (await parts())[name] ?? Nothing;
  const Panel = late<LensProps<J>>(() => part('Panel'), loading);
  // Where the lens does not come, its panel says so, and the plane stands without it.
  const onPlane = (name: 'Layers' | 'Legend') => late<LensProps<J>>(() => part(name).catch(() => Nothing));
  const [Layers, Legend] = [onPlane('Layers'), onPlane('Legend')];
  return {
    id,
    useView(explorer, map) {
      const open = explorer.state.lens === id;
      const props = { explorer, map, own: useOwn(explorer, open, map) };
      if (!open) return undefined;
      return {
        panel: <Panel {...props} />,
        layers: <Layers {...props} />,
        legend: <Legend {...props} />,
        avoid: avoid?.(props.own, explorer.state),
      };
    },
  };
}
