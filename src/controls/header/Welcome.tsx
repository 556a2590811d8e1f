import { type KeyboardEvent, memo } from 'react';

export interface WelcomeProps {
  readonly onClose: () => void;
  /** Begins the story, to be read alone. */
  readonly onStory: () => void;
  /** Begins it in front of a class. */
  readonly onLecture: () => void;
  /** Opens the page of words. */
  readonly onWords: () => void;
}

/** What a first visitor sees over the plane, once: what this is, and the ways in. */
export const Welcome = memo(function Welcome({ onClose, onStory, onLecture, onWords }: WelcomeProps) {
  const onKeyDown = (event: KeyboardEvent) => event.key === 'Escape' && onClose();
  return (
    <section className="welcome" aria-label="Welcome" onKeyDown={onKeyDown}>
      <p>
        A deep network hands its activations from layer to layer, and on the way their mean and variance drift until
        they vanish or explode. The activation SELU (Klambauer et al. 2017) pulls them back to mean 0 and variance 1:
        every arrow here is one layer doing so.
      </p>
      <div className="button-row">
        <button
          type="button"
          className="welcome-main"
          onClick={() => {
            onStory();
            onClose();
          }}
        >
          The story (10 minutes)
        </button>
        <button
          type="button"
          className="story-lecture"
          onClick={() => {
            onLecture();
            onClose();
          }}
        >
          The lecture
        </button>
        <button type="button" onClick={onClose}>
          Just play
        </button>
        <button
          type="button"
          aria-haspopup="dialog"
          onClick={() => {
            onWords();
            onClose();
          }}
        >
          What the words mean
        </button>
      </div>
    </section>
  );
});
