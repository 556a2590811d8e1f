import { afterAll, vi } from 'vitest';

// The next file of tests in this process finds clocks, globals and functions as they are.
afterAll(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
});
