import { NotEnclosed } from './PanelTable';

/** More panels than these are not summed for one jet: a refusal, too, has to come while a reader waits. */
export const mostPanels = 4000;

/** What took more panels than that, so that it is not tried again at every point nearby. */
export class Effort {
  private from = -Infinity;
  private to = Infinity;

  /** Throws NotEnclosed where the stretch of z holds one that took too many. */
  begin(from: number, to: number): void {
    if (from <= this.from && this.to <= to) this.giveUp(this.from, this.to);
  }

  /** Remembers the stretch that took too many panels. Throws NotEnclosed. */
  giveUp(from: number, to: number): never {
    [this.from, this.to] = [from, to];
    throw new NotEnclosed('it oscillates too fast or has too many breaks');
  }
}
