import { type Aspect, aspectTable } from '../../state/tables/aspectTable';

export interface AspectTabsProps {
  readonly shown: Aspect;
  readonly onChange: (aspect: Aspect) => void;
}

/** The parts of the Activation lens side by side. */
export function AspectTabs({ shown, onChange }: AspectTabsProps) {
  return (
    <fieldset className="strip-tabs aspect-tabs">
      <legend className="visually-hidden">Part of the Activation lens</legend>
      {aspectTable.map(({ id, words }) => (
        <button key={id} type="button" aria-pressed={id === shown} onClick={() => onChange(id)}>
          {words}
        </button>
      ))}
    </fieldset>
  );
}
