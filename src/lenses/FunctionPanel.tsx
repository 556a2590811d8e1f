import type { ActivationPanelProps } from './ActivationPanel';

export function FunctionPanel({ explorer }: ActivationPanelProps) {
  return <p className="muted">{explorer.state.activation}</p>;
}
