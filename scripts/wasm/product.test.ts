import { expect, test } from 'vitest';
import { productModule as shipped } from '../../src/network/matrix/productModule';
import { apart } from '../../src/network/matrix/vectorProducts';
import { productModule } from './product';

test('the module that the page has is the one that its program gives', () => {
  expect(Buffer.from(productModule()).toString('base64')).toBe(shipped);
});

test('without products that are summed in one go it has the same length, and engines with vectors accept it', () => {
  const code = Buffer.from(apart(atob(shipped)), 'latin1');
  expect(code).toHaveLength(productModule().length);
  expect(WebAssembly.validate(code)).toBe(true);
});
