import { Sheet } from '../../pieces/Sheet';
import { glossary } from '../../words/glossary';

/** Every word of the page that a student may not know, with what it means. */
export function Glossary({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title="What the words mean" className="glossary" onClose={onClose}>
      {() => (
        <dl>
          {glossary.map(({ term, meaning }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{meaning}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}
