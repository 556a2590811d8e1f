/** The colours of tones, by which orbits differ, each as loud to the ear as the others; more than three nobody tells apart. */
export const colours = [
  ['sine', 0.145],
  ['triangle', 0.09],
  ['square', 0.036],
] as const;

/** Seconds in which a tone swells, fades, and gives way to the next one: none of it sudden, so that nothing clicks. */
const swells = 0.008;
const lasts = 0.22;
const gives = 0.006;

/**
 * Sounds one tone, which fades by itself.
 * @param pitch its frequency in Hz
 * @param at when it begins, in the player's seconds
 * @returns ends it before that, from a moment on
 */
export function tone(
  player: BaseAudioContext,
  pitch: number,
  [colour, loud]: (typeof colours)[number],
  at: number,
): (from: number) => void {
  const source = player.createOscillator();
  const volume = player.createGain();
  const hand = player.createGain();
  source.type = colour;
  source.frequency.value = pitch;
  volume.gain.setValueAtTime(0, at);
  volume.gain.linearRampToValueAtTime(loud, at + swells);
  volume.gain.exponentialRampToValueAtTime(1e-4, at + lasts);
  source.connect(volume).connect(hand).connect(player.destination);
  source.start(at);
  source.stop(at + lasts);
  return (from) => void hand.gain.setTargetAtTime(0, from, gives);
}
