import { Formula } from '../pieces/Formula';
import { type TexHtml, tex } from '../pieces/tex';

/** The formula of a scene, where one line says it: its terms light up with the words and the marks of the plane. */
const formulas: Readonly<Record<string, { readonly html: TexHtml; readonly label: string }>> = {
  unit: {
    html: tex`z \sim \mathrm{N}(\mean{\mu}\,\omega,\ \variance{\nu}\,\tau)`,
    label: 'z is normal with mean mu omega and variance nu tau',
  },
  moments: {
    html: tex`\mean{\tilde\mu} = \mathrm{E}\, f(z),\quad \variance{\tilde\nu} = \mathrm{E}\, f(z)^2 - \mean{\tilde\mu}^2`,
    label:
      'mu tilde is the expectation of f of z; nu tilde is the expectation of f of z squared, minus mu tilde squared',
  },
  jacobian: {
    html: tex`H = \begin{pmatrix}\partial\mean{\tilde\mu}/\partial\mean{\mu} & \partial\mean{\tilde\mu}/\partial\variance{\nu}\\ \partial\variance{\tilde\nu}/\partial\mean{\mu} & \partial\variance{\tilde\nu}/\partial\variance{\nu}\end{pmatrix}`,
    label: 'H has the rows: d mu tilde by d mu, d mu tilde by d nu; d nu tilde by d mu, d nu tilde by d nu',
  },
  layer: {
    html: tex`\operatorname{Var} z = \tau\,(\variance{\nu} + \mean{\mu}^2)`,
    label: 'in a random layer the variance of z is tau times nu plus mu squared',
  },
  gradients: {
    html: tex`\chi = \tau\,\mathrm{E}\, f'(z)^2`,
    label: 'chi is tau times the expectation of f prime of z squared',
  },
};

export interface SceneFormulaProps {
  readonly of: string;
  /** Whether its terms can be reached: those of a scene that waits light up nothing. */
  readonly told: boolean;
}

export function SceneFormula({ of, told }: SceneFormulaProps) {
  const formula = formulas[of];
  if (!formula) return null;
  return (
    <p className="story-formula" data-of={of}>
      {told ? (
        // biome-ignore lint/a11y/useSemanticElements: it is not a form
        <span
          className="formula"
          role="group"
          aria-label={formula.label}
          // biome-ignore lint/security/noDangerouslySetInnerHtml: rendered by our own build, with two attributes more.
          dangerouslySetInnerHTML={{ __html: reachable(formula.html) }}
        />
      ) : (
        <Formula {...formula} />
      )}
    </p>
  );
}

/** The first term of the mean and that of the variance, which stand for the others, can be reached by the keyboard. */
function reachable(html: string): string {
  return ['mean', 'variance'].reduce(
    (made, name) =>
      made.replace(
        `tex-${name}"`,
        `tex-${name}" role="button" tabindex="0" aria-description="the ${name}: shown on the plane"`,
      ),
    html.replace(' aria-hidden="true"', ''),
  );
}
