/** Coefficients of 1, t, t², …; a division by tʲ leaves fewer. */
export type Series = readonly number[];

/** Terms that are made; what is left after divisions is asked for by `seriesOf`. */
export const made = 30;
/** Share of a series' largest coefficient that counts as rounding of 0 in front of a numerator. */
export const rounding = 1e-15;

/** Thrown where there is no series. */
export const none = Symbol('no series');

export const constant = (value: number): Series => [value, ...new Array<number>(made - 1).fill(0)];
export const scaled = (u: Series, by: number): Series => u.map((c) => (c === 0 ? 0 : c * by));

export function added(u: Series, v: Series): Series {
  const length = Math.min(u.length, v.length);
  return Array.from({ length }, (_, k) => u[k]! + v[k]!);
}

export function multiplied(u: Series, v: Series): Series {
  const length = Math.min(u.length, v.length);
  return Array.from({ length }, (_, n) => {
    let sum = 0;
    for (let k = 0; k <= n; k++) sum += u[k]! * v[n - k]!;
    return sum;
  });
}

/** The sign for small t > 0. */
export function signOf(u: Series): number {
  return Math.sign(u.find((c) => c !== 0) ?? 0);
}

export const largest = (u: Series) => Math.max(...u.map(Math.abs));

/** u/v, where v does not begin with 0. */
export function divided(u: Series, v: Series): Series {
  const length = Math.min(u.length, v.length);
  const result: number[] = [];
  for (let n = 0; n < length; n++) {
    let rest = u[n]!;
    for (let k = 1; k <= n; k++) rest -= v[k]! * result[n - k]!;
    result.push(rest / v[0]!);
  }
  return result;
}

export const slope = (u: Series): Series => u.slice(1).map((c, k) => c * (k + 1));

/** The series that begins with `first` and has this slope. */
export const grown = (first: number, rate: Series): Series => [first, ...rate.map((c, k) => c / (k + 1))];

/** y′ = rate(y)·u′, term by term, where the rate is known from the terms of y before. */
export function exponential(u: Series): Series {
  const result = [Math.exp(u[0]!)];
  for (let n = 1; n < u.length; n++) {
    let sum = 0;
    for (let k = 1; k <= n; k++) sum += k * u[k]! * result[n - k]!;
    result.push(sum / n);
  }
  return result;
}

/** sin and cos of u, or sinh and cosh (`bend` 1). */
export function waves(u: Series, bend: 1 | -1): readonly [Series, Series] {
  const [sine, cosine] = bend < 0 ? [[Math.sin(u[0]!)], [Math.cos(u[0]!)]] : [[Math.sinh(u[0]!)], [Math.cosh(u[0]!)]];
  for (let n = 1; n < u.length; n++) {
    let [s, c] = [0, 0];
    for (let k = 1; k <= n; k++) {
      s += k * u[k]! * cosine[n - k]!;
      c += k * u[k]! * sine[n - k]!;
    }
    sine.push(s / n);
    cosine.push((bend * c) / n);
  }
  return [sine, cosine];
}

export function reciprocal(v: Series): Series {
  if (v[0] === 0) throw none;
  return divided(constant(1).slice(0, v.length), v);
}
