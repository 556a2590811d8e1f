import react from '@vitejs/plugin-react';
import { viteSingleFile } from 'vite-plugin-singlefile';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { formulas } from './scripts/vite/formulas.ts';
import { pictureWithoutScript } from './scripts/vite/pictureWithoutScript.ts';
import { secondPass } from './scripts/vite/secondPass.ts';
import { sizeReport } from './scripts/vite/sizeReport.ts';

export default defineConfig({
  base: './',
  plugins: [
    formulas(),
    react(),
    pictureWithoutScript(),
    secondPass(),
    viteSingleFile({ removeViteModuleLoader: true }),
    contentSecurityPolicy(),
    sizeReport(),
  ],
  build: {
    target: 'es2022',
    modulePreload: false,
    // The second pass of the minifier takes most of the build, and may.
    rolldownOptions: { checks: { pluginTimings: false } },
  },
  test: {
    include: ['src/**/*.test.ts', 'src/**/*.test.tsx', 'scripts/**/*.test.ts'],
    environment: 'node',
    // A slow machine is not a wrong number. Work of the wrong order takes longer still.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
