import { useState } from 'react';

const themes = { light: 'Light', dark: 'Dark', projector: 'Projector' } as const;
type Theme = keyof typeof themes;

/** The name under which index.html finds the choice before the first paint. */
const stored = 'moment-map-theme';

/**
 * Light, dark or projector: kept in this browser, not in the address,
 * since it belongs to the room and not to the picture.
 */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme as Theme);
  const choose = (next: Theme) => {
    document.documentElement.dataset.theme = next;
    try {
      localStorage.setItem(stored, next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    setTheme(next);
  };
  return (
    <select aria-label="Colours" value={theme} onChange={(event) => choose(event.target.value as Theme)}>
      {Object.entries(themes).map(([name, words]) => (
        <option key={name} value={name}>
          {words}
        </option>
      ))}
    </select>
  );
}
