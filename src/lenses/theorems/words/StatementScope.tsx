import type { Verdict } from '../../../proof';
import type { TheoremBox } from '../../../state/State';

export interface StatementScopeProps {
  readonly box: TheoremBox;
  readonly omega: number;
  readonly tau: number;
  /** What is known of the statement on the box. */
  readonly verdict: Verdict | undefined;
  /** True while the plane shows another map than SELU in one unit. */
  readonly elsewhere: boolean;
}

/** Whether the statement on this box speaks of the sliders' layer, or of one unit with these ω and τ. */
export function StatementScope({ box, omega, tau, verdict, elsewhere }: StatementScopeProps) {
  const layer = elsewhere ? 'SELU in one unit with this ω and τ, not for what the plane shows' : 'this layer';
  const outside = [
    ...(omega < box.omega[0] || omega > box.omega[1] ? ['ω'] : []),
    ...(tau < box.tau[0] || tau > box.tau[1] ? ['τ'] : []),
  ];
  const several = outside.length > 1;
  if (outside.length > 0)
    return (
      <p>
        The slider{several ? 's' : ''} {outside.join(' and ')} {several ? 'are' : 'is'} outside the range of the
        statement, so it says nothing about {elsewhere ? 'SELU in one unit with this ω and τ' : 'this layer'}.
      </p>
    );
  return (
    <p>
      Both sliders are in the ranges of the statement
      {verdict === 'proved' ? `, so it holds for ${layer}.` : ', but it is not proved on this box.'}
    </p>
  );
}
