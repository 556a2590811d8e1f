/** Milliseconds for which the words stay that say how the wheel zooms. */
const shown = 2500;

/**
 * To whom the wheel belongs over the plane. By itself the page has it zoom, unless the page itself scrolls: then with
 * Ctrl only, so that it can be scrolled past the plane. In a frame it scrolls the page around it until the plane has been
 * clicked, and again once that page has the focus; what is left to it is told to `onLeft`, for the hint.
 */
export function wheelHelp(plane: SVGSVGElement, onLeft: (left: boolean) => void) {
  const framed = window.parent !== window;
  let taken = false;
  let timer = 0;
  const take = () => {
    taken = true;
    onLeft(false);
  };
  const leave = () => {
    taken = false;
  };
  if (framed) {
    plane.addEventListener('pointerdown', take);
    window.addEventListener('blur', leave);
  }
  return {
    isMeant: ({ ctrlKey }: WheelEvent): boolean => {
      if (ctrlKey) return true;
      if (!framed) return !pageScrolls();
      if (!taken) {
        clearTimeout(timer);
        onLeft(true);
        timer = window.setTimeout(() => onLeft(false), shown);
      }
      return taken;
    },
    stop: () => {
      clearTimeout(timer);
      plane.removeEventListener('pointerdown', take);
      window.removeEventListener('blur', leave);
    },
  };
}

function pageScrolls(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement;
  return scrollHeight > clientHeight;
}
