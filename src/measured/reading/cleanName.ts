/** Long enough for the path of a module, short enough for a table. */
export const longestName = 80;

/** A name of unknown origin on one line, without signs that turn or hide others, and not too long. */
export function cleanName(text: string): string {
  if (/^[!-~]{1,80}$/.test(text)) return text;
  const clean = text
    .slice(0, 4 * longestName)
    .replace(/[\p{C}\p{Z}]+/gu, ' ')
    .trim();
  const signs = [...clean];
  return signs.length > longestName ? `${signs.slice(0, longestName - 1).join('')}…` : clean;
}
