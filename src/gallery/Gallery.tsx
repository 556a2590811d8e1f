import { useSyncExternalStore } from 'react';
import { ThemeChoice } from '../controls/header/ThemeChoice';
import { subjects } from './subjects';

/** Every chart example alive, by subject; one alone where the address names it. */
export function Gallery() {
  const chosen = useHash();
  const shown = subjects
    .map(({ subject, examples }) => ({
      subject,
      examples: examples.filter(({ name }) => chosen === '' || name === chosen),
    }))
    .filter(({ examples }) => examples.length > 0);
  return (
    <>
      <header>
        <h1>Gallery of charts</h1>
        <p>
          {chosen === ''
            ? 'Every approved picture as a live chart: drag, zoom, use the keys. '
            : 'One chart alone. Reload to have it as approved again. '}
          {chosen !== '' && <a href="#all">All charts</a>}
        </p>
        <ThemeChoice />
      </header>
      {shown.length === 0 && (
        <p>
          No chart is called {chosen}. <a href="#all">All charts</a>
        </p>
      )}
      {shown.map(({ subject, examples }) => (
        <section key={subject} aria-label={subject}>
          <h2>{subject}</h2>
          <div className="gallery-charts">
            {examples.map(({ name, chart: Chart }) => (
              <figure key={name}>
                <figcaption>
                  <a href={`#${name}`}>{name}</a>
                </figcaption>
                <div className="gallery-chart">
                  <Chart />
                </div>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </>
  );
}

/** The address after its #; none for all. */
function useHash(): string {
  const hash = useSyncExternalStore(onHash, () => decodeURIComponent(window.location.hash.slice(1)));
  return hash === 'all' ? '' : hash;
}

function onHash(follow: () => void): () => void {
  window.addEventListener('hashchange', follow);
  return () => window.removeEventListener('hashchange', follow);
}
