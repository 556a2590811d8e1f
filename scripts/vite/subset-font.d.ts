declare module 'subset-font' {
  /** The font with the glyphs of these characters only. */
  export default function subsetFont(
    font: Uint8Array,
    characters: string,
    options: {
      readonly targetFormat: 'woff2';
      readonly noHinting?: boolean;
      /** Layout features that stay, by tag; all of them when absent. */
      readonly keepFeatures?: readonly string[];
      readonly dropTables?: readonly string[];
    },
  ): Promise<Buffer>;
}
