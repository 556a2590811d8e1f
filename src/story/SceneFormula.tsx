import type { ReactNode } from 'react';
import { Formula } from '../pieces/Formula';
import { tex } from '../pieces/tex';

/** The formula of a scene, where one line says it: its terms light up with the words and the marks of the plane. */
const formulas: Readonly<Record<string, ReactNode>> = {
  unit: (
    <Formula
      html={tex`z \sim \mathrm{N}(\mean{\mu}\,\omega,\ \variance{\nu}\,\tau)`}
      label="z is normal with mean mu omega and variance nu tau"
    />
  ),
  moments: (
    <Formula
      html={tex`\mean{\tilde\mu} = \mathrm{E}\, f(z),\quad \variance{\tilde\nu} = \mathrm{E}\, f(z)^2 - \mean{\tilde\mu}^2`}
      label="mu tilde is the expectation of f of z; nu tilde is the expectation of f of z squared, minus mu tilde squared"
    />
  ),
  jacobian: (
    <Formula
      html={tex`H = \begin{pmatrix}\partial\mean{\tilde\mu}/\partial\mean{\mu} & \partial\mean{\tilde\mu}/\partial\variance{\nu}\\ \partial\variance{\tilde\nu}/\partial\mean{\mu} & \partial\variance{\tilde\nu}/\partial\variance{\nu}\end{pmatrix}`}
      label="H has the rows: d mu tilde by d mu, d mu tilde by d nu; d nu tilde by d mu, d nu tilde by d nu"
    />
  ),
  layer: (
    <Formula
      html={tex`\operatorname{Var} z = \tau\,(\variance{\nu} + \mean{\mu}^2)`}
      label="in a random layer the variance of z is tau times nu plus mu squared"
    />
  ),
  gradients: (
    <Formula
      html={tex`\chi = \tau\,\mathrm{E}\, f'(z)^2`}
      label="chi is tau times the expectation of f prime of z squared"
    />
  ),
};

export function SceneFormula({ of }: { readonly of: string }) {
  const formula = formulas[of];
  return formula ? <p className="story-formula">{formula}</p> : null;
}
