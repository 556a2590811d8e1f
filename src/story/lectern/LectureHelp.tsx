import { Sheet } from '../../pieces/Sheet';
import { lectureKeys } from './lectureKeys';

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  PageDown: 'Page down',
  PageUp: 'Page up',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
};

/** The keys of the lecture. */
export function LectureHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Sheet title="Keys of the lecture" className="lecture-help" onClose={onClose}>
      {() => (
        <dl>
          {lectureKeys.map(({ keys, action, words }) => (
            <div key={action}>
              <dt>{keys.map((key) => names[key] ?? key.toUpperCase()).join('  ')}</dt>
              <dd>{words}</dd>
            </div>
          ))}
        </dl>
      )}
    </Sheet>
  );
}
