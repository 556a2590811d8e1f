import type { FixedPoint } from '../../math/types';
import { isUndecided, pointKind } from '../../words/pointKind';
import { yes } from './cells';
import type { Column, Content, Table } from './Table';
import { mu, nu, say, styled } from './Text';

const format = { digits: 5, negligible: 1e-12 };
/** What sums over a formula and Newton's method leave of a mean of 0. */
const meanFormat = { ...format, negligible: 1e-11 };

const fileColumns = (
  'kind marginal H11 H12 H21 H22 eigenvalue1_re eigenvalue1_im eigenvalue2_re eigenvalue2_im norm residual ' +
  'collapsed kink_growth_least kink_growth_greatest line'
).split(' ');

const columns: readonly Column[] = [
  { name: 'choose', heading: styled('visually-hidden', 'Choose'), screen: true },
  { name: 'mu', heading: say`mean ${mu}`, right: true, format: meanFormat },
  { name: 'nu', heading: say`variance ${nu}`, right: true, format },
  { name: 'kind in words', heading: 'kind', screen: true },
  ...fileColumns.map((name) => ({ name })),
];

/** The fixed points, a row each: on screen where and of what kind, in files with everything about their Jacobians. */
export function fixedPointTable(points: readonly FixedPoint[]): Table {
  return {
    id: 'fixed-points',
    words: 'Fixed points and Jacobians',
    caption: 'Fixed points',
    columns,
    rows: points.map(row),
  };
}

function row(point: FixedPoint): readonly Content[] {
  const { mu, nu, kind, marginal, H, eigenvalues, norm, residual, boundary, kink, continuum } = point;
  const [a, b] = eigenvalues;
  // At a kink there is no derivative, hence no Jacobian.
  const linear = kink ? Array.from({ length: 9 }, () => null) : [...H[0], ...H[1], a.re, a.im, b.re, b.im, norm];
  const [name, ...notes] = pointKind(point).split(', ');
  const words = say`${{ mark: 'kind', of: kind }} ${[name, ...(boundary ? ['collapsed'] : []), ...notes].join(', ')}`;
  const more = [yes(boundary), growth(kink?.least), growth(kink?.greatest), continuum ? continuum.index + 1 : null];
  return [null, mu, nu, words, isUndecided(point) ? 'undecided' : kind, yes(marginal), ...linear, residual, ...more];
}

/** A factor at a kink; where the activation jumps it is beyond all bounds, and no number. */
const growth = (factor: number | undefined) => (factor === undefined || factor === Number.MAX_VALUE ? null : factor);
