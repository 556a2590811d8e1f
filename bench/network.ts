import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { alpha01, lambda01 } from '../src/math';
import { type Matrix, type Multiplier, multiplier, runNetwork, type Settings } from '../src/network';
import { plainProducts } from '../src/network/matrix/plainProducts';
import { type Forward, forward } from '../src/network/run/forward';
import type { Table } from './Table';

/** Turns with NumPy, and how often in each. */
const [rounds, often] = [3, 5];
// Browsers have relaxed vectors; Node has them from 22 on, and 20 when told.
if (process.version.startsWith('v20.')) setFlagsFromString('--experimental-wasm-relaxed-simd');

/** Seconds of NumPy on one thread; NaN where it is not installed. */
function numpy(kind: 'product' | 'network' | 'measured', width: number, batch: number, depth: number): number {
  for (const python of ['/usr/bin/python3', 'python3'])
    try {
      const script = join(process.cwd(), 'bench/network.py');
      return Number(
        execFileSync(python, [script, kind, `${width}`, `${batch}`, `${depth}`], {
          encoding: 'utf8',
          stdio: ['ignore', 'pipe', 'ignore'],
        }),
      );
    } catch {
      // The other one may have it.
    }
  return Number.NaN;
}

/** Seconds that the processor has worked for this program. */
function processor(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1e6;
}

/** The best of some times, in seconds of processor time. */
function best(work: () => void): number {
  let least = Infinity;
  for (let time = 0; time < often; time++) {
    const start = processor();
    work();
    least = Math.min(least, processor() - start);
  }
  return least;
}

/** The best of rounds in turns with NumPy. */
function inTurns(work: () => void, peer: () => number): readonly [own: number, numpy: number] {
  let [own, other] = [Infinity, Infinity];
  for (let round = 0; round < rounds; round++) {
    own = Math.min(own, best(work));
    other = Math.min(other, peer());
  }
  return [own, other];
}

const shown = (value: number) => (Number.isNaN(value) || value === Infinity ? 'not installed' : value);

function product(width: number, batch: number): (string | number)[] {
  const matrix = (count: number): Matrix => Float32Array.from({ length: count }, (_, k) => Math.sin(k));
  const [a, b, c] = [matrix(batch * width), matrix(width * width), matrix(batch * width)];
  const operations = 2 * batch * width * width;
  // Often enough for a clock of microseconds.
  const times = Math.ceil(2e8 / operations);
  const multiply = ({ transposed }: Multiplier) => {
    for (let k = 0; k < times; k++) transposed(a, b, c, { rows: batch, inner: width, columns: width });
  };
  const [fast, slow] = [multiplier(), plainProducts()];
  const [own, other] = inTurns(
    () => multiply(fast),
    () => times * numpy('product', width, batch, 1),
  );
  const plain = best(() => multiply(slow));
  return [
    `${batch} × ${width} by ${width}`,
    (times * operations) / own / 1e9,
    (times * operations) / plain / 1e9,
    shown((times * operations) / other / 1e9),
    shown(other / own),
  ];
}

function network(width: number, batch: number, depth: number): (string | number)[] {
  const settings: Settings = {
    parameters: { omega: 0, tau: 1, lambda: lambda01, alpha: alpha01 },
    ...{ width, depth, batch, seed: 1, law: 'normal', centred: false, input: { mu: 0, nu: 1 } },
    ...{ alike: 0, pair: 0.5, drift: 0 },
  };
  const run = () => {
    for (const _ of runNetwork(settings).steps);
  };
  const forth = () => {
    const into: Forward = { records: [], slopes: [], weights: [], outputs: new Float32Array(0), escaped: false };
    for (const _ of forward(settings, into));
  };
  const [own, other] = inTurns(forth, () => numpy('measured', width, batch, depth));
  const bare = numpy('network', width, batch, depth);
  const whole = best(run);
  const operations = 2 * batch * width * width * depth;
  return [
    `${width} wide, ${depth} deep, ${batch} inputs`,
    own,
    operations / own / 1e9,
    shown(other),
    shown(other / own),
    shown(bare / own),
    whole,
  ];
}

/** Matrix products and whole runs beside NumPy on one thread, and what width and depth cost. */
export function networkBench(): Table[] {
  return [
    {
      title: 'Products A·Bᵀ of single precision, GFLOP/s',
      note: `Best of ${rounds} × ${often}, in processor time, in turns with NumPy (one thread, float32); plain: where WebAssembly may not run.`,
      columns: ['sizes', 'here', 'plain', 'NumPy', 'here in NumPy'],
      rows: [product(64, 128), product(256, 128), product(256, 256), product(512, 256), product(1024, 256)],
    },
    {
      title: 'Runs of networks, seconds',
      note: 'NumPy draws weights, goes forth and finds the same of each layer: moments, histograms, sums of weights, pairs. Bare: it pools alone, and has 32 inputs less.',
      columns: ['network', 'forth', 'GFLOP/s', 'NumPy', 'NumPy in forth', 'bare in forth', 'forth and back'],
      rows: [network(64, 128, 32), network(256, 128, 8), network(256, 128, 32), network(512, 128, 8)],
    },
  ];
}
