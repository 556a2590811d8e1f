import { pageFigures } from './pageFigures';

/** What the page's own runs of one kind and depth came to. */
export interface PageFigure {
  readonly mode: string;
  readonly kind: string;
  readonly depth: string;
  readonly seeds: number;
  /** Epoch by epoch from the first, of the usual mode; of the other the last epoch's alone. */
  readonly losses: readonly number[];
  readonly low: readonly number[];
  readonly high: readonly number[];
  readonly unseen: readonly number[];
  /** Seed by seed. */
  readonly rises: readonly number[];
  readonly right: readonly number[];
}

/** The figures of the page's own runs; NaN where a network had diverged. */
export const figures: readonly PageFigure[] = pageFigures
  .trim()
  .split('\n')
  .map((row) => {
    const [name = '', seeds = '', ...lists] = row.split('|');
    const [mode = '', kind = '', depth = ''] = name.split(' ');
    const [losses = [], low = [], high = [], unseen = [], rises = [], right = []] = lists.map((list) =>
      list.split(' ').map((number) => (number === '' ? Number.NaN : Number(number))),
    );
    return { mode, kind, depth, seeds: Number(seeds), losses, low, high, unseen, rises, right };
  });

export function figureOf(mode: string, kind: string, depth: string): PageFigure | undefined {
  return figures.find((each) => each.mode === mode && each.kind === kind && each.depth === depth);
}

/** Of how many seeds the figures of a mode are, in words. */
export function seedWords(mode: string): string {
  const seeds = figures.filter((each) => each.mode === mode).map((each) => each.seeds);
  const [least, most] = [Math.min(...seeds), Math.max(...seeds)];
  return least === most ? `${least} ${least === 1 ? 'seed' : 'seeds'}` : `${least} to ${most} seeds`;
}
