declare module 'subset-font' {
  /** The font with the glyphs of these characters only. */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: { targetFormat: 'woff2' },
  ): Promise<Buffer>;
}
