import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

const trace = 'node_modules/.cache/frame-trace.json';

/**
 * The tasks of the renderer's main thread during some work, each in milliseconds of processor time:
 * a loaded machine does not count.
 */
export async function mainThreadTasks(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<number[]> {
  await browser.startTracing(page, { path: trace, categories: ['toplevel'] });
  await work();
  await browser.stopTracing();
  const { traceEvents } = JSON.parse(readFileSync(trace, 'utf8')) as {
    traceEvents: (TraceEvent & { pid: number })[];
  };
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = traceEvents.filter(
    ({ name, tdur, pid, tid }) =>
      name === 'ThreadControllerImpl::RunTask' &&
      tdur !== undefined &&
      mains.some((m) => m.pid === pid && m.tid === tid),
  );
  return tasks.map(({ tdur }) => (tdur ?? 0) / 1000);
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly tid: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}
