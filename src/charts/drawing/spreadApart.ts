/**
 * Places for labels that want to stand at `wanted`, moved as little as a single pass allows so that neighbours are at
 * least `gap` apart between `low` and `high`; null for the later ones where there is no room for all.
 */
export function spreadApart(
  wanted: readonly number[],
  gap: number,
  low: number,
  high: number,
): readonly (number | null)[] {
  const room = Math.max(1, Math.floor((high - low) / gap) + 1);
  const order = wanted
    .map((place, index) => ({ place: Math.min(high, Math.max(low, place)), index }))
    .slice(0, room)
    .sort((a, b) => a.place - b.place);
  for (let i = 1; i < order.length; i += 1) order[i]!.place = Math.max(order[i]!.place, order[i - 1]!.place + gap);
  let limit = high;
  for (let i = order.length - 1; i >= 0; i -= 1) {
    order[i]!.place = Math.min(order[i]!.place, limit);
    limit = order[i]!.place - gap;
  }
  const places: (number | null)[] = wanted.map(() => null);
  for (const { place, index } of order) places[index] = place;
  return places;
}
