import type { Settings } from '../settings';
import { backward, outputGradient } from './backward';
import { type Forward, forward } from './forward';
import type { LayerRecord } from './LayerRecord';
import { keptOf } from './sizes';

/** What was measured so far. */
export interface NetworkRun {
  /** From layer 0 on; fewer than the depth's while it runs, and where numbers left single precision. */
  readonly records: readonly LayerRecord[];
  readonly escaped: boolean;
  /** Mean square of gradients by layer from 0, that at the last layer being 1; NaN where not known; empty before. */
  readonly gradients: Float64Array<ArrayBuffer>;
}

/** The part done, 0 to 1, and whether there is something new to see. */
export interface Progress {
  readonly done: number;
  readonly fresh: boolean;
}

/** Share of the work that is the way forth. */
const forth = 0.8;

/** A whole run, forth and back, interruptible; `look` is what there is after any of its steps. */
export function runNetwork(settings: Settings): {
  readonly steps: Generator<Progress>;
  readonly look: () => NetworkRun;
} {
  const into: Forward = { records: [], slopes: [], weights: [], outputs: new Float32Array(0), escaped: false };
  let gradients = new Float64Array(0);
  return {
    look: () => ({ records: into.records.slice(), escaped: into.escaped, gradients: gradients.slice() }),
    steps: (function* () {
      for (const part of forward(settings, into)) {
        const whole = Math.max(0, into.records.length - (part === 1 ? 2 : 1));
        yield { done: (forth * (whole + part)) / settings.depth, fresh: part === 1 };
      }
      const layers = into.records.length - 1;
      gradients = new Float64Array(layers + 1).fill(Number.NaN);
      const back = { squares: gradients, gradient: outputGradient(settings, keptOf(settings)) };
      for (const _ of backward(settings, into, back)) {
        const left = gradients.findIndex((square) => !Number.isNaN(square));
        yield { done: forth + (1 - forth) * (1 - left / Math.max(1, layers)), fresh: false };
      }
    })(),
  };
}
