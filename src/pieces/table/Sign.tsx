import { CurveSample } from '../../charts';
import type { Mark } from '../../export/tables/Text';

const kinds = { attracting: '●', repelling: '○', saddle: '◐' } as const;

/** The sign that a mark in a text stands for; the words beside it say the same. */
export function Sign({ of }: { readonly of: Mark }) {
  switch (of.mark) {
    case 'kind':
      return <span aria-hidden="true">{kinds[of.of]}</span>;
    case 'ending':
      return <span className={`ending ending-${of.of}`} aria-hidden="true" />;
    case 'curve':
      return <CurveSample index={of.of} />;
    case 'range':
      return (
        <svg className={`range-sample range-${of.of}`} width="18" height="12" aria-hidden="true">
          <rect x="2" y="2" width="14" height="8" />
        </svg>
      );
  }
}
