import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ReactNode } from 'react';
import { renderToStaticMarkup } from 'react-dom/server';
import { expect } from 'vitest';

/** Where the approved pictures are. */
export const approvedPictures = join(import.meta.dirname, 'pictures');

/**
 * Renders a chart and compares its SVG with the approved one in `pictures/`. After a change that is meant, run
 * `UPDATE_PICTURES=1 npx vitest run src/gallery`, open the file in a browser (it takes its looks from the page's style
 * sheets), and commit it.
 *
 * @param styles the sheets of src/charts that the chart takes its looks from, beside the page's own
 */
export function expectApproved(name: string, chart: ReactNode, styles: readonly string[]): void {
  const file = join(approvedPictures, `${name}.svg`);
  const drawn = readable(renderToStaticMarkup(chart), styles);
  expect(drawn).not.toMatch(/NaN|Infinity|undefined/);
  if (process.env.UPDATE_PICTURES === '1') writeFileSync(file, drawn);
  expect(existsSync(file), `${file} is missing; UPDATE_PICTURES=1 writes it`).toBe(true);
  expect(drawn).toBe(readFileSync(file, 'utf8'));
}

/** One tag a line, at most two decimals: readable, and blind to an engine's last bit. */
function readable(markup: string, styles: readonly string[]): string {
  const sheets = ['../../styles/style.css', ...styles.map((sheet) => `../../charts/${sheet}`)]
    .map((href) => `<?xml-stylesheet type="text/css" href="${href}"?>\n`)
    .join('');
  // A file of its own needs the namespace that a page does without.
  const svg = markup
    .slice(markup.indexOf('<svg'), markup.indexOf('</svg>') + '</svg>'.length)
    .replace(/^<svg (?!xmlns=)/, '<svg xmlns="http://www.w3.org/2000/svg" ');
  // Inside tags only: a text's digits are what the reader sees.
  const rounded = svg.replace(/<[^>]*>/g, (tag) =>
    tag.replace(/-?\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100)),
  );
  return `${sheets}${rounded.replaceAll('><', '>\n<')}\n`;
}
