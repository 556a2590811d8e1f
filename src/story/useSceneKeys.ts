import { useEffect, useEffectEvent } from 'react';
import { lectureAction } from './lectern/lectureKeys';

/** Page down and Page up go from scene to scene, unless they belong to what has the focus. */
export function useSceneKeys(on: boolean, at: number, go: (at: number) => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (!event.key.startsWith('Page') || document.querySelector('dialog[open]')) return;
    const action = lectureAction(event, event.target as Element | null);
    if (action !== 'next' && action !== 'back') return;
    event.preventDefault();
    go(action === 'next' ? at + 1 : at - 1);
  });
  useEffect(() => {
    if (!on) return;
    const onKeyDown = (event: KeyboardEvent) => onKey(event);
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [on]);
}
