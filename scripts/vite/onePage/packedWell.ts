/**
 * The order in which the pieces of a script element are written. It means nothing to what the page does, but what is
 * alike packs best side by side: `order` names pieces as `scripts/order-pieces.ts` found that the page weighs least.
 * Those that it does not name follow.
 */
export function packedWell<P extends { readonly name: string }>(pieces: readonly P[], order: readonly string[]): P[] {
  const rank = ({ name }: P) => (order.includes(name) ? order.indexOf(name) : order.length);
  return [...pieces].sort((one, other) => rank(one) - rank(other));
}
