// @vitest-environment jsdom
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import { Select } from './Select';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const options = [
  { id: 'one', words: 'the one' },
  { id: 'other', words: 'the other' },
] as const;

test('a choice takes its own values, and nothing else that is reported as chosen', () => {
  const chosen: string[] = [];
  const page = document.createElement('div');
  act(() =>
    createRoot(page).render(
      <Select
        aria-label="Which"
        value="one"
        prompt="none"
        options={options}
        onChoose={(value) => chosen.push(value)}
      />,
    ),
  );
  const select = page.querySelector('select')!;
  const stranger = select.appendChild(document.createElement('option'));
  stranger.value = 'stranger';
  for (const value of ['', 'stranger', 'other', 'nowhere', 'one']) {
    act(() => {
      select.value = value;
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
  }
  expect(chosen).toEqual(['other', 'one']);
});

test('every choice of the page is such a one', () => {
  const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.tsx'));
  const own = files.filter((file) => /<select\b/.test(readFileSync(join('src', file), 'utf8')));
  expect(own.filter((file) => !file.endsWith('.test.tsx'))).toEqual([join('pieces', 'fields', 'Select.tsx')]);
});
