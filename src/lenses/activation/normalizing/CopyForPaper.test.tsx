// @vitest-environment jsdom
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { expect, test, vi } from 'vitest';
import type { NormalizingColumn } from '../../../worker/activation/normalizingMessages';
import { CopyForPaper } from './CopyForPaper';

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true);

const column: NormalizingColumn = {
  name: 'mine',
  means: { by: 'affine', factor: 1.7, shift: -0.25, formula: '' },
  numeric: { kind: 'attracting', rate: 0.5, norm: 0.6, chi: 1.1 },
  proved: {},
  answer: 'numerical',
  problem: '',
};
const request = {
  shape: { activation: 'gelu', lambda: 1, alpha: 1, beta: 0 },
  target: { mu: 0, nu: 1 },
};

async function pressed(words: string, writeText: (text: string) => Promise<void>): Promise<HTMLElement> {
  vi.stubGlobal('navigator', { clipboard: { writeText } });
  const page = document.createElement('div');
  act(() => createRoot(page).render(<CopyForPaper column={column} request={request} disabled={false} />));
  const button = [...page.querySelectorAll('button')].find((one) => one.textContent === words)!;
  await act(async () => button.click());
  return page;
}

test('for a paper a paragraph in LaTeX is copied, and the source as BibTeX under the key it cites', async () => {
  const copied: string[] = [];
  const page = await pressed('Copy for a paper, LaTeX', async (text) => void copied.push(text));
  expect(copied[0]).toMatch(/^For the moment map of Klambauer et al\.~\\cite\{klambauer2017self\}/);
  expect(copied[0]).toMatch(/\$a = 1\.7\$ and \$c = -0\.25\$ has the fixed point/);
  expect(copied[0]).toContain('\n\n@inproceedings{klambauer2017self,\n');
  expect(page.querySelector('[role=status]')!.textContent).toMatch(/were copied/);
  expect(page.querySelector('textarea')).toBeNull();
});

test('where the browser refuses, the plain paragraph is there to be copied by hand', async () => {
  const page = await pressed('as plain text', () => Promise.reject(new Error('refused')));
  expect(page.querySelector('[role=status]')!.textContent).toMatch(/by hand/);
  expect(page.querySelector('textarea')!.value).toMatch(/^For the moment map of Klambauer et al\. \(Self-Normalizing/);
});
