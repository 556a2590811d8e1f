/** A, B, … Z, then A2, B2, …: what the page and its exports call an orbit. */
export function orbitLetter(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : `${letter}${Math.floor(index / 26) + 1}`;
}
