/**
 * Whether the page may hand files to the browser: a frame may be kept from it by a sandbox, which says so to nobody. Only
 * a page around it of the same origin can be asked; else it is unknown.
 */
export function mayDownload(page: Window = window): 'yes' | 'no' | 'unknown' {
  let frame = page;
  try {
    while (frame.parent !== frame) {
      const element = frame.frameElement;
      // Another origin hides the element.
      if (!element) return 'unknown';
      const sandbox = element.getAttribute('sandbox');
      if (sandbox !== null && !/(^|\s)allow-downloads(\s|$)/i.test(sandbox)) return 'no';
      frame = frame.parent as typeof frame;
    }
  } catch {
    return 'unknown';
  }
  return 'yes';
}
