import { memo } from 'react';
import type { Health as Condition } from '../worker/client';

export interface HealthProps {
  /** What is computed, as the end of "The computation of": "the picture". */
  readonly of: string;
  readonly health: Condition;
  readonly reason: string;
  readonly onRetry: () => void;
}

/** Says when a computation died, which, and what is done about it; nothing while all is well. */
export const Health = memo(function Health({ of, health, reason, onRetry }: HealthProps) {
  return (
    <div role="status" className={health === 'well' ? 'visually-hidden' : 'notice'}>
      {health === 'restarted' && (
        <p>
          The computation of {of} stopped and is being started again. {reason}
        </p>
      )}
      {health === 'failed' && (
        <>
          <p>
            The computation of {of} stopped and could not be started again, so what you see of it may belong to older
            settings. {reason} Your settings are kept in the address.
          </p>
          <button type="button" onClick={onRetry}>
            Try again
          </button>
        </>
      )}
    </div>
  );
});
