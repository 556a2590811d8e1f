// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { surviveTranslation } from './surviveTranslation';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);
surviveTranslation(window);

/** Bare texts beside others, that come, change and go. */
const Words = ({ omega, more }: { readonly omega: number; readonly more: boolean }) => (
  <p>
    {more && 'More. '}ω is {omega}
    {more && <b>bold</b>}
    {omega > 1 && ', much'}
  </p>
);

const textsOf = (root: Node) => {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
};
const ways = {
  'wrapped in an element': (text: Text) => {
    const font = document.createElement('font');
    text.before(font);
    font.append(text);
  },
  'replaced by an element': (text: Text) => {
    const font = document.createElement('font');
    font.innerHTML = '<font>Wort</font>';
    text.replaceWith(font);
  },
  'followed by an element and taken out': (text: Text) => {
    const font = document.createElement('font');
    font.textContent = 'Wort';
    text.after(font);
    text.remove();
  },
};

test.each(Object.entries(ways))('words %s change and go as they should', async (_, translate) => {
  const root = createRoot(document.body.appendChild(document.createElement('div')));
  const place = document.body.lastElementChild!;
  const show = (omega: number, more: boolean) => act(() => root.render(<Words omega={omega} more={more} />));
  const translateAll = async () => {
    for (const text of textsOf(place)) translate(text);
    // The page hears of it after this.
    await Promise.resolve();
  };
  const numbers = () => place.textContent!.match(/[\d.]+/g);
  await show(0.5, true);
  await translateAll();
  await show(2, false);
  expect(place.querySelector('b')).toBeNull();
  expect(numbers()).toContain('2');
  expect(place.textContent).not.toContain('0.5');
  await translateAll();
  await show(3, true);
  expect(place.textContent).toContain('3');
  expect(place.textContent).toContain('bold');
  expect(place.textContent!.indexOf('More')).toBe(0);
  await translateAll();
  await show(0.25, false);
  expect(place.textContent).toContain('0.25');
  expect(place.textContent).not.toMatch(/much|bold|More/);
  // All that is left goes with the page.
  await translateAll();
  act(() => root.unmount());
  expect(place.textContent).toBe('');
});

test('a mistake with an element is still one', () => {
  expect(() => document.body.removeChild(document.createElement('p'))).toThrow();
});
