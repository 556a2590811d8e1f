import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { contentSecurityPolicy } from './scripts/vite/contentSecurityPolicy.ts';
import { floor } from './scripts/vite/floor.ts';
import { formulas } from './scripts/vite/formulas.ts';
import { leanReact } from './scripts/vite/leanReact/leanReact.ts';
import { LongestFirst } from './scripts/vite/longestFirst.ts';
import { minifiedAgain } from './scripts/vite/minifiedAgain.ts';
import { calledLate } from './scripts/vite/onePage/calledLate.ts';
import { onePage } from './scripts/vite/onePage/onePage.ts';
import { pageWeight } from './scripts/vite/pageWeight.ts';
import { plainReact } from './scripts/vite/plainReact.ts';
import { pureCalls } from './scripts/vite/pureCalls.ts';
import { sitePage } from './scripts/vite/sitePage.ts';
import { stillPage } from './scripts/vite/stillPage.ts';

export default defineConfig({
  plugins: [
    formulas(),
    calledLate('src/formula/reader.ts'),
    plainReact(),
    leanReact(),
    react(),
    stillPage(),
    sitePage(),
    minifiedAgain(),
    // Without the quick worker there are no numbers; the Map lens is open at first. Of the rest, what is alike stands together,
    // since compression looks back no further than 32 KB; last what cannot be compressed.
    onePage({ beginQuick: 'src/worker/beginQuick.ts', begin: 'src/worker/begin.ts' }, [
      ...[
        'reader',
        'beginQuick',
        'mapParts',
        'begin',
        'Story',
        'ShareSheet',
        'DeskSheet',
        'activationParts',
        'theoremsParts',
      ],
      ...['parametersParts', 'networkParts', 'trainingParts', 'packed'],
    ]),
    pureCalls(),
    contentSecurityPolicy(),
    pageWeight(),
  ],
  resolve: {
    alias: { 'd3-transition': fileURLToPath(new URL('scripts/vite/noTransitions.ts', import.meta.url)) },
  },
  build: {
    target: [...floor],
    modulePreload: false,
  },
  test: {
    environment: 'node',
    setupFiles: ['scripts/vite/oneDraw.ts', 'scripts/vite/leaveAsFound.ts'],
    sequence: { sequencer: LongestFirst },
    projects: [
      // What puts others in the place of modules has its own, as has the whole page.
      {
        extends: true,
        test: {
          name: 'alone',
          include: ['src/*.test.tsx', 'src/**/*.alone.test.tsx'],
          setupFiles: ['scripts/vite/noOwnerStacks.ts'],
        },
      },
      // All else shares them: reading them anew takes longer than most of these tests.
      {
        extends: true,
        test: {
          name: 'shared',
          include: ['src/*/**/*.test.tsx', 'src/**/*.test.ts', 'scripts/**/*.test.ts'],
          exclude: ['src/**/*.alone.test.tsx'],
          setupFiles: ['scripts/vite/noOwnerStacks.ts'],
          isolate: false,
          globalSetup: 'src/reference/onePython.ts',
        },
      },
    ],
    // By itself one core is left free, of two that is half of them.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // A slow machine is not a wrong number. Work of the wrong order takes longer still.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
});
