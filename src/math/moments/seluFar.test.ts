import { expect, test } from 'vitest';
import { selu } from './selu';

/**
 * m, s, α at λ = 1, then mean, variance, ∂mean/∂m, ∂mean/∂s, ∂variance/∂m, ∂variance/∂s: the closed forms of the printed
 * formulas at 900 digits in mpmath 1.3.0. First where exp(−m²/(2s)) is below the doubles and a huge s or α lifts it back,
 * then where next to nothing is negative and a huge α makes much of it.
 */
const far = [
  [
    -3775950.2115361635, 1e10, 1.6732632423543772, -1.6732632423543772, 3.6738479401370117e-305, 2.62821649565e-312,
    4.96548044e-316, 1.3901368191480536e-308, 2.62821639307e-312,
  ],
  [-4.242640687119285e51, 1e100, 1.6732632423543772, -1.6732632423543772, 1.4208673845789845e-296, 0.0, 0.0, 0.0, 0.0],
  [
    -3959.7979746446663, 10000.0, 1e200, -1e200, 4.0922134119396546e57, 2.152116779899077e-143, 4.2591933143355416e-144,
    1.621210983550905e57, 3.2093286651893677e56,
  ],
  [
    -1718.2694782833105, 2025.0, 1e180, -1e180, 4.548737797660798e41, 1.4381270281978513e-138, 6.078928374819843e-139,
    3.86042667153237e41, 1.6370131391935422e41,
  ],
  [-4.6669047558312134e151, 1e300, 1e-5, -1e-5, 8.850514436325883e-179, 0.0, 0.0, 0.0, 0.0],
  [
    -36910.973977937785, 1000000.0, 3.0, -3.0, 2.517512837645732e-295, 1.7178726877534364e-298, 3.172492373595798e-300,
    9.312035397992178e-297, 1.7209597024835424e-298,
  ],
  [
    18.384776310850235, 1.0, 1e90, -44627195573920.01, 4.3457767827425974e102, 825151462159436.8, -7606284218019039.0,
    -8.05628375823916e103, 7.445886245770441e104,
  ],
  [
    28284.2712474619, 1000000.0, 1e120, 28284.2712474619, 2.5869970835180626e64, 1.0, -1.0508328258240364e-59,
    -7.32663506214713e62, 1.0361963537400567e61,
  ],
  [
    0.002121320343559643, 1e-8, 1e60, 0.002121320343559643, 15853423258.4608, 1.0, -3.833713014350974e-35,
    -3385243540589334.0, 3.606446307413754e20,
  ],
  [
    169.7056274847714, 100.0, 1e40, 169.7056274847714, 1350931798272168.8, 1.0, -3.636060822634265e-25,
    -2309103248634333.0, 1966719174805882.0,
  ],
] as const;

test.each(far)('SELU keeps its digits at N(%d, %d) with α = %d', (m, s, alpha, ...right) => {
  const out = new Float64Array(7);
  selu(m, s, 1, alpha, out);
  const [mean, variance, meanByM, meanByS, varianceByM, varianceByS] = right;
  const got = [out[0], out[1], out[3], out[4], out[5], out[6]];
  const scale = Math.sqrt(variance + mean * mean);
  // An exponent of 1000 is rounded in the last place of its square; subnormal numbers have few digits.
  const near = (x: number, y: number, share: number, least = 1e-300) =>
    expect(Math.abs(x - y), `${got}`).toBeLessThanOrEqual(share * Math.max(Math.abs(y), least));
  near(got[0]!, mean, 1e-14 * (scale / Math.abs(mean)));
  near(got[1]!, variance, 1e-13);
  near(got[2]!, meanByM, 1e-12);
  near(got[3]!, meanByS, 1e-12);
  near(got[4]!, varianceByM, 1e-12);
  near(got[5]!, varianceByS, 1e-12);
});

test('nothing jumps where the methods meet', () => {
  const [one, other] = [new Float64Array(7), new Float64Array(7)];
  for (const s of [1e4, 1e6, 1e9]) {
    const at = (w: number) => w * Math.sqrt(2 * s);
    selu(at(-26 - 1e-13), s, 1, 2, one);
    selu(at(-26 + 1e-13), s, 1, 2, other);
    // w is off by 1e-13, times 2w = 52 in the exponent.
    for (const j of [1, 3, 4, 5, 6]) expect(Math.abs(one[j]! / other[j]! - 1), `${s} ${j}`).toBeLessThan(5e-11);
  }
});
