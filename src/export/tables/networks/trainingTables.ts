import { trainingKind } from '../../../state/tables/trainingTable';
import type { UnitsResult } from '../../../worker/network/networkMessages';
import type { Run } from '../../../worker/training/Run';
import type { TrainedNet } from '../../../worker/training/trainedNets';
import { known } from '../cells';
import { type Content, shownTable, type Table, table } from '../Table';
import { figure, letter, nu, say, styled } from '../Text';

type EpochRecord = Run['records'][number];

/** The number in the middle; NaN of none. */
export const middle = (values: readonly number[]) => {
  const sorted = values.filter(Number.isFinite).sort((a, b) => a - b);
  const half = sorted.length / 2;
  return sorted.length === 0 ? Number.NaN : (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2;
};

/**
 * How far each kind of network came at each depth: of several seeds the one in the middle, beside what the page's own
 * runs had come to after as many epochs, where these were at the same rate.
 */
export function trainingTable(
  nets: readonly TrainedNet[],
  pageLoss?: (kind: string, depth: string, epoch: number) => number,
): Table {
  const right = { right: true } as const;
  return shownTable(
    'How far the networks came',
    [
      { name: 'network', heading: 'network', head: true },
      { name: 'layers', heading: 'layers', counts: true, ...right },
      { name: 'epochs', heading: 'epochs', counts: true, ...right },
      { name: 'loss', heading: 'loss', format: { digits: 2 }, ...right },
      ...(pageLoss ? [{ name: 'loss_of_page', heading: 'page’s', format: { digits: 2 }, ...right }] : []),
      { name: 'rises', heading: 'rises, %', format: { digits: 2 }, ...right },
      { name: 'unseen_right', heading: 'unseen, %', format: { digits: 3 }, ...right },
    ],
    nets.map(({ kind, depth, runs }): readonly Content[] => {
      const { short } = trainingKind(kind);
      const epochs = Math.max(0, ...runs.map(({ state }) => state?.epoch ?? 0));
      const diverged = runs.filter(({ state }) => state?.diverged !== undefined).length;
      const last = runs.map((run) => run.records.at(-1)).filter((record) => record !== undefined);
      const losses = runs.map((run) => lossesOf(run).at(-1) ?? Number.NaN);
      return [
        short,
        Number(depth),
        epochs,
        diverged > 0 ? (runs.length > 1 ? `${diverged} diverged` : 'diverged') : known(middle(losses)),
        ...(pageLoss ? [known(pageLoss(kind, depth, epochs))] : []),
        known(100 * middle(runs.map((run) => risesOf(lossesOf(run))))),
        known(100 * middle(last.map(({ heldOut }) => heldOut.right))),
      ];
    }),
  );
}

/** All that was measured, for files: epoch by epoch, layer by layer, unit by unit. */
export function trainingFileTables(nets: readonly TrainedNet[]): readonly Table[] {
  const every = function* () {
    for (const { kind, depth, runs } of nets)
      for (const run of runs)
        for (const record of run.records)
          yield { names: [kind, Number(depth), run.net.seed, record.epoch] as const, record, run };
  };
  return [
    table(
      'training-losses',
      'Training: losses by epoch',
      'network layers seed epoch rate rate_times_steps loss unseen_loss unseen_right diverged_at_step',
      function* () {
        for (const { names, record, run } of every()) {
          const { rate, time, loss, heldOut } = record;
          const end = record === run.records.at(-1) ? run.state?.diverged : undefined;
          yield [...names, rate, time, known(loss), known(heldOut.loss), known(heldOut.right), end ?? null];
        }
      },
    ),
    table(
      'training-layers',
      'Training: every layer by epoch',
      'network layers seed epoch layer mu nu gradient_norm',
      function* () {
        for (const { names, record } of every())
          for (const [layer, mu] of record.mu.entries())
            yield [...names, layer, known(mu), known(record.nu[layer]!), gradientOf(record, layer)];
      },
    ),
    table(
      'training-units',
      'Training: every unit by epoch',
      'network layers seed epoch layer unit omega tau',
      function* () {
        for (const { names, record } of every()) {
          const width = record.sums.length / 2 / record.gradients.length;
          for (let k = 0; k < record.sums.length; k += 2) {
            const unit = (k / 2) % width;
            yield [...names, 1 + (k / 2 - unit) / width, unit, known(record.sums[k]!), known(record.sums[k + 1]!)];
          }
        }
      },
    ),
  ];
}

const gradientOf = ({ gradients }: EpochRecord, layer: number) => (layer === 0 ? null : known(gradients[layer - 1]!));

/** How many of all units are where the theorem speaks, and have a map that attracts: now, and before training. */
export function trainedUnitsTable(now: EpochRecord, first: EpochRecord, units: UnitsResult | undefined): Table {
  const [omega, tau] = [letter('ω'), letter('τ')];
  const share = ({ sums }: EpochRecord, holds: (omega: number, tau: number) => boolean) => {
    let count = 0;
    for (let k = 0; k < sums.length; k += 2) if (holds(sums[k]!, sums[k + 1]!)) count += 1;
    return figure((200 * count) / sums.length, { digits: 3 });
  };
  const near = (omega: number) => Math.abs(omega) <= 0.1;
  const inside = (omega: number, tau: number) => near(omega) && tau >= 0.95 && tau <= 1.1;
  const middleTau = ({ sums }: EpochRecord) =>
    sums.reduce((sum, value, k) => (k % 2 === 1 ? sum + value : sum), 0) / (sums.length / 2);
  const right = { right: true } as const;
  return shownTable(
    'Units of all layers',
    [
      { name: 'share', heading: 'share of all, %', head: true },
      { name: 'at_first', heading: 'at first', ...right },
      { name: 'now', heading: 'now', ...right },
    ],
    [
      [say`|${omega}| ≤ 0.1`, share(first, near), share(now, near)],
      [say`and ${tau} from 0.95 to 1.1: Theorem 1’s rectangle`, share(first, inside), share(now, inside)],
      [
        say`own map has an attracting fixed point with ${nu} > 0`,
        styled('muted', 'not asked'),
        units
          ? figure((200 * units.attracting) / units.request.sums.length, { digits: 3 })
          : styled('muted', 'not known'),
      ],
      [say`mean of ${tau}, no share`, figure(middleTau(first)), figure(middleTau(now))],
    ],
  );
}

/** How often the loss is greater than in the epoch before, as a share of all epochs but the first; NaN before two. */
export function risesOf(losses: ArrayLike<number>): number {
  let [rises, pairs] = [0, 0];
  for (let k = 1; k < losses.length; k++) {
    if (!(Number.isFinite(losses[k]!) && Number.isFinite(losses[k - 1]!))) continue;
    pairs += 1;
    if (losses[k]! > losses[k - 1]!) rises += 1;
  }
  return pairs > 0 ? rises / pairs : Number.NaN;
}

/** The losses of a run, epoch by epoch from the first. */
export const lossesOf = ({ records }: Run): number[] => records.slice(1).map(({ loss }) => loss);
