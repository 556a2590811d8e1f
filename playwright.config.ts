import { pathToFileURL } from 'node:url';
import { defineConfig } from '@playwright/test';
import { findBrowser } from './scripts/findBrowser.mjs';

const port = Number(process.env.E2E_PORT ?? 4317);
const executablePath = await findBrowser();

export default defineConfig({
  testDir: 'e2e',
  outputDir: 'node_modules/.cache/e2e',
  fullyParallel: true,
  // Beside the unit tests a third one only took time from the others.
  workers: 2,
  retries: 0,
  // Waits cost nothing where things are quick; speed is measured in bench/.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  globalTimeout: 2_400_000,
  reporter: 'line',
  use: {
    viewport: { width: 1440, height: 900 },
    launchOptions: executablePath ? { executablePath } : {},
  },
  projects: [
    { name: 'hosted', use: { baseURL: `http://localhost:${port}/` } },
    // The same page by double click: what a host could make different.
    {
      name: 'file',
      // What is the same on both sides and takes longer than to open the page is tried once.
      grepInvert:
        /no (setting of the sliders|legal value typed)|a half-line of|each symbol explains|black, white|a black screen|in front of a class/,
      testMatch: /(opening|start|share|exports|snapshots|undo|sliders|worker|lecture)\.spec\.ts/,
      use: { baseURL: pathToFileURL('dist/index.html').href },
    },
  ],
  webServer: {
    command: `npx vite preview --port ${port} --strictPort`,
    port,
    reuseExistingServer: false,
    timeout: 180_000,
  },
});
