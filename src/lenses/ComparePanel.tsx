import type { ActivationPanelProps } from './ActivationPanel';

export function ComparePanel({ explorer }: ActivationPanelProps) {
  return <p className="muted">{explorer.state.activation}</p>;
}
