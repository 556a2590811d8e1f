import type { Explorer, Snapshot } from '../state/Explorer';

export function ComparePanel({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  return <p className="muted">{explorer.state.activation}</p>;
}
