import { memo } from 'react';
import { Formula } from '../../pieces/Formula';
import { texDisplay } from '../../pieces/tex';

export interface MapFormulasProps {
  /** The map shown, when it is not that of SELU's form without dropout. */
  readonly other?: string | undefined;
}

/** The map in closed form, with its symbols explained. */
export const MapFormulas = memo(function MapFormulas({ other }: MapFormulasProps) {
  return (
    <details className="formulas" open>
      <summary>The map in formulas</summary>
      <p>
        A unit sums its inputs with weights whose sum is <i className="symbol">ω</i> and whose sum of squares is{' '}
        <i className="symbol">τ</i>. The sum <i className="symbol">z</i> is close to Gaussian:
      </p>
      <Formula
        html={texDisplay`z \sim \mathrm{N}(m, s),\quad m = \mean{\mu}\,\omega,\quad s = \variance{\nu}\,\tau`}
        label="z is normal with mean m equal to mu omega and variance s equal to nu tau"
      />
      {other === undefined ? <ClosedForm /> : <AnyForm other={other} />}
    </details>
  );
});

/** Eqs. 4 and 5 of the paper. */
function ClosedForm() {
  return (
    <>
      <p>The activation then gives the next mean and variance:</p>
      <Formula
        html={texDisplay`\mean{\tilde\mu} = \lambda(mP + \sqrt s\,\varphi) + \lambda\alpha\,(E_1 - Q)`}
        label="mu tilde equals lambda times, m P plus root s phi, plus lambda alpha times, E one minus Q"
      />
      <Formula
        html={texDisplay`\begin{aligned}\tilde\xi = \lambda^2((m^2 + s)P &+ m\sqrt s\,\varphi)\\ + \lambda^2\alpha^2(E_2 &- 2E_1 + Q)\end{aligned}`}
        label="xi tilde equals lambda squared times, m squared plus s, times P plus m root s phi, plus lambda squared alpha squared times, E two minus two E one plus Q"
      />
      <Formula
        html={texDisplay`\variance{\tilde\nu} = \tilde\xi - \mean{\tilde\mu}^2`}
        label="nu tilde equals xi tilde minus mu tilde squared"
      />
      <p className="muted">
        P = Φ(m/√s) and Q = 1 − P are the chances of a positive and a negative z, φ is the normal density at m/√s, and
        E₁, E₂ are the means of eᶻ and e²ᶻ over negative z. Klambauer et al. 2017, Eqs. 4 and 5.
      </p>
    </>
  );
}

function AnyForm({ other }: { readonly other: string }) {
  return (
    <>
      <p>The next mean and variance are those of the output for {other}:</p>
      <Formula
        html={texDisplay`\mean{\tilde\mu} = \mathrm{E}\,f(z),\quad \variance{\tilde\nu} = \mathrm{E}\,f(z)^2 - \mean{\tilde\mu}^2`}
        label="mu tilde equals the expectation of f of z, nu tilde equals the expectation of f of z squared minus mu tilde squared"
      />
      <p className="muted">
        The paper’s closed form (its Eqs. 4 and 5) is for SELU without dropout. Where no closed form is known, the page
        sums over <i className="symbol">z</i>, split at the kinks.
      </p>
    </>
  );
}
