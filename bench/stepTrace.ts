import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';

/** Milliseconds of processor time. */
export interface StepTrace {
  /** Of the main thread, all that follows added up. */
  readonly main: number;
  readonly scripts: number;
  readonly style: number;
  readonly layout: number;
  readonly paint: number;
  /** Its longest task. */
  readonly longest: number;
  /** Of all workers together. */
  readonly workers: number;
  /** Frames in which something was painted anew; no time. */
  readonly frames: number;
}

type Part = 'scripts' | 'style' | 'layout' | 'paint' | 'rest';

/** What an event is about; what it has no name for counts as what it lies in. */
const parts: Readonly<Record<string, Part>> = {
  FunctionCall: 'scripts',
  EventDispatch: 'scripts',
  FireAnimationFrame: 'scripts',
  TimerFire: 'scripts',
  RunMicrotasks: 'scripts',
  HandlePostMessage: 'scripts',
  MinorGC: 'scripts',
  MajorGC: 'scripts',
  UpdateLayoutTree: 'style',
  Layout: 'layout',
  PrePaint: 'paint',
  Paint: 'paint',
  Layerize: 'paint',
};

interface TraceEvent {
  readonly name: string;
  readonly pid: number;
  readonly tid: number;
  readonly ts: number;
  readonly dur?: number;
  /** Microseconds of processor time. */
  readonly tdur?: number;
  readonly args?: { readonly name?: string };
}

const file = 'node_modules/.cache/step-trace.json';
const task = 'ThreadControllerImpl::RunTask';

/** What the page's threads do during some work, by Chromium's trace: a loaded machine does not count. */
export async function stepTrace(browser: Browser, page: Page, work: () => Promise<unknown>): Promise<StepTrace> {
  await browser.startTracing(page, { path: file, categories: ['toplevel', 'devtools.timeline'] });
  await work();
  await browser.stopTracing();
  const events = (JSON.parse(readFileSync(file, 'utf8')) as { traceEvents: TraceEvent[] }).traceEvents;
  const named = (thread: RegExp) =>
    events.filter(({ name, args }) => name === 'thread_name' && thread.test(args?.name ?? ''));
  const of = ({ pid, tid }: TraceEvent) =>
    events.filter((event) => event.pid === pid && event.tid === tid && event.tdur !== undefined);
  // Of several renderers the one that is watched does most.
  const [main = []] = named(/^CrRendererMain$/)
    .map(of)
    .sort((one, other) => other.length - one.length);
  const times: Record<Part, number> = { scripts: 0, style: 0, layout: 0, paint: 0, rest: 0 };
  const open: { readonly end: number; readonly part: Part }[] = [];
  for (const { name, ts, dur = 0, tdur = 0 } of main.sort((a, b) => a.ts - b.ts || (b.dur ?? 0) - (a.dur ?? 0))) {
    while (open.length > 0 && open.at(-1)!.end <= ts) open.pop();
    const within = open.at(-1)?.part;
    const part = parts[name] ?? within ?? 'rest';
    if (within !== undefined) times[within] -= tdur / 1000;
    times[part] += tdur / 1000;
    open.push({ end: ts + dur, part });
  }
  const tasks = main.filter(({ name }) => name === task).map(({ tdur = 0 }) => tdur / 1000);
  const workers = named(/^DedicatedWorker/)
    .flatMap(of)
    .filter(({ name }) => name === task);
  const { rest: _, ...shares } = times;
  return {
    ...shares,
    main: tasks.reduce((sum, time) => sum + time, 0),
    longest: Math.max(0, ...tasks),
    workers: workers.reduce((sum, { tdur = 0 }) => sum + tdur / 1000, 0),
    frames: main.filter(({ name }) => name === 'Layerize').length,
  };
}
