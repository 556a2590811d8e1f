import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { look } from '../../reference/look';
import { pictureOf } from '../../reference/pictureOf';
import { hasPython, patience, runPython } from '../../reference/runPython';
import { apart, askScripts, beyond, scriptNumbers } from '../../reference/scriptNumbers';
import { parse } from '../../state/address/address';
import type { State } from '../../state/State';
import { presetChange, presets } from '../../state/tables/presets';
import { orbitLetter } from '../../words/orbitLetter';
import { python } from './python';

const folder = mkdtempSync(join(tmpdir(), 'moment-map-'));
afterAll(() => rmSync(folder, { recursive: true }));

const base = parse('').state;
const cases: readonly (readonly [string, State])[] = [
  ...presets.map((preset) => [preset.id, { ...base, ...presetChange(preset) }] as const),
  ['far', parse('#omega=-1.7&tau=3.6&lambda=1.4&alpha=0&window=-40,60,0,900&starts=-30,800;20,0;0,1e-9').state],
  [
    'smallest',
    parse('#omega=0.3&tau=0.9&alpha=4&window=-1e-3,1e-3,1e-12,1e-5&scale=log&starts=1e-4,1e-7;-1e-4,2e-12').state,
  ],
  ['deep', parse('#omega=1.9&tau=2.3&lambda=0.4&alpha=5.5&window=-300,2,1e-6,4e4&scale=log&starts=-200,3e4').state],
];

describe.skipIf(!hasPython)('the exported script', () => {
  test(
    'computes what the page computes',
    async () => {
      const pictures = cases.map(([, state]) => pictureOf(state));
      const numbers = await scriptNumbers(pictures.map((picture) => python(picture, look)));
      cases.forEach(([name], index) => {
        for (const [what, error] of Object.entries(apart(pictures[index]!, numbers[index]!, beyond)))
          expect(error, `${name}: ${what}`).toBeLessThan(1e-10);
      });
    },
    patience,
  );

  test(
    'draws a figure',
    async () => {
      const link = '#omega=0.8&starts=-0.65,0.12;-0.88,0.12';
      const picture = pictureOf(link);
      const [file, json, png] = ['figure.svg', 'figure.json', 'log.png'].map((name) => join(folder, name));
      await runPython(python(picture, look), '--save', file!, '--json', json!);
      expect(readFileSync(file!, 'utf8')).toContain('</svg>');
      expect(JSON.parse(readFileSync(json!, 'utf8')).field).toHaveLength(432);
      const [words] = (await askScripts(
        [`import matplotlib\nmatplotlib.use("Agg")\n${python(picture, look)}`],
        '[word.get_text() for word in draw().findobj(matplotlib.text.Text)]',
      )) as [string[]];
      expect(picture.orbits).toHaveLength(2);
      for (const [index] of picture.orbits.entries()) expect(words).toContain(orbitLetter(index));
      expect(picture.fixedPoints.length).toBeGreaterThan(0);
      for (const { kind } of picture.fixedPoints) expect(words.join('\n')).toContain(`${kind} (`);
      expect(words).toContain('mean μ');
      expect(words).toContain('variance ν');
      expect(words.join('\n')).toContain('SELU, ω = 0.8');
      const log = '#activation=gelu&dropout=standard&tau=2&window=-1,3,0.2,100&scale=log';
      await runPython(python(pictureOf(log), { ...look, arrows: 'direction' }), '--save', png!);
      expect(statSync(png!).size).toBeGreaterThan(20_000);
    },
    patience,
  );
});

test('a script names what it does not redraw, and nothing that could end its sentence gets into it', () => {
  const picture = pictureOf(base);
  expect(python(picture, look)).not.toContain('Not redrawn');
  const script = python(
    { ...picture, link: 'file:///a"""\\b' },
    { ...look, heat: 'norm', box: true, overlays: ['eigen', 'signs', 'box', '"\n]; import os #'] },
  );
  expect(script).toContain(
    'Not redrawn: the signs between the nullclines, the followed box and its images, the eigenvectors, the colours of the heat map, the box of the theorem.',
  );
  expect(script).toContain('file:///ab');
  expect(script).toContain('OVERLAYS = ["eigen", "signs", "box", "\\"?]; import os #"]');
});
