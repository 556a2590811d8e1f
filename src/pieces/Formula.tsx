import type { TexHtml } from './tex';

interface Props {
  /** What tex`…` or texDisplay`…` made. */
  readonly html: TexHtml;
  /** The formula read aloud: "mean tilde equals …". */
  readonly label: string;
}

/** A formula that was rendered at build time. */
export function Formula({ html, label }: Props) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: the type admits only what our own build has rendered.
  return <span className="formula" role="math" aria-label={label} dangerouslySetInnerHTML={{ __html: html }} />;
}
