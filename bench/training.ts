import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { alpha01, lambda01 } from '../src/math';
import type { NetSettings } from '../src/network';
import { begin, sizeOf } from '../src/network/train/layout';
import { trainer } from '../src/network/train/trainer';
import { builtPage, notMeasured } from './builtPage';
import { mainThreadTasks } from './mainThreadTasks';
import type { Table } from './Table';

const rounds = 3;
const steps = 60;
const [width, batch, classes] = [64, 64, 10];

/** Milliseconds that another program prints, by the first of these commands that can run it; NaN where none can. */
function printed(commands: readonly string[], script: string, depth: number): number {
  for (const command of commands)
    try {
      const words = [join(process.cwd(), 'bench', script), `${depth}`];
      return Number(execFileSync(command, words, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    } catch {
      // Another one may have what it needs.
    }
  return Number.NaN;
}

/** Milliseconds that the processor has worked for this program. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Milliseconds of the best of some steps of the page's own trainer. */
function own(net: NetSettings): number {
  const all = new Float32Array(sizeOf(net));
  begin(net, all);
  const { learn, step } = trainer(net, all);
  const images = Float32Array.from({ length: batch * width }, (_, k) => Math.sin(k * 12.9898));
  const labels = Uint8Array.from({ length: batch }, (_, k) => k % classes);
  let best = Infinity;
  for (let k = 0; k < steps; k++) {
    const start = processor();
    learn(images, labels, batch);
    step(0.02);
    best = Math.min(best, processor() - start);
  }
  return best;
}

const shown = (value: number) => (Number.isNaN(value) || value === Infinity ? 'not installed' : value);

function row(depth: number): (string | number)[] {
  const sizes = { depth, width, classes, batch, seed: 1 };
  const selu: NetSettings = {
    parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
    norm: 'none',
    ...sizes,
  };
  const normed: NetSettings = {
    parameters: { omega: 0, tau: 2, lambda: 1, alpha: 1, activation: 'relu' },
    norm: 'after',
    ...sizes,
  };
  const best = [Infinity, Infinity, Infinity, Infinity];
  for (let round = 0; round < rounds; round++)
    for (const [k, time] of [
      () => own(selu),
      () => printed(['/usr/bin/python3', 'python3'], 'training.py', depth),
      () => printed([process.execPath], 'training.mjs', depth),
      () => own(normed),
    ].entries())
      best[k] = Math.min(best[k]!, time());
  const [here, numpy, jax, batchNorm] = best as [number, number, number, number];
  return [`${depth} × ${width}`, here, shown(numpy), shown(jax), shown(numpy / here), shown(jax / here), batchNorm];
}

/** Seconds that six networks learn while the page's own thread is watched. */
const watched = 10;

/** The longest tasks of the page's main thread while six networks learn, in milliseconds of processor time. */
async function whileTraining(): Promise<Table> {
  const tasks = await builtPage('#v=1&lens=training', [], (page, browser) =>
    mainThreadTasks(browser, page, async () => {
      await page.getByRole('button', { name: 'Train', exact: true }).click();
      await page.waitForTimeout(1000 * watched);
    }),
  );
  const sorted = (tasks ?? []).sort((a, b) => b - a);
  const over = sorted.filter((task) => task > 1000 / 60).length;
  return {
    title: 'Main thread while six networks learn, milliseconds of processor time',
    note: tasks ? `Over ${watched} s from the click on.` : notMeasured,
    columns: ['longest', 'second', 'tenth', 'above 16.7 ms'],
    rows: tasks ? [[sorted[0] ?? 0, sorted[1] ?? 0, sorted[9] ?? 0, over]] : [],
  };
}

/** A step of training, forth and back, beside NumPy on one thread and jax-js on wasm (`npm install --prefix bench`). */
export async function trainingBench(): Promise<Table[]> {
  const beside = {
    title: 'A step of training, milliseconds of processor time',
    note: `SELU, a batch of ${batch}: best of ${rounds} rounds of ${steps} steps in turns; above 1 in the columns of quotients is faster here.`,
    columns: ['layers × units', 'here', 'NumPy', 'jax-js', 'NumPy in here', 'jax-js in here', 'here, batch norm'],
    rows: [row(8), row(16), row(32)],
  };
  return [beside, await whileTraining()];
}
