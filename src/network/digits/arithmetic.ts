import type { CodeBit } from './digitCoder';

/** How finely a probability is told apart. */
const scale = 65536;

/** The part of a range of whole numbers that stands for a 1; never empty and never all of it. */
function split(low: number, high: number, probability: number): number {
  const share = Math.floor(probability * scale);
  return low + Math.floor(((high - low) / scale) * share);
}

/** Writes bits by arithmetic coding with 32 bits (the carryless coder of Mahoney's PAQ1): probability is that of a 1. */
export function writer(): { readonly code: CodeBit; readonly bytes: () => Uint8Array } {
  const out: number[] = [];
  let [low, high] = [0, 0xffffffff];
  return {
    code(probability, bit = 0) {
      const middle = split(low, high, probability);
      if (bit === 1) high = middle;
      else low = middle + 1;
      while ((low ^ high) >>> 24 === 0) {
        out.push(high >>> 24);
        low = (low << 8) >>> 0;
        high = ((high << 8) | 255) >>> 0;
      }
      return bit;
    },
    bytes: () => Uint8Array.from([...out, low >>> 24, 255, 255, 255]),
  };
}

/** Reads what `writer` wrote, told the same probabilities. */
export function reader(bytes: Uint8Array): CodeBit {
  let [low, high, value, next] = [0, 0xffffffff, 0, 0];
  const byte = () => bytes[next++] ?? 0;
  for (let k = 0; k < 4; k++) value = ((value << 8) | byte()) >>> 0;
  return (probability) => {
    const middle = split(low, high, probability);
    const bit = value <= middle ? 1 : 0;
    if (bit === 1) high = middle;
    else low = middle + 1;
    while ((low ^ high) >>> 24 === 0) {
      low = (low << 8) >>> 0;
      high = ((high << 8) | 255) >>> 0;
      value = ((value << 8) | byte()) >>> 0;
    }
    return bit;
  };
}
