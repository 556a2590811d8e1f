import type { ReactNode } from 'react';
import { memo } from 'react';
import type { Complex, FixedPoint } from '../../math/types';
import { Value } from '../../pieces/Value';

const modulus = ({ re, im }: Complex) => Math.hypot(re, im);

/** Layers after which a small error has halved, for a rate below 1 a layer. */
export const halving = (rate: number) => Math.LN2 / -Math.log(rate);

/** For the captions of H's numbers, since at a kink there is no H. */
export const kinkNote = ({ kink }: FixedPoint) => kink && ': averaged slopes at the kink';

/** What the eigenvalues and the norm of H say about a fixed point, in words first. */
export const StabilityTable = memo(function StabilityTable({ point }: { readonly point: FixedPoint }) {
  const rate = modulus(point.eigenvalues[0]);
  return (
    <>
      <p className="verdict stability">{sentence(point, rate)}</p>
      <table className="results">
        <caption>
          Eigenvalues and norm
          {kinkNote(point)}
        </caption>
        <tbody>
          {point.eigenvalues.map((eigenvalue, index) => (
            <tr key={index === 0 ? 'larger' : 'smaller'}>
              <th scope="row">
                {index === 0 ? 'eigenvalue of H, larger in size' : 'eigenvalue of H, smaller in size'}
              </th>
              <td className="number">
                <ComplexValue value={eigenvalue} />
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">norm of H (largest singular value)</th>
            <td className="number">
              <Value value={point.norm} digits={6} />
            </td>
          </tr>
        </tbody>
      </table>
    </>
  );
});

function sentence(point: FixedPoint, rate: number): ReactNode {
  if (point.kink) return <KinkSentence point={point} />;
  if (point.marginal)
    return 'A limit case: an eigenvalue of H has modulus 1, so the linear part cannot tell whether orbits near it stay.';
  if (point.kind === 'saddle')
    return 'Unstable: a saddle. Along one direction orbits come closer, along the other they leave.';
  if (point.kind === 'repelling') return 'Unstable: orbits that start near it leave it in every direction.';
  const contracts =
    point.norm < 1
      ? 'Every layer also shrinks every small error, since the norm is below 1.'
      : 'Still, the norm is not below 1: an error may grow for some layers before it fades.';
  if (rate === 0) return `Stable: a small error is gone after two layers. ${contracts}`;
  return (
    <>
      Stable: the error halves every <Value value={halving(rate)} digits={3} /> layers.{' '}
      <span className="verdict-more">{contracts}</span>
    </>
  );
}

/** At the activation's kink there is no Jacobian; the growth of the directions decides. */
function KinkSentence({ point }: { readonly point: FixedPoint }) {
  const { least, greatest } = point.kink!;
  return (
    <>
      {point.kind === 'attracting' ? 'Stable' : 'Unstable'}: one layer multiplies the size √(μ² + ν) of a small start by{' '}
      <Value value={least} digits={4} /> to <Value value={greatest} digits={4} />, depending on its direction. The
      activation has its kink here, so ∂μ̃/∂ν grows without bound as ν → 0.
    </>
  );
}

function ComplexValue({ value: { re, im } }: { readonly value: Complex }) {
  if (im === 0) return <Value value={re} digits={6} />;
  return (
    <>
      <Value value={re} digits={4} /> {im > 0 && '+'}
      <Value value={im} digits={4} /> i
    </>
  );
}
