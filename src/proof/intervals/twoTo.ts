/** 2ⁿ exactly, for a whole n from −1074 to 1023, by doubling or halving: ECMAScript leaves `**` to the engine. */
export function twoTo(n: number): number {
  let power = 1;
  for (let k = Math.abs(n); k > 0; k--) power *= n > 0 ? 2 : 0.5;
  return power;
}
