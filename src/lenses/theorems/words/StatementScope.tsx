import type { Verdict } from '../../../proof';
import type { TheoremBox } from '../../../state/State';

export interface StatementScopeProps {
  readonly box: TheoremBox;
  readonly omega: number;
  readonly tau: number;
  /** What is known of the statement on the box. */
  readonly verdict: Verdict | undefined;
}

/** Whether the statement on this box speaks of the sliders' layer. */
export function StatementScope({ box, omega, tau, verdict }: StatementScopeProps) {
  const outside = [
    ...(omega < box.omega[0] || omega > box.omega[1] ? ['ω'] : []),
    ...(tau < box.tau[0] || tau > box.tau[1] ? ['τ'] : []),
  ];
  const several = outside.length > 1;
  if (outside.length > 0)
    return (
      <p>
        The slider{several ? 's' : ''} {outside.join(' and ')} {several ? 'are' : 'is'} outside the range of the
        statement, so it says nothing about this layer.
      </p>
    );
  return (
    <p>
      Both sliders are in the ranges of the statement
      {verdict === 'proved' ? ', so it holds for this layer.' : ', but it is not proved on this box.'}
    </p>
  );
}
