import { expect, test } from 'vitest';
import { productModule as shipped } from '../../src/network/matrix/productModule';
import { productModule } from './product';

test('the module that the page has is the one that its program gives, and one that engines accept', () => {
  expect(Buffer.from(productModule()).toString('base64')).toBe(shipped);
  expect(WebAssembly.validate(productModule())).toBe(true);
});
