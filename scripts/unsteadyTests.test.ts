import { expect, test } from 'vitest';
import { unsteadyTests } from './unsteadyTests.mjs';

const file = 'plane.spec.ts';
const spec = (title: string, line: number, ...statuses: string[]) => ({
  title,
  file,
  line,
  tests: statuses.map((status, index) => ({ projectName: ['hosted', 'file'][index]!, status })),
});

test('a test that passed only when tried again is named, with its project, its place and what it is part of', () => {
  expect(
    unsteadyTests([
      {
        title: file,
        file,
        specs: [spec('drags', 3, 'expected', 'flaky'), spec('pans', 9, 'unexpected', 'skipped')],
        suites: [{ title: 'by touch', file, specs: [spec('taps', 20, 'flaky', 'expected')] }],
      },
    ]),
  ).toEqual(['file › plane.spec.ts:3 › drags', 'hosted › plane.spec.ts:20 › by touch › taps']);
});

test('where everything passed or failed at once, nothing is named', () => {
  expect(unsteadyTests([{ title: file, file, specs: [spec('drags', 3, 'expected', 'unexpected')] }])).toEqual([]);
  expect(unsteadyTests([])).toEqual([]);
});
