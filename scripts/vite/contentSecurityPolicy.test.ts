import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { withPolicy } from './contentSecurityPolicy.ts';

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const page = (head: string) => `<!doctype html><html><head><meta charset="utf-8">${head}</head></html>`;

test('the policy allows exactly the inline scripts and styles of the page, before any of them', () => {
  const html = withPolicy(
    page('<script type="module">const a = "<style>b</style>";</script><style rel="x">p{}</style>'),
  );
  expect(html).toContain(`script-src ${hash('const a = "<style>b</style>";')} 'wasm-unsafe-eval';`);
  expect(html).toContain(`style-src ${hash('p{}')};`);
  expect(html.indexOf('Content-Security-Policy')).toBeLessThan(html.indexOf('<script'));
});

test('the policy admits no source by address and nothing unsafe; of what evaluates, WebAssembly only', () => {
  const policy = /content="(default-src[^"]*)"/.exec(withPolicy(page('<script>1</script><style>p{}</style>')))?.[1];
  expect(policy).toContain("default-src 'none'");
  expect(policy).toContain("connect-src 'none'");
  const [before, after, ...more] = policy!.split(" 'wasm-unsafe-eval'");
  expect(more).toEqual([]);
  expect(before + after!).not.toMatch(/unsafe|https?:|\*|'self'/);
});

test('a page that still loads a script by address is refused', () => {
  expect(() => withPolicy(page('<script src="./a.js"></script>'))).toThrow('still loads');
});

test('a carriage return, which a browser would turn into another hash, is refused', () => {
  expect(() => withPolicy(page('<script>1\r\n</script>'))).toThrow('carriage return');
});
