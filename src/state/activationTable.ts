/** An activation the reader can choose. */
export interface ActivationChoice {
  /** Its name in the address and in `State.activation`. */
  readonly id: string;
  readonly words: string;
}

export const activationTable: readonly ActivationChoice[] = [{ id: 'selu', words: 'SELU' }];
