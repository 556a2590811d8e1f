import { memo } from 'react';
import type { Explorer, Snapshot } from '../state/Explorer';
import { presetChange } from '../state/tables/presets';
import { HeaderMenu } from './HeaderMenu';
import { PresetChoice } from './PresetChoice';
import { ThemeChoice } from './ThemeChoice';

export interface HeaderProps {
  readonly explorer: Snapshot & Explorer;
  /** Opens the sheet on which everything can be taken along. */
  readonly onShare: () => void;
}

/** The page's name, what it is in a line, the ways back and the way out. */
export const Header = memo(function Header({ explorer, onShare }: HeaderProps) {
  const { state, dispatch, canUndo, canRedo, undo, redo, resetToLinked, resetToPaper } = explorer;
  return (
    <header>
      <h1>Moment Map</h1>
      <p className="tagline">How one layer moves the mean and variance of a unit</p>
      <div className="button-row">
        <button type="button" onClick={undo} aria-disabled={!canUndo} title="Undo (Ctrl+Z)">
          Undo
        </button>
        <button type="button" onClick={redo} aria-disabled={!canRedo} title="Redo (Ctrl+Shift+Z)">
          Redo
        </button>
      </div>
      <HeaderMenu>
        <PresetChoice
          state={state}
          onChoose={(preset, how) => dispatch(presetChange(preset), how)}
          onSettle={() => dispatch({})}
        />
        <button type="button" onClick={resetToLinked} title="Back to what this page showed when it was opened">
          Reset to link
        </button>
        <button type="button" onClick={resetToPaper} title="Back to the paper's setting: ω = 0, τ = 1, λ₀₁, α₀₁">
          Reset to paper
        </button>
        <button type="button" aria-haspopup="dialog" onClick={onShare} title="Link, files and snapshots">
          Share
        </button>
        <ThemeChoice />
      </HeaderMenu>
    </header>
  );
});
