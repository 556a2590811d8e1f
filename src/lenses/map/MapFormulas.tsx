import { memo } from 'react';
import { Formula } from '../../pieces/Formula';
import { texDisplay } from '../../pieces/tex';
import type { State } from '../../state/State';

export interface MapFormulasProps {
  /** Whether the paper's closed form holds for the net input: SELU's form without dropout and skip. */
  readonly closed: boolean;
  /** What the map is of, in words. */
  readonly words: string;
  readonly layer: State['layer'];
  /** Whether there is a bias, or a skip. */
  readonly biased: boolean;
  readonly skips: boolean;
}

/** The map in closed form, with its symbols explained. */
export const MapFormulas = memo(function MapFormulas({ closed, words, layer, biased, skips }: MapFormulasProps) {
  return (
    <details className="formulas" open>
      <summary>The map in formulas</summary>
      {layer === 'random' ? <RandomLayer biased={biased} /> : <OneUnit biased={biased} />}
      {closed ? <ClosedForm /> : <AnyForm words={words} skips={skips} />}
    </details>
  );
});

function OneUnit({ biased }: { readonly biased: boolean }) {
  return (
    <>
      <p>
        A unit sums its inputs with weights whose sum is <i className="symbol">ω</i> and whose sum of squares is{' '}
        <i className="symbol">τ</i>
        {biased && (
          <>
            , and adds its bias <i className="symbol">b</i>
          </>
        )}
        . The sum <i className="symbol">z</i> is close to Gaussian:
      </p>
      {biased ? (
        <Formula
          html={texDisplay`z \sim \mathrm{N}(m, s),\quad m = \mean{\mu}\,\omega + b,\quad s = \variance{\nu}\,\tau`}
          label="z is normal with mean m equal to mu omega plus b and variance s equal to nu tau"
        />
      ) : (
        <Formula
          html={texDisplay`z \sim \mathrm{N}(m, s),\quad m = \mean{\mu}\,\omega,\quad s = \variance{\nu}\,\tau`}
          label="z is normal with mean m equal to mu omega and variance s equal to nu tau"
        />
      )}
    </>
  );
}

function RandomLayer({ biased }: { readonly biased: boolean }) {
  return (
    <>
      <p>
        Each of many units draws its own weights: <i className="symbol">n</i> of them, with mean{' '}
        <i className="symbol">ω/n</i> and variance <i className="symbol">τ/n</i>
        {biased && ', and a bias'}. Over all units the sum <i className="symbol">z</i> is close to Gaussian, and a mean
        that all inputs share becomes variance between units:
      </p>
      {biased ? (
        <Formula
          html={texDisplay`\begin{aligned}z &\sim \mathrm{N}(m, s),\quad m = \mean{\mu}\,\omega + b,\\ s &= (\variance{\nu} + \mean{\mu}^2)\,\tau + \sigma_b^2\end{aligned}`}
          label="z is normal with mean m equal to mu omega plus b and variance s equal to nu plus mu squared, times tau, plus sigma b squared"
        />
      ) : (
        <Formula
          html={texDisplay`z \sim \mathrm{N}(m, s),\quad m = \mean{\mu}\,\omega,\quad s = (\variance{\nu} + \mean{\mu}^2)\,\tau`}
          label="z is normal with mean m equal to mu omega and variance s equal to nu plus mu squared, times tau"
        />
      )}
    </>
  );
}

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
        E₁, E₂ are the means of eᶻ and e²ᶻ over negative z. Klambauer et al. 2017, Eqs. 4 and 5. As computed here, mean
        and variance have 13 digits, the derivatives in H 12 digits of the largest in their row.
      </p>
    </>
  );
}

function AnyForm({ words, skips }: { readonly words: string; readonly skips: boolean }) {
  return (
    <>
      <p>The next mean and variance are those of the output for {words}:</p>
      {skips ? (
        <Formula
          html={texDisplay`\mean{\tilde\mu} = \kappa\mean{\mu} + \mathrm{E}\,f(z),\quad \variance{\tilde\nu} = \kappa^2\variance{\nu} + \mathrm{Var}\,f(z)`}
          label="mu tilde equals kappa mu plus the expectation of f of z, nu tilde equals kappa squared nu plus the variance of f of z"
        />
      ) : (
        <Formula
          html={texDisplay`\mean{\tilde\mu} = \mathrm{E}\,f(z),\quad \variance{\tilde\nu} = \mathrm{E}\,f(z)^2 - \mean{\tilde\mu}^2`}
          label="mu tilde equals the expectation of f of z, nu tilde equals the expectation of f of z squared minus mu tilde squared"
        />
      )}
      <p className="muted">
        The paper’s closed form (its Eqs. 4 and 5) is for SELU without dropout{skips && ' and skip'}. Where no closed
        form is known, the page sums over <i className="symbol">z</i>, split at the kinks: mean and variance then have
        12 digits, the derivatives in H 10 digits of the largest in their row.
      </p>
    </>
  );
}
