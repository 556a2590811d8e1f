import type { MeasuredLayer, MeasuredNetwork } from '../MeasuredNetwork';

/** Networks as the text of a JSON file, in the columns that are read; a file of this kind can be dropped again. */
export function networkFile(networks: readonly MeasuredNetwork[]): string {
  const written = networks.map(({ name, layers }) => ({ name, layers: layers.map(row) }));
  return `${JSON.stringify({ format: 'moment-map networks', version: 1, networks: written })}\n`;
}

function row({ name, mean, variance, squared, perUnit, gap, ...rest }: MeasuredLayer): object {
  const { meanError, varianceError, units, omega, tau } = rest;
  const moments =
    mean === null ? { squared_channel_mean: squared, average_channel_variance: variance } : { mean, variance };
  const own = { mean_error: meanError, variance_error: varianceError, units, omega, tau };
  const given = Object.entries(own).filter(([, value]) => value !== null);
  return {
    name,
    ...moments,
    ...Object.fromEntries(given),
    ...(gap && { gap: true }),
    ...(perUnit && unitLists(perUnit)),
  };
}

function unitLists(perUnit: Float64Array): object {
  const list = (at: number) => Array.from({ length: perUnit.length / 4 }, (_, unit) => perUnit[4 * unit + at]!);
  const given = (at: number) => (list(at).some(Number.isNaN) ? undefined : list(at));
  return { unit_means: list(0), unit_variances: list(1), unit_omegas: given(2), unit_taus: given(3) };
}
