import { useEffect, useState } from 'react';
import { Select } from '../../pieces/fields/Select';

const themes = [
  { id: 'light', words: 'Light' },
  { id: 'dark', words: 'Dark' },
  { id: 'projector', words: 'Projector' },
] as const;
type Theme = (typeof themes)[number]['id'];

/** The name under which index.html finds the choice before the first paint. */
const stored = 'moment-map-theme';

/**
 * Light, dark or projector: kept in this browser, not in the address,
 * since it belongs to the room and not to the picture.
 */
export function ThemeChoice() {
  const [theme, setTheme] = useState(() => document.documentElement.dataset.theme as Theme);
  useEffect(() => {
    const page = document.documentElement;
    const show = () => setTheme(page.dataset.theme as Theme);
    page.addEventListener('themechange', show);
    return () => page.removeEventListener('themechange', show);
  }, []);
  const choose = (next: Theme) => {
    document.documentElement.dataset.theme = next;
    document.documentElement.dataset.themeBy = 'reader';
    // Larger type may need another layout.
    document.documentElement.dispatchEvent(new Event('themechange'));
    try {
      localStorage.setItem(stored, next);
    } catch {
      // Without storage the choice lasts as long as the page.
    }
    setTheme(next);
  };
  return <Select aria-label="Colours" value={theme} options={themes} onChoose={choose} />;
}
