/** A title as the end of a file's name: letters, digits and dashes; '' where nothing of it is left. */
export function fileWords(title: string): string {
  const plain = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 40);
  return plain && `-${plain}`;
}
