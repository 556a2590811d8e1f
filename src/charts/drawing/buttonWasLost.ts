/**
 * True where a d3 drag or pan by mouse goes on though its button was let go, outside the page or under a dialog; then
 * it is told so, and ends.
 */
export function buttonWasLost(event: unknown): boolean {
  if (!(event instanceof MouseEvent) || event.type !== 'mousemove' || event.buttons !== 0) return false;
  window.dispatchEvent(new MouseEvent('mouseup', { view: window }));
  return true;
}
