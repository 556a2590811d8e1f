import type { State } from '../State';
import { parameterTable } from './parameterTable';

/** A part of the page that a link can hide (`hide=`) or lock (`lock=`). */
export interface ControlRow {
  /** Its name in the address. */
  readonly id: string;
  readonly words: string;
  /** The values of the state that only it changes: locked, they stay as the link has them. */
  readonly fields: readonly (keyof State)[];
}

export const controlTable: readonly ControlRow[] = [
  ...parameterTable.map(({ key, symbol }) => ({
    id: key === 'biasVariance' ? 'biasvar' : key,
    words: symbol,
    fields: [key],
  })),
  { id: 'layer', words: 'the layer', fields: ['layer'] },
  { id: 'activation', words: 'the activation', fields: ['activation', 'formula'] },
  { id: 'dropout', words: 'dropout', fields: ['dropout', 'rate', 'keeps'] },
  { id: 'plane', words: 'what is on the plane', fields: ['overlays', 'arrows', 'heat', 'region'] },
  { id: 'window', words: 'the window', fields: ['window', 'nuScale'] },
  { id: 'orbits', words: 'the orbits', fields: ['starts', 'layers'] },
  { id: 'play', words: 'the playback', fields: ['playhead'] },
  { id: 'strip', words: 'the layers', fields: ['strip'] },
  { id: 'lens', words: 'the lens', fields: ['lens'] },
  { id: 'presets', words: 'the presets', fields: [] },
  { id: 'story', words: 'the story', fields: ['scene'] },
  { id: 'undo', words: 'undo and redo', fields: [] },
  { id: 'reset', words: 'the resets', fields: [] },
  { id: 'words', words: 'the words', fields: [] },
  { id: 'share', words: 'the share sheet', fields: [] },
  { id: 'colours', words: 'the colours', fields: [] },
];

/** The control of a value of the state; undefined where it has none of its own. */
export function controlOf(field: keyof State): ControlRow | undefined {
  return controlTable.find(({ fields }) => fields.includes(field));
}
