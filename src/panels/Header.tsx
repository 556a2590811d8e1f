import { memo } from 'react';
import type { Explorer, Snapshot } from '../state/Explorer';
import { presetChange } from '../state/presets';
import { PresetChoice } from './PresetChoice';
import { ThemeChoice } from './ThemeChoice';

/** The page's name, what it is in a line, and the ways back. */
export const Header = memo(function Header({ explorer }: { readonly explorer: Snapshot & Explorer }) {
  const { state, dispatch, canUndo, canRedo, undo, redo, resetToLinked, resetToPaper } = explorer;
  return (
    <header>
      <h1>Moment Map</h1>
      <p className="tagline">How one layer moves the mean and variance of a unit</p>
      <PresetChoice
        state={state}
        onChoose={(preset, how) => dispatch(presetChange(preset), how)}
        onSettle={() => dispatch({})}
      />
      <div className="button-row">
        <button type="button" onClick={undo} disabled={!canUndo} title="Undo (Ctrl+Z)">
          Undo
        </button>
        <button type="button" onClick={redo} disabled={!canRedo} title="Redo (Ctrl+Shift+Z)">
          Redo
        </button>
        <button type="button" onClick={resetToLinked} title="Back to what this page showed when it was opened">
          Reset to link
        </button>
        <button type="button" onClick={resetToPaper} title="Back to the paper's setting: ω = 0, τ = 1, λ₀₁, α₀₁">
          Reset to paper
        </button>
      </div>
      <ThemeChoice />
    </header>
  );
});
