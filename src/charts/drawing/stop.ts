/** What makes a mark one of the plane's stops of the keyboard: the first is come to, arrow keys go to the others. */
export function stop(on: boolean | undefined, label: string, first = false) {
  return on ? { tabIndex: first ? 0 : -1, role: 'img', 'aria-label': label, 'data-stop': true } : {};
}
