/**
 * Φ⁻¹(p), the standard normal quantile, for 2⁻³³ ≤ p ≤ 1 − 2⁻³³: within 4e-16 relative of p's own quantile
 * (Wichura 1988, Applied Statistics 37, algorithm AS 241, PPND16; its third region is not needed so near the middle).
 *
 * What turns uniform numbers into normal ones here, one each, since it needs nothing but + − × ÷ and √, which engines
 * round alike; the logarithm of the tails is summed up by hand for that reason. Throws RangeError beyond.
 */
export function normalQuantile(p: number): number {
  const q = p - 0.5;
  return Math.abs(q) <= middle ? inMiddle(q) : inTail(p);
}

/** So far from ½ the first of the fits is good. */
const middle = 0.425;

function inMiddle(q: number): number {
  const r = 0.180625 - q * q;
  return (
    (q *
      (((((((2509.0809287301227 * r + 33430.57558358813) * r + 67265.7709270087) * r + 45921.95393154987) * r +
        13731.69376550946) *
        r +
        1971.5909503065513) *
        r +
        133.14166789178438) *
        r +
        3.3871328727963665)) /
    (((((((5226.495278852854 * r + 28729.085735721943) * r + 39307.89580009271) * r + 21213.794301586597) * r +
      5394.196021424751) *
      r +
      687.1870074920579) *
      r +
      42.31333070160091) *
      r +
      1)
  );
}

function inTail(p: number): number {
  const tail = Math.min(p, 1 - p);
  if (!(tail >= 2 ** -33)) throw new RangeError(`A probability must keep 2^-33 away from 0 and 1, got ${p}.`);
  const r = Math.sqrt(-logarithm(tail)) - 1.6;
  const z =
    (((((((0.0007745450142783414 * r + 0.022723844989269184) * r + 0.2417807251774506) * r + 1.2704582524523684) * r +
      3.6478483247632045) *
      r +
      5.769497221460691) *
      r +
      4.630337846156546) *
      r +
      1.4234371107496835) /
    (((((((1.0507500716444169e-9 * r + 0.0005475938084995345) * r + 0.015198666563616457) * r + 0.14810397642748008) *
      r +
      0.6897673349851) *
      r +
      1.6763848301838038) *
      r +
      2.053191626637759) *
      r +
      1);
  return Math.sign(p - 0.5) * z;
}

/** 1, 2, 4, … */
const powers = Float64Array.from({ length: 34 }, (_, k) => 2 ** k);

/** 1/21, 1/19, … 1. */
const odd = Float64Array.from({ length: 11 }, (_, k) => 1 / (21 - 2 * k));

/** ln x for 2⁻³⁴ < x < 1: halvings, then 2 artanh((y − 1)/(y + 1)) for y in [√½, √2], whose series ends below 1e-17. */
function logarithm(x: number): number {
  // By the whole part of 2³³ x, which is from 1 on, into [½, 1), and once more if need be: each exact.
  const halved = Math.clz32((2 ** 33 * x) >>> 0) + 1;
  const half = x * powers[halved]!;
  const more = Number(half < Math.SQRT1_2);
  const y = half * (1 + more);
  const halvings = halved + more;
  const t = (y - 1) / (y + 1);
  const tt = t * t;
  let sum = 0;
  for (let k = 0; k < odd.length; k++) sum = sum * tt + odd[k]!;
  return 2 * t * sum - halvings * Math.LN2;
}
