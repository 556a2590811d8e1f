import type { Interval } from '../intervals/interval';
import type { Certificate } from '../search/Certificate';

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

export interface CertificateFile {
  readonly certificates: readonly FiledCertificate[];
}

/** The file of some certificates; its text is JSON.stringify's. */
export function certificateFile(certificates: readonly Certificate[]): CertificateFile {
  return { certificates: certificates.map(filed) };
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
