import { Sheet } from '../../pieces/Sheet';
import { SceneList } from '../SceneList';
import type { Told } from '../useStory';
import { lectureKeys } from './lectureKeys';
import type { Lecture } from './useLecture';

const names: Readonly<Record<string, string>> = {
  ' ': 'Space',
  PageDown: 'Page down',
  PageUp: 'Page up',
  ArrowRight: '→',
  ArrowLeft: '←',
  ArrowUp: '↑',
  ArrowDown: '↓',
  Escape: 'Esc',
  Home: 'Home',
  End: 'End',
};

export interface LectureHelpProps {
  readonly told: Told;
  readonly lecture: Lecture;
}

/** The scenes, and everything that a lecturer can do, each a button with its keys. */
export function LectureHelp({ told, lecture }: LectureHelpProps) {
  return (
    <Sheet title="Keys of the lecture" className="lecture-help" onClose={() => lecture.act('help')}>
      {() => (
        <>
          <SceneList told={told} onChosen={() => lecture.choose('help')} />
          <dl>
            {lectureKeys.map(({ keys, action, words }) => (
              <div key={action}>
                <dt>{keys.map((key) => names[key] ?? key.toUpperCase()).join('  ')}</dt>
                <dd>
                  <button type="button" onClick={() => lecture.choose(action)}>
                    {words}
                  </button>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </Sheet>
  );
}
