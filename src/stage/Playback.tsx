import { memo } from 'react';
import { Slider } from '../pieces/fields/Slider';

export interface PlaybackProps {
  /** Null while the whole orbit is shown. */
  readonly playhead: number | null;
  /** The last layer. */
  readonly layers: number;
  readonly playing: boolean;
  readonly onPlay: () => void;
  readonly onPause: () => void;
  /** A layer chosen; `commit` is false while the slider is being dragged. */
  readonly onSeek: (layer: number | null, how: { readonly commit: boolean }) => void;
  /** The end of a drag or of a held key. */
  readonly onSettle: () => void;
}

/** Plays the layers one after the other: play, pause, one step back or forward, a slider. */
export const Playback = memo(function Playback(props: PlaybackProps) {
  const { playhead, layers, playing, onPlay, onPause, onSeek, onSettle } = props;
  const back = playhead === null ? layers - 1 : Math.max(0, playhead - 1);
  const forward = playhead === null ? 0 : Math.min(layers, playhead + 1);
  const words = playhead === null ? 'all layers' : `layer ${playhead}`;
  return (
    <div className="playback">
      <button
        type="button"
        aria-label="One layer back"
        title="One layer back"
        aria-disabled={playhead === 0}
        onClick={() => back !== playhead && onSeek(back, { commit: true })}
      >
        <Icon path="M4 3v10M13 3L6 8l7 5z" />
      </button>
      <button
        type="button"
        className="playback-main"
        aria-label={playing ? 'Pause' : 'Play the layers'}
        title={playing ? 'Pause' : 'Play the layers'}
        onClick={playing ? onPause : onPlay}
      >
        <Icon path={playing ? 'M5 3v10M11 3v10' : 'M4 2.5L13 8l-9 5.5z'} />
      </button>
      <button
        type="button"
        aria-label="One layer forward"
        title="One layer forward"
        aria-disabled={playhead === layers}
        onClick={() => forward !== playhead && onSeek(forward, { commit: true })}
      >
        <Icon path="M12 3v10M3 3l7 5-7 5z" />
      </button>
      <Slider
        aria-label="Layer shown"
        aria-valuetext={playhead === null ? `all ${layers} layers` : `layer ${playhead} of ${layers}`}
        min={0}
        max={layers}
        step={1}
        value={playhead ?? layers}
        onSlide={(layer) => onSeek(layer, { commit: false })}
        onSettle={onSettle}
      />
      <span className="playback-words">{words}</span>
      <button
        type="button"
        disabled={playhead === null}
        aria-label="Show all layers"
        title="Show all layers"
        onClick={() => onSeek(null, { commit: true })}
      >
        <Icon path="M3 8h0M8 8h0M13 8h0M3 3h0M8 3h0M13 3h0M3 13h0M8 13h0M13 13h0" />
      </button>
    </div>
  );
});

function Icon({ path }: { readonly path: string }) {
  return (
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <path d={path} />
    </svg>
  );
}
