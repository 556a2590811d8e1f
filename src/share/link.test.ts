import { encode } from 'uqr';
import { expect, test } from 'vitest';
import { parse } from '../state/address/address';
import { defaultState } from '../state/defaultState';
import { embedCode } from './embedCode';
import { qrBytes, qrPath } from './qrPath';
import { shareLink } from './shareLink';

test('a link is the page’s address with the state and always a version', () => {
  const state = { ...defaultState, omega: 0.5 };
  expect(shareLink('https://example.org/map/?a=1#old=1', state)).toBe('https://example.org/map/?a=1#v=1&omega=0.5');
  expect(shareLink('file:///home/me/index.html', defaultState)).toBe('file:///home/me/index.html#v=1');
  expect(parse(shareLink('x', state).slice(1))).toEqual({ state, problems: [] });
});

test('a state that was put after the ? is not in the link', () => {
  expect(shareLink('https://example.org/?omega=1#v=1', defaultState)).toBe('https://example.org/#v=1');
  expect(shareLink('https://example.org/?token=a?b&omega=1&scale=2', defaultState)).toBe(
    'https://example.org/?token=a?b&scale=2#v=1',
  );
});

test('an embed code cannot be left by anything in its link or its title', () => {
  expect(embedCode('https://example.org/"><script>#v=1&tau=2', 'τ "<2"')).toBe(
    '<iframe src="https://example.org/&quot;>&lt;script>#v=1&amp;tau=2" title="τ &quot;&lt;2&quot;" width="960" height="640" style="max-width:100%;border:0" allow="clipboard-write; fullscreen" loading="lazy"></iframe>',
  );
});

test('the path of a QR code covers its dark modules and no others', () => {
  for (const text of ['a', 'https://example.org/#v=1&omega=0.5', 'x'.repeat(1500)]) {
    const { size, path } = qrPath(text)!;
    const drawn = Array.from({ length: size }, () => new Array<boolean>(size).fill(false));
    for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1H\1z/g))
      drawn[Number(y)]!.fill(true, Number(x), Number(x) + Number(width));
    expect(path.replace(/M(\d+) (\d+)h(\d+)v1H\1z/g, '')).toBe('');
    const { data } = encode(text, { ecc: 'L', boostEcc: true, border: 4 });
    expect(drawn).toEqual(data);
    // The quiet zone that cameras need.
    expect(drawn.slice(0, 4).flat()).not.toContain(true);
  }
});

test('a text is a QR code up to the last byte one can hold, and none beyond', () => {
  expect(qrPath('x'.repeat(qrBytes))?.size).toBe(185);
  expect(qrPath('x'.repeat(qrBytes + 1))).toBeUndefined();
  expect(qrPath('ω'.repeat(qrBytes / 2 + 1))).toBeUndefined();
});
