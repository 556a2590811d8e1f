/** Some lines of a script, and what they are for. */
export interface ScriptStep {
  readonly code: string;
  readonly why: string;
}

/** A script that measures a network and writes a file for the Network lens. */
export interface MeasureScript {
  readonly id: 'pytorch' | 'keras' | 'jax' | 'numpy';
  readonly words: string;
  readonly steps: readonly ScriptStep[];
}

/** The script as a text to be copied. */
export function scriptText({ words, steps }: MeasureScript): string {
  return `# Mean and variance of every layer's activations, for Moment Map. ${words}.\n${steps.map(({ code }) => code).join('\n')}\n`;
}
