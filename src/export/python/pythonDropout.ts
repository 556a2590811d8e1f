import type { Parameters } from '../../math/types';

/** The part of the script that says what dropout does to mean and variance, after that of the activation. */
export function pythonDropout({ dropout, rate = 0 }: Parameters): string {
  const head = `

# Dropout: the mean m and the variance v of a layer become GAIN m and WITHIN v + BETWEEN (m - ORIGIN)^2.
RATE = ${rate}
`;
  if (dropout === undefined || rate === 0) return '\n\nRATE = 0  # nothing is dropped\n';
  if (dropout === 'standard')
    return `${head}GAIN, WITHIN, BETWEEN, ORIGIN = 1, 1 / (1 - RATE), RATE / (1 - RATE), 0
`;
  return `${head}ORIGIN = float(f(np.array(-1e100)))  # the limit on the left
WITHIN = 1 / (1 + ORIGIN**2 * RATE)
GAIN, BETWEEN = np.sqrt((1 - RATE) * WITHIN), RATE * WITHIN
`;
}
