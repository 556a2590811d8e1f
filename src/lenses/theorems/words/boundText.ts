import { figure, say, styled, type Text } from '../../../export/tables/Text';
import type { Report } from '../../../worker/theorems/proofMessages';

/**
 * A certificate's bound with its sign, rounded so that what is shown holds too; a refuted statement's value as it is.
 */
export function boundText({ bound, sense, verdict }: Report, digits: number): Text {
  if (!Number.isFinite(bound)) return styled('muted', 'none');
  if (verdict === 'refuted') return figure(bound, { digits });
  const below = sense === 'below';
  return styled('bound', say`${below ? '≤' : '≥'} ${figure(bound, { digits, toward: below ? 'up' : 'down' })}`);
}
