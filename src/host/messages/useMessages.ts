import { useEffect, useRef } from 'react';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { firstScene, stateOfScene } from '../../state/tables/sceneTable';
import type { MapResult } from '../../worker/messages';
import { type Command, mark, readCommand, stateMessage, type Topic, version } from './protocol';
import { resultsMessage } from './resultsMessage';

/** The story that is told: where it is, and how another scene is opened. */
interface Told {
  readonly at: number;
  readonly scenes: readonly unknown[];
  readonly go: (at: number) => void;
}

/** The map as the page has it: whether the output is that of the present state. */
interface Found {
  readonly output: MapResult | undefined;
  readonly current: boolean;
}

type Reply = { readonly type: string } & Readonly<Record<string, unknown>>;
interface Hearer {
  readonly tell: (message: Reply) => void;
  readonly topics: readonly Topic[];
}

/**
 * Answers the messages of the page around the frame, and of one that opened this page (`docs/embedding.md`): state,
 * scenes and resets, nothing more, whoever asks; and tells those who have subscribed of every change.
 */
export function useMessages(explorer: Snapshot & Explorer, map: Found, told: Told | undefined): void {
  const hearers = useRef(new Map<MessageEventSource, Hearer>());
  const newest = useRef({ explorer, map, told });
  useEffect(() => {
    newest.current = { explorer, map, told };
  });
  useEffect(() => {
    const onMessage = ({ data, source, origin }: MessageEvent<unknown>) => {
      if (source === null || source === window || (source !== window.parent && source !== window.opener)) return;
      const { explorer, map, told } = newest.current;
      const read = readCommand(data, explorer.snapshot().state);
      if (read === undefined) return;
      const { id } = data as { readonly id?: unknown };
      const named = typeof id === 'string' || typeof id === 'number' ? { id } : {};
      const tell = (message: Reply) =>
        source.postMessage({ [mark]: version, ...message }, { targetOrigin: /^https?:/.test(origin) ? origin : '*' });
      const answer = (message: Reply) => tell({ ...message, ...named });
      const reason = 'reason' in read ? read.reason : carriedOut(read, explorer, told);
      if (reason !== undefined) return answer({ type: 'error', reason });
      if ('reason' in read) return;
      if (read.type === 'unsubscribe') hearers.current.delete(source);
      if (read.type === 'subscribe') hearers.current.set(source, { tell, topics: read.to });
      if (read.type !== 'subscribe' || read.to.includes('state')) answer(stateMessage(explorer.snapshot().state));
      if (read.type === 'subscribe' && read.to.includes('results') && map.current && map.output)
        answer(resultsMessage(map.output));
    };
    window.addEventListener('message', onMessage);
    if (window.parent !== window) window.parent.postMessage({ [mark]: version, type: 'ready' }, '*');
    return () => window.removeEventListener('message', onMessage);
  }, []);
  const { state } = explorer;
  useEffect(() => {
    for (const { tell, topics } of hearers.current.values()) if (topics.includes('state')) tell(stateMessage(state));
  }, [state]);
  const results = map.current ? map.output : undefined;
  useEffect(() => {
    if (!results) return;
    for (const { tell, topics } of hearers.current.values())
      if (topics.includes('results')) tell(resultsMessage(results));
  }, [results]);
}

/** Does what was asked for; a sentence where that cannot be. */
function carriedOut(command: Command, explorer: Explorer, told: Told | undefined): string | undefined {
  switch (command.type) {
    case 'set': {
      explorer.dispatch(command.state);
      const { state, problems } = explorer.snapshot();
      const kept = stateMessage(state).address !== stateMessage(command.state).address;
      return kept ? problems[0]?.sentence : undefined;
    }
    case 'next':
    case 'previous': {
      if (!told) {
        explorer.dispatch(stateOfScene(firstScene));
        return undefined;
      }
      const to = told.at + (command.type === 'next' ? 1 : -1);
      if (to < 0 || to >= told.scenes.length)
        return `There is no scene ${to < 0 ? 'before the first' : 'after the last'}.`;
      told.go(to);
      return undefined;
    }
    case 'reset':
      if (command.to === 'paper') explorer.resetToPaper();
      else explorer.resetToLinked();
      return undefined;
    default:
      return undefined;
  }
}
