import { expect, test } from 'vitest';
import { glyphsOf, katexStyle } from './katexStyle.ts';
import { renderTex } from './renderTex.ts';

test('\\mean and \\variance give their argument the colours of the page', () => {
  const html = renderTex(String.raw`\mean{\tilde\mu} + \variance{\nu}`, false);
  expect(html).toMatch(/class="enclosing tex-mean">.*μ.*tex-variance">.*ν/);
});

test('what KaTeX does not know is an error and not a red formula', () => {
  expect(() => renderTex(String.raw`\nonsense{1}`, false)).toThrow('nonsense');
});

test('a formula whose letters need a face that is not shipped is refused', () => {
  expect(() => glyphsOf([renderTex(String.raw`\mathbb{E}`, false)])).toThrow('mathbb');
});

test('every glyph of a formula is asked of the face that draws it', () => {
  const glyphs = glyphsOf([renderTex(String.raw`\left(\frac{x}{\frac{1}{2}}\right) < \sum_i y`, true)]);
  expect(glyphs.get('KaTeX_Math')).toContain('x');
  expect(glyphs.get('KaTeX_Main')).toContain('2');
  expect(glyphs.get('KaTeX_Main')).toContain('<');
  expect(glyphs.get('KaTeX_Size2')).toContain('∑');
  expect([...(glyphs.get('KaTeX_Size3') ?? [])].join('')).toBe('()');
});

test('the style sheets hold the faces and rules that the formulas use, and no others', async () => {
  const { symbols, rest } = await katexStyle([renderTex('x^2', false)]);
  expect(symbols.match(/font-family:\w+/g)).toEqual(['font-family:KaTeX_Math']);
  expect(rest).toContain('font-family:KaTeX_Main');
  expect(rest).not.toContain('font-family:KaTeX_Size1;');
  expect(rest).toContain('.katex .mathnormal{');
  expect(rest).not.toContain('.mathbb');
  expect(symbols + rest).not.toContain('url(fonts');
});
