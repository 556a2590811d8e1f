import type { Ref } from 'react';
import type { Telling } from './ownTelling';
import { SceneFormula } from './SceneFormula';
import { StoryWords } from './StoryWords';

export interface SceneArticleProps {
  readonly scene: Telling;
  /** Whether it is the scene that is told; the others wait above and below it. */
  readonly told: boolean;
  /** The title of the scene that is told. */
  readonly title: Ref<HTMLHeadingElement> | undefined;
  readonly heading: 'h1' | 'h2';
  readonly values: ReadonlyMap<string, number>;
  readonly reply: string | undefined;
  /** Whether the plane's key stands below its words, and whether it is open at once. */
  readonly hasKey: 'no' | 'shut' | 'open';
  /** Given the place in which the key is to stand. */
  readonly onKeyPlace: (place: HTMLElement | null) => void;
}

const none: ReadonlyMap<string, number> = new Map();

/** A scene of the story: its title, its words, its task. */
export function SceneArticle({
  scene,
  told,
  title,
  heading: Title,
  values,
  reply,
  hasKey,
  onKeyPlace,
}: SceneArticleProps) {
  return (
    <article className="story-scene" data-told={told}>
      <Title
        {...(title && { ref: title })}
        className={told ? 'story-title' : 'story-title story-waiting'}
        tabIndex={-1}
      >
        {scene.title}
      </Title>
      <StoryWords text={scene.text} values={told ? values : none} told={told} />
      <SceneFormula of={scene.id} told={told} />
      {scene.task && (
        <div className="story-task" data-done={told && reply !== undefined}>
          <p>
            <strong>{told && reply !== undefined ? '✓ Done: ' : 'Try it: '}</strong>
            <span>{scene.task.ask}</span>
          </p>
          {told && <p role="status">{reply}</p>}
        </div>
      )}
      {(scene.question || scene.sources.length > 0) && (
        <details>
          <summary>{scene.sources.length > 0 ? 'Think about it, and sources' : 'Think about it'}</summary>
          <p>{scene.question}</p>
          <ul>
            {scene.sources.map((source) => (
              <li key={source}>{source}</li>
            ))}
          </ul>
        </details>
      )}
      {hasKey !== 'no' && (
        <details className="story-key" open={hasKey === 'open'}>
          <summary>What the marks on the plane mean</summary>
          {told ? <div ref={onKeyPlace} /> : <p>The plane still shows another scene.</p>}
        </details>
      )}
    </article>
  );
}
