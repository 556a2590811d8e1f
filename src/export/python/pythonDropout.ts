import type { Parameters } from '../../math/types';

/** The part of the script that says what dropout does to mean and variance, after that of the activation. */
export function pythonDropout({ dropout, rate = 0, keeps }: Parameters): string {
  const head = `

# Dropout: the mean m and the variance v of a layer become GAIN m + SHIFT and WITHIN v + BETWEEN (m - ORIGIN)^2.
RATE = ${rate}
`;
  if (dropout === undefined || rate === 0) return '\n\nRATE = 0  # nothing is dropped\n';
  if (dropout === 'standard')
    return `${head}GAIN, SHIFT, WITHIN, BETWEEN, ORIGIN = 1, 0, 1 / (1 - RATE), RATE / (1 - RATE), 0
`;
  const limit = `${head}ORIGIN = float(f(np.array(-1e100)))  # the limit on the left
`;
  if (keeps === undefined)
    return `${limit}WITHIN = 1 / (1 + ORIGIN**2 * RATE)
GAIN, SHIFT, BETWEEN = np.sqrt((1 - RATE) * WITHIN), 0, RATE * WITHIN
`;
  return `${limit}MU_KEPT, NU_KEPT = ${keeps.mu}, ${keeps.nu}  # what alpha dropout keeps
WITHIN = NU_KEPT / (NU_KEPT + (MU_KEPT - ORIGIN)**2 * RATE)
GAIN, BETWEEN = np.sqrt((1 - RATE) * WITHIN), RATE * WITHIN
SHIFT = (1 - GAIN) * MU_KEPT
`;
}
