import type { ActivationPanelProps } from './ActivationPanel';

export function DesignPanel({ explorer }: ActivationPanelProps) {
  return <p className="muted">{explorer.state.activation}</p>;
}
