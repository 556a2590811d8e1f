/**
 * Percent-decoded, or undefined when the percent signs make no sense.
 * What a mail program encoded again is decoded again.
 */
export function decoded(text: string, again = 2): string | undefined {
  if (!text.includes('%')) return text;
  try {
    const once = decodeURIComponent(text);
    return again > 0 && /%[0-9a-f]{2}/i.test(once) ? (decoded(once, again - 1) ?? once) : once;
  } catch {
    return undefined;
  }
}
