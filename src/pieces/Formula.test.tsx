import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { Formula } from './Formula';
import { tex, texDisplay } from './tex';

test('a formula is set in KaTeX’s spans before the page runs, and named by its label', () => {
  const markup = renderToStaticMarkup(<Formula html={tex`\mean{\tilde\mu} = 0`} label="the new mean is 0" />);
  expect(markup).toMatch(/^<span class="formula" role="math" aria-label="the new mean is 0"><span class="katex">/);
  expect(markup).toContain('aria-hidden="true"');
});

test('a displayed formula stands on its own', () => {
  expect(texDisplay`x`).toContain('katex-display');
});

test('a formula that no build has rendered says which one it is', () => {
  const unrendered = Object.assign(['a + b'], { raw: ['a + b'] });
  expect(() => tex(unrendered)).toThrow('a + b');
});
