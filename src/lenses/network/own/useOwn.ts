import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react';
import { measuredLabels, type PlaneFrame } from '../../../charts';
import type { Moments } from '../../../math/types';
import type { MeasuredNetwork } from '../../../measured';
import type { Explorer, Snapshot } from '../../../state/Explorer';
import { networkOf } from '../../../state/networkOf';
import { mostShown, type OwnNetwork, ownId, ownOf } from '../../../state/networks/ownField';
import { useNetworkList } from '../../../state/networks/useNetworkList';
import { withoutUnits } from '../../../state/networks/withoutUnits';
import type { ReadNetworksRequest } from '../../../worker/network/measuredMessages';
import { sameValue } from '../../../worker/sameValue';
import { useJob } from '../../../worker/useJob';
import { orbitsOf } from './orbitsOf';

/** A network that is shown, and whether it is kept in this browser. */
export interface ShownNetwork {
  readonly network: MeasuredNetwork;
  readonly kept: boolean;
}

let asked = 0;

/** Keeps the reader's own networks: those kept, those shown, what is being read, and what the map says of them. */
export function useOwn({ state, dispatch }: Snapshot & Explorer, open: boolean, marks: readonly Moments[]) {
  const active = open && state.networkPart === 'own';
  const { list, kept } = useNetworkList(active);
  const { own } = state;
  const byId = useMemo(() => new Map(kept.saved.map((network) => [ownId({ network }), network])), [kept.saved]);
  const shown = useMemo(
    () =>
      own.flatMap((each): ShownNetwork[] => {
        // What is kept may have the single units, which an address has not.
        const known = byId.get(ownId(each));
        if (known) return [{ network: known, kept: true }];
        return 'network' in each ? [{ network: each.network, kept: false }] : [];
      }),
    [own, byId],
  );
  const networks = useMemo(() => shown.map(({ network }) => withoutUnits(network)), [shown]);
  const settings = () => {
    const { parameters, centred } = networkOf(state);
    return { parameters, centred, drift: 0 };
  };
  const against = useJob('against', active && shown.length > 0 ? { networks, settings: settings() } : undefined, true);
  const { output } = against;
  // While sliders move, what was found before stays; of other networks it says nothing.
  const found = useMemo(
    () => (output && sameValue(output.request.networks, networks) ? output : undefined),
    [output, networks],
  );

  const orbits = useMemo(() => orbitsOf(networks, found?.found ?? []), [networks, found]);
  const { playhead } = state;
  const avoid = useMemo(
    () => ({
      words: (frame: PlaneFrame) => measuredLabels(orbits, playhead ?? Infinity, marks, frame).map(({ box }) => box),
    }),
    [orbits, playhead, marks],
  );

  const [queue, setQueue] = useState<readonly ReadNetworksRequest[]>([]);
  const [said, setSaid] = useState<readonly string[]>([]);
  const reading = useJob('readNetworks', active ? queue[0] : undefined, true);
  const taken = useRef(0);
  const take = useEffectEvent(({ request, networks, said }: NonNullable<typeof reading.output>) => {
    if (taken.current >= request.id) return;
    taken.current = request.id;
    setQueue((queue) => queue.filter(({ id }) => id !== request.id));
    const say = (sentences: readonly string[]) =>
      setSaid((before) => [...before, ...sentences.map((sentence) => `${request.name}: ${sentence}`)]);
    say(said);
    if (networks.length === 0 || !list) return;
    // What is said, the list and what is shown change in a task each, so that none is long.
    setTimeout(() => {
      const added = list.add(networks);
      // Beside what is said of other files, which the list's next message would replace.
      say([list.view().message]);
      list.clearMessage();
      setTimeout(() => show(added));
    });
  });
  useEffect(() => {
    if (reading.output) take(reading.output);
  }, [reading.output]);

  /** Shows these too; of more than can be shown the oldest go, and stay in the list. */
  function show(networks: readonly MeasuredNetwork[]): void {
    dispatch(({ own }) => {
      const ids = new Set(networks.map((network) => ownId({ network })));
      return {
        own: fitted([...own.filter((each) => !ids.has(ownId(each))), ...networks.map((network) => ({ network }))]),
      };
    });
  }

  return {
    shown,
    /** Names of networks that a link shows and that are kept in another browser. */
    elsewhere: own.flatMap((each) => ('id' in each && list && !byId.has(each.id) ? [each.name] : [])),
    kept,
    list,
    against,
    found,
    /** The networks shown, as they are drawn on the plane, and what of that other words there keep off. */
    orbits,
    marks,
    avoid: active && orbits.length > 0 ? avoid : undefined,
    reading: { busy: queue.length > 0 && reading.busy, done: reading.done, health: reading },
    said,
    read(sources: readonly { readonly name: string; readonly source: string | Blob }[]) {
      setSaid([]);
      list?.clearMessage();
      setQueue((queue) => [
        ...queue,
        ...sources.map((each) => {
          asked += 1;
          return { ...each, id: asked };
        }),
      ]);
    },
    stop: () => {
      setQueue([]);
      setSaid(['Reading was stopped; nothing was added.']);
    },
    say: (sentence: string) => setSaid([sentence]),
    show,
    hide: (id: string) => dispatch(({ own }) => ({ own: own.filter((each) => ownId(each) !== id) })),
    rename(network: MeasuredNetwork, name: string) {
      const id = ownId({ network });
      list?.rename(network.name, name);
      const renamed = list?.view().saved.find((each) => each.name === name.trim());
      if (renamed && own.some((each) => ownId(each) === id))
        dispatch({ own: fitted(own.map((each) => (ownId(each) === id ? { network: renamed } : each))) });
    },
  };
}

/** As many as can be shown, the newest of them, each in full as long as an address has room. */
function fitted(own: readonly OwnNetwork[]): readonly OwnNetwork[] {
  const into: OwnNetwork[] = [];
  for (const each of own.slice(-mostShown)) into.push('network' in each ? ownOf(each.network, into) : each);
  return into;
}

export type Own = ReturnType<typeof useOwn>;
