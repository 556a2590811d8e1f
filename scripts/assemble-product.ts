// node scripts/run.mjs scripts/assemble-product.ts: writes the module of scripts/wasm/product.ts, assembled, into
// src/network/matrix/productModule.ts.
import { writeFileSync } from 'node:fs';
import { productModule } from './wasm/product';

const bytes = productModule();
writeFileSync(
  'src/network/matrix/productModule.ts',
  `/** The product of two matrices as a module of WebAssembly, assembled by \`scripts/assemble-product.ts\`. */
export const productModule =
  '${Buffer.from(bytes).toString('base64')}';
`,
);
console.log(`${bytes.length} bytes`);
