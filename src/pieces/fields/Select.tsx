import { type ComponentProps, useMemo } from 'react';

export interface SelectProps<T extends string>
  extends Omit<ComponentProps<'select'>, 'value' | 'onChange' | 'children'> {
  /** The present choice; one that is no option shows the prompt. */
  readonly value: T | '';
  /** Each value that can be chosen, and what it is called: a table of the state, say. */
  readonly options: readonly { readonly id: T; readonly words: string }[];
  /** What stands there while nothing is chosen. */
  readonly prompt?: string;
  readonly onChoose: (value: T) => void;
}

/** One of a few values. Whatever else the browser reports as chosen, such as nothing at all, changes nothing. */
export function Select<T extends string>({ value, options, prompt, onChoose, ...others }: SelectProps<T>) {
  const choose = (reported: string) => {
    const option = options.find(({ id }) => id === reported);
    if (option) onChoose(option.id);
  };
  const list = useMemo(
    () =>
      options.map(({ id, words }) => (
        <option key={id} value={id}>
          {words}
        </option>
      )),
    [options],
  );
  return (
    <select {...others} value={value} onChange={(event) => choose(event.target.value)}>
      {prompt !== undefined && (
        <option value="" disabled>
          {prompt}
        </option>
      )}
      {list}
    </select>
  );
}
