/** What stands between a bracket at a place and the one that closes it, parted by commas, and where that ends. */
export function partsAt(text: string, from: number): { readonly parts: string[]; readonly end: number } | undefined {
  if (!/[([{]/.test(text.charAt(from))) return undefined;
  const parts: string[] = [];
  let depth = 0;
  let begin = from + 1;
  for (let at = from; at < text.length; at++) {
    const sign = text[at]!;
    if ('([{'.includes(sign)) depth++;
    if (')]}'.includes(sign)) depth--;
    if (depth === 0 || (depth === 1 && sign === ',')) {
      parts.push(text.slice(begin, at).trim());
      begin = at + 1;
    }
    if (depth === 0) return { parts: parts.filter((part) => part !== ''), end: at + 1 };
  }
  return undefined;
}
