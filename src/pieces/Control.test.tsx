import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { renderToStaticMarkup as render } from 'react-dom/server';
import { expect, test } from 'vitest';
import { ZoomButtons } from '../charts/plane/ZoomButtons';
import { everything } from '../state/address/embedding';
import { controlTable } from '../state/tables/controlTable';
import { parameterTable } from '../state/tables/parameterTable';
import { Control, EmbeddingContext } from './Control';

const shown = (embedding: Partial<typeof everything>) =>
  render(
    <EmbeddingContext value={{ ...everything, ...embedding }}>
      <Control of="orbits">
        <button type="button">Add</button>
      </Control>
    </EmbeddingContext>,
  );

test('what a link hides is not there, and what it locks cannot be used and says so', () => {
  expect(shown({ hide: ['orbits'] })).toBe('');
  expect(shown({ lock: ['orbits'] })).toMatch(/<fieldset disabled="".*Locked by this link\./);
  expect(shown({ hide: ['tau'], lock: ['tau'] })).toBe('<button type="button">Add</button>');
});

test('each control of the table stands somewhere on the page under its id', () => {
  const src = join(import.meta.dirname, '..');
  const files = readdirSync(src, { recursive: true, encoding: 'utf8' }).filter((file) =>
    /(?<!\.test)\.tsx$/.test(file),
  );
  const text = files.map((file) => readFileSync(join(src, file), 'utf8')).join('\n');
  const sliders = parameterTable.map(({ key }) => key as string);
  const rest = controlTable.filter(({ fields }) => !fields.some((field) => sliders.includes(field)));
  const absent = rest.filter(
    ({ id }) => !text.includes(`<Control of="${id}"`) && !text.includes(`hide.includes('${id}')`),
  );
  expect(absent.map(({ id }) => id)).toEqual([]);
});

test('the buttons of a window that is locked say so, and those of a hidden one are not there', () => {
  const buttons = (locked: string | null | undefined) =>
    render(<ZoomButtons onZoom={() => {}} onReset={() => {}} locked={locked} />);
  expect(buttons(undefined)).not.toContain('aria-disabled');
  expect(
    buttons('Locked by this link.').match(/aria-label="[^"]*Locked by this link\." aria-disabled="true"/g),
  ).toHaveLength(3);
  expect(buttons(null)).not.toContain('<button');
});
