// @vitest-environment jsdom
import { expect, test, vi } from 'vitest';
import { mayDownload } from './mayDownload';
import { saveFile } from './saveFile';

/** A window in frames, from the inside out: the sandbox of each, null for none, and undefined where it is hidden. */
function inFrames(sandboxes: readonly (string | null | undefined)[]): Window {
  const top = {} as { parent: unknown };
  top.parent = top;
  let page = top;
  for (const sandbox of [...sandboxes].reverse()) {
    const element = sandbox === undefined ? null : { getAttribute: () => sandbox };
    page = { parent: page, frameElement: element } as unknown as typeof top;
  }
  return page as unknown as Window;
}

test.each([
  [[], 'yes'],
  [[null], 'yes'],
  [['allow-scripts allow-same-origin'], 'no'],
  [['allow-scripts allow-same-origin allow-downloads'], 'yes'],
  [['allow-scripts allow-downloads-of-none'], 'no'],
  [[null, 'allow-scripts'], 'no'],
  [[undefined], 'unknown'],
  [[null, undefined], 'unknown'],
] as const)('in frames with the sandboxes %j files may be saved: %s', (sandboxes, may) => {
  expect(mayDownload(inFrames(sandboxes))).toBe(may);
});

test('a file that the frame blocks is neither handed over nor said to be', () => {
  URL.createObjectURL = vi.fn(() => 'blob:x');
  const parent = vi.spyOn(window, 'parent', 'get').mockReturnValue({} as Window);
  const element = vi.spyOn(window, 'frameElement', 'get');
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', 'allow-scripts');
  element.mockReturnValue(frame);
  expect(saveFile('plane.svg', '')).toBe(
    'moment-map-plane.svg cannot be saved here: the frame that this page stands in allows no downloads. Open the page by itself to save it.',
  );
  expect(URL.createObjectURL).not.toHaveBeenCalled();
  element.mockReturnValue(null);
  const click = vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  expect(saveFile('plane.svg', '')).toMatch(/^moment-map-plane\.svg is on its way, unless/);
  expect(click).toHaveBeenCalledOnce();
  parent.mockRestore();
  expect(saveFile('plane.svg', '')).toBe('moment-map-plane.svg was handed to the browser to be saved.');
});
