import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { lectureKey } from '../address/address';
import type { Explorer } from '../Explorer';
import { browserStorage } from '../kept/KeptStorage';
import { ownScene } from '../tables/ownScene';
import { createDesk, type Desk, type DeskView } from './Desk';
import { readLectureCode } from './lectureLink';

/**
 * The reader's own lecture, and the ways to change it. A lecture in the page's address is put on the desk and begins;
 * one that is damaged is refused with a sentence.
 */
export function useDesk({ dispatch, tell }: Pick<Explorer, 'dispatch' | 'tell'>): DeskView & Desk {
  const [desk] = useState(() => createDesk(browserStorage(window)));
  const view = useSyncExternalStore(desk.subscribe, desk.view);
  useEffect(() => desk.start(), [desk]);
  useEffect(() => {
    let over = false;
    const open = async () => {
      const code = codeIn(window.location.hash);
      if (code === undefined) return;
      const read = await readLectureCode(code);
      if (over) return;
      if ('problem' in read)
        return tell({ key: lectureKey, sentence: `The lecture in the link is not opened: ${read.problem}.` });
      desk.open(read.value);
      const [first] = read.value.scenes;
      if (first) dispatch({ ...first.state, scene: ownScene(0) });
    };
    void open();
    window.addEventListener('hashchange', open);
    return () => {
      over = true;
      window.removeEventListener('hashchange', open);
    };
  }, [desk, dispatch, tell]);
  return useMemo(() => ({ ...desk, ...view }), [desk, view]);
}

/** The code of a lecture that a fragment holds. */
function codeIn(hash: string): string | undefined {
  const pair = hash
    .slice(1)
    .split('&')
    .find((part) => part.startsWith(`${lectureKey}=`));
  return pair?.slice(lectureKey.length + 1);
}
