/** The colours of a picture that is taken along: those of the page, or one of two whatever the page has. */
export type Colours = 'as shown' | 'light' | 'dark';

/** What `make` makes of the page while it has these colours; the page is drawn in its own ones again. */
export function inColours<T>(colours: Colours, make: () => T): T {
  const { dataset } = document.documentElement;
  const { theme } = dataset;
  // Projector colours are light ones.
  if (colours === 'as shown' || theme === undefined || theme === colours) return make();
  dataset.theme = colours;
  try {
    return make();
  } finally {
    dataset.theme = theme;
  }
}
