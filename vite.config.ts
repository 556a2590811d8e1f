import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { formulas } from './scripts/vite/formulas.ts';
import { pageWeight } from './scripts/vite/pageWeight.ts';
import { stillPage } from './scripts/vite/stillPage.ts';

export default defineConfig({
  base: './',
  plugins: [
    formulas(),
    react(),
    stillPage(),
    viteSingleFile({ removeViteModuleLoader: true }),
    contentSecurityPolicy(),
    pageWeight(),
  ],
  build: {
    target: 'es2022',
    modulePreload: false,
  },
  // Chromium silently refuses a module worker from a blob on a file: page.
  worker: { format: 'iife' },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    setupFiles: ['scripts/vite/oneDraw.ts'],
    globalSetup: 'src/reference/onePython.ts',
    // A slow machine is not a wrong number. Work of the wrong order takes longer still.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
