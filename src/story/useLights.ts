import { useEffect } from 'react';
import type { Mark } from '../lecture/Scene';

/** The marks of the plane and the terms of formulas, by what words speak of them. */
const marks: readonly (readonly [Mark, string])[] = [
  ['mean', '.axis-name-mean, .tex-mean'],
  ['variance', '.axis-name-variance, .tex-variance'],
  ['arrows', '.stage .arrows'],
  ['orbits', '.stage .orbits'],
  ['fixed', '.stage .fixed-points'],
  ['nullclines', '.stage .nullclines'],
  ['box', '.stage .theorem-box'],
  ['heat', '.stage .heat-map'],
];

/** What something on the page speaks of or shows; undefined for all else. */
function markOf(target: EventTarget | null): Mark | undefined {
  if (!(target instanceof Element)) return undefined;
  const words = target.closest<HTMLElement>('[data-lights]');
  return (words?.dataset.lights as Mark | undefined) ?? marks.find(([, where]) => target.closest(where))?.[0];
}

/**
 * Words of a scene, terms of formulas and marks of the plane light each other up, whichever of them is pointed at,
 * tapped or reached by the keyboard. What is pointed at or tapped comes before what has the focus. Words and terms also
 * make the other marks of the plane faint.
 * @param scene what is told: another scene begins unlit
 */
export function useLights(scene: string): void {
  // biome-ignore lint/correctness/useExhaustiveDependencies: another scene begins unlit.
  useEffect(() => {
    const page = document.documentElement;
    const lightUp = (target: EventTarget | null) => {
      const mark = markOf(target);
      delete page.dataset.lit;
      delete page.dataset.litBy;
      if (!mark) return false;
      page.dataset.lit = mark;
      // A mark that the keyboard has come to stands out as one that words speak of.
      const shown = (target as Element).closest('.stage') && !document.activeElement?.matches('[data-stop]');
      page.dataset.litBy = shown ? 'mark' : 'words';
      return true;
    };
    const focused = () => lightUp(document.activeElement);
    // A finger's tap is heard as one that points, and stays until the next one.
    const onPoint = ({ target }: Event) => void (lightUp(target) || focused());
    const onFocus = ({ target }: Event) => void lightUp(target);
    const onBlur = ({ relatedTarget }: FocusEvent) => void lightUp(relatedTarget);
    document.addEventListener('pointerover', onPoint);
    document.addEventListener('focusin', onFocus);
    document.addEventListener('focusout', onBlur);
    page.addEventListener('mouseleave', focused);
    return () => {
      document.removeEventListener('pointerover', onPoint);
      document.removeEventListener('focusin', onFocus);
      document.removeEventListener('focusout', onBlur);
      page.removeEventListener('mouseleave', focused);
      lightUp(null);
    };
  }, [scene]);
}
