import type { Interval } from '../intervals/interval';
import type { Certificate } from '../search/Certificate';
import type { SequenceCertificate } from '../sequences/SequenceCertificate';
import type { WeightRange } from '../statements/SequenceStatement';

type Pair = readonly [number, number];

/** A certificate as it stands in a file: plain data, numbers as shortest round-trip doubles. */
export interface FiledCertificate {
  readonly statement: string;
  readonly verdict: string;
  readonly bound: number;
  /** Always written with mu and nu, which a reader may leave out: the statement's name fixes them. */
  readonly domain: Readonly<Record<'m' | 's' | 'omega' | 'tau', Pair> & Partial<Record<'mu' | 'nu', Pair>>>;
  readonly leaves: readonly { readonly m: Pair; readonly s: Pair; readonly encloses: Readonly<Record<string, Pair>> }[];
}

/** A rectangle of the (μ, ν) plane as it stands in a file. */
export interface FiledCell {
  readonly mu: Pair;
  readonly nu: Pair;
}

/** A range of weights as it stands in a file: for populations δ in place of ω. */
export type FiledRange = { readonly omega: Pair; readonly tau: Pair } | { readonly delta: number; readonly tau: Pair };

/** A certificate about any weights in every layer as it stands in a file. */
export interface FiledSequence {
  readonly statement: string;
  /** Always written; a file may leave it out, since there is nothing but 'proved' to certify. */
  readonly verdict?: string;
  readonly range: FiledRange;
  readonly start: FiledCell;
  readonly target: FiledCell;
  readonly layers: number;
  /** For every layer from 0 the boxes whose union holds all that can be there. */
  readonly images: readonly (readonly FiledCell[])[];
}

export interface CertificateFile {
  readonly certificates: readonly (FiledCertificate | FiledSequence)[];
}

/** The file of some certificates; its text is JSON.stringify's. */
export function certificateFile(
  certificates: readonly Certificate[],
  sequences: readonly (SequenceCertificate & { readonly statement: string })[] = [],
): CertificateFile {
  return { certificates: [...certificates.map(filed), ...sequences.map(filedSequence)] };
}

function filedSequence(found: SequenceCertificate & { readonly statement: string }): FiledSequence {
  const { statement, verdict, range, start, target, layers, images } = found;
  return {
    ...{ statement, verdict, range: filedRange(range), start, target, layers },
    images: images.map((cells) => cells.map(({ mu, nu }) => ({ mu: pair(mu), nu: pair(nu) }))),
  };
}

/** The fields of a range that play a part. */
export function filedRange({ omega, tau, delta }: WeightRange): FiledRange {
  return delta === undefined ? { omega, tau } : { delta, tau };
}

function filed({ statement, verdict, bound, domain, reduced, leaves }: Certificate): FiledCertificate {
  return {
    statement,
    verdict,
    bound,
    domain: { m: pair(reduced.m), s: pair(reduced.s), ...domain },
    leaves: leaves.map(({ m, s, encloses }) => ({
      m: pair(m),
      s: pair(s),
      encloses: Object.fromEntries(Object.entries(encloses).map(([name, range]) => [name, pair(range)])),
    })),
  };
}

function pair({ lo, hi }: Interval): Pair {
  return [lo, hi];
}
