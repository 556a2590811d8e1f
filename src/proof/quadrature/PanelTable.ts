import { type Interval, interval } from '../intervals/interval';
import { twoTo } from '../intervals/twoTo';
import type { Evaluator } from '../taylor/Evaluator';
import { type Panel, panelOf } from './Panel';

/** More kinks, jumps and poles than these in one cell are not looked for. */
const mostBreaks = 64;
/** A place where pieces of f meet is enclosed to this part of its size. */
const finest = twoTo(-48);

/** Thrown where f cannot be enclosed; the message is a clause that says where or why. */
export class NotEnclosed extends Error {}

/**
 * The z axis in cells [j 2^p, (j + 1) 2^p], each cut at the places where f may have a kink, a jump or a pole. What has
 * been worked out is kept, so that a second pass over the same stretch of z costs sums alone.
 */
export class PanelTable {
  private readonly cells = new Map<string, readonly Panel[]>();

  constructor(readonly evaluator: Evaluator) {}

  /** The panels of all cells of size 2^p that meet [from, to], in order. Yields after each cell. Throws NotEnclosed. */
  *over(from: number, to: number, p: number): Generator<void, readonly Panel[]> {
    const size = twoTo(p);
    const panels: Panel[] = [];
    for (let j = Math.floor(from / size); j * size < to; j++) {
      panels.push(...this.cell(j, p));
      yield;
    }
    return panels;
  }

  private cell(j: number, p: number): readonly Panel[] {
    const key = `${p} ${j}`;
    const known = this.cells.get(key);
    if (known) return known;
    const size = twoTo(p);
    const made = this.cut(interval(j * size, (j + 1) * size));
    this.cells.set(key, made);
    return made;
  }

  private cut(cell: Interval): readonly Panel[] {
    const pieces: Interval[] = [];
    this.collect(cell, pieces);
    return joined(pieces, (piece) => this.isSmooth(piece)).map(({ lo, hi }) => {
      const panel = panelOf(this.evaluator, lo, hi);
      if (!panel) throw new NotEnclosed(`it could not be bounded near z = ${Number(lo.toPrecision(6))}`);
      return panel;
    });
  }

  private readonly isSmooth = (piece: Interval) => this.evaluator.taylor(piece, 1) !== undefined;

  /** Smooth pieces, and slivers that may hold a break. */
  private collect(piece: Interval, pieces: Interval[]): void {
    const middle = piece.lo + 0.5 * (piece.hi - piece.lo);
    const small = piece.hi - piece.lo <= finest * Math.max(1, Math.abs(piece.lo), Math.abs(piece.hi));
    if (small || this.isSmooth(piece) || !(piece.lo < middle && middle < piece.hi)) {
      pieces.push(piece);
      if (pieces.length > 50 * mostBreaks)
        throw new NotEnclosed(`it has too many kinks, jumps or poles near z = ${Number(piece.lo.toPrecision(6))}`);
      return;
    }
    this.collect(interval(piece.lo, middle), pieces);
    this.collect(interval(middle, piece.hi), pieces);
  }
}

/** Neighbours that are smooth together become one piece. */
function joined(pieces: readonly Interval[], isSmooth: (piece: Interval) => boolean): readonly Interval[] {
  const result: Interval[] = [];
  for (const piece of pieces) {
    const last = result.at(-1);
    const together = last && interval(last.lo, piece.hi);
    if (together && isSmooth(together)) result[result.length - 1] = together;
    else result.push(piece);
  }
  return result;
}
