import { createContext, type ReactNode, use, useCallback } from 'react';
import { type Embedding, everything } from '../state/address/embedding';
import type { State } from '../state/State';
import { controlOf } from '../state/tables/controlTable';

/** How the address wants the page to be shown. */
export const EmbeddingContext = createContext<Embedding>(everything);

/** What a locked control says of itself. */
export const lockedWords = 'Locked by this link.';

/** Says of values of the state, for a handle that changes them, that the link locks them all; else undefined. */
export function useLocked(): (...fields: readonly (keyof State)[]) => string | undefined {
  const { lock } = use(EmbeddingContext);
  return useCallback(
    (...fields) => (fields.every((field) => lock.includes(controlOf(field)?.id ?? '')) ? lockedWords : undefined),
    [lock],
  );
}

/** Whether the link hides a control, by its id in the table of controls. */
export function useHidden(id: string): boolean {
  return use(EmbeddingContext).hide.includes(id);
}

export interface ControlProps {
  /** Its id in the table of controls. */
  readonly of: string;
  /** Where there is no room for words, they are a title. */
  readonly brief?: boolean;
  readonly children: ReactNode;
}

/** A part of the page that the link may hide, or lock: it is then shown, cannot be used, and says so. */
export function Control({ of, brief = false, children }: ControlProps) {
  const hidden = useHidden(of);
  const { lock } = use(EmbeddingContext);
  if (hidden) return null;
  if (!lock.includes(of)) return children;
  return (
    <fieldset disabled className={brief ? 'locked locked-brief' : 'locked'} title={lockedWords}>
      <legend className={brief ? 'visually-hidden' : 'locked-words'}>{lockedWords}</legend>
      {children}
    </fieldset>
  );
}
