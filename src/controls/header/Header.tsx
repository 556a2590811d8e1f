import { memo } from 'react';
import { Control } from '../../pieces/Control';
import type { Explorer, Snapshot } from '../../state/Explorer';
import { presetOf } from '../../state/tables/presetOf';
import { presetChange } from '../../state/tables/presets';
import { firstScene, stateOfScene } from '../../state/tables/sceneTable';
import { HeaderMenu } from './HeaderMenu';
import { PresetChoice } from './PresetChoice';
import { ThemeChoice } from './ThemeChoice';

export interface HeaderProps {
  readonly explorer: Snapshot & Explorer;
  /** Opens the sheet on which everything can be taken along. */
  readonly onShare: () => void;
  /** Opens the page of words. */
  readonly onWords: () => void;
}

const paper = 'Self-Normalizing Neural Networks, arXiv:1706.02515';

/** The page's name and the paper it is about, the ways back and the way out. */
function Head({ explorer, onShare, onWords }: HeaderProps) {
  const { state, dispatch, canUndo, canRedo, undo, redo, resetToLinked, resetToPaper } = explorer;
  return (
    <header>
      <button type="button" className="skip" onClick={toPlane}>
        Skip to the plane
      </button>
      <h1>Moment Map</h1>
      <p className="tagline">
        <a href="https://arxiv.org/abs/1706.02515" title={paper} aria-label={`The paper: ${paper}`}>
          <span className="paper-full">Self-Normalizing Neural Networks</span>
          <span className="paper-brief">paper</span>
        </a>
      </p>
      <Control of="undo" brief>
        <div className="button-row">
          <button type="button" onClick={undo} aria-disabled={!canUndo} title="Undo (Ctrl+Z)">
            Undo
          </button>
          <button type="button" onClick={redo} aria-disabled={!canRedo} title="Redo (Ctrl+Shift+Z)">
            Redo
          </button>
        </div>
      </Control>
      <Control of="story" brief>
        <button type="button" onClick={() => dispatch(stateOfScene(firstScene))} title="Told in short scenes">
          Story
        </button>
      </Control>
      <HeaderMenu>
        <Control of="presets" brief>
          <PresetChoice state={state} onChoose={(preset) => dispatch(presetChange(preset))} />
        </Control>
        <Control of="reset" brief>
          <button type="button" onClick={resetToLinked} title="Back to what this page showed when it was opened">
            Reset to link
          </button>
          <button type="button" onClick={resetToPaper} title="Back to the paper's setting: ω = 0, τ = 1, λ₀₁, α₀₁">
            Reset to paper
          </button>
        </Control>
        <Control of="words" brief>
          <button type="button" aria-haspopup="dialog" onClick={onWords} title="What the words of this page mean">
            Words
          </button>
        </Control>
        <Control of="share" brief>
          <button type="button" aria-haspopup="dialog" onClick={onShare} title="Link, files and snapshots">
            Share
          </button>
        </Control>
        <Control of="colours" brief>
          <ThemeChoice />
        </Control>
      </HeaderMenu>
    </header>
  );
}

/** Drawn anew only where it says something else: not at every step of a slider. */
export const Header = memo(
  Head,
  ({ explorer: before }, { explorer: now }) =>
    before.canUndo === now.canUndo && before.canRedo === now.canRedo && presetOf(before.state) === presetOf(now.state),
);

function toPlane() {
  document.querySelector<SVGElement>('.plane-picture')?.focus();
}
