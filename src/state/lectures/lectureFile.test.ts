import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryState } from '../address/arbitraryState';
import { defaultState } from '../defaultState';
import { readLectureFile, writeLectureFile } from './lectureFile';
import { longestCode, readLectureCode, writeLectureCode } from './lectureLink';
import type { OwnLecture, OwnScene } from './OwnLecture';

const text = fc.constantFrom('', 'Two words', 'ω = 0, τ = 2\n\nand on', '“quoted” \\ {"a": 1}', '学 🎓');
const arbitraryScene: fc.Arbitrary<OwnScene> = fc.record(
  {
    title: text,
    words: text,
    notes: text,
    question: text,
    state: arbitraryState.map((state) => ({ ...state, scene: 'none' })),
  },
  { noNullPrototype: true },
);
const arbitraryLecture: fc.Arbitrary<OwnLecture> = fc.record(
  { title: text, scenes: fc.array(arbitraryScene, { maxLength: 4 }) },
  { noNullPrototype: true },
);
const scene: OwnScene = { title: 'One', words: 'Look.', notes: '', question: '', state: { ...defaultState, tau: 2 } };
const lecture: OwnLecture = { title: 'Mine', scenes: [scene, { ...scene, title: 'Two' }] };

describe('a lecture', () => {
  test('comes back from its file as it was', () => {
    fc.assert(
      fc.property(arbitraryLecture, (given) => {
        expect(readLectureFile(writeLectureFile(given))).toEqual({ value: given });
      }),
      { numRuns: 100 },
    );
  });

  test('comes back from its link as it was', async () => {
    await fc.assert(
      fc.asyncProperty(arbitraryLecture, async (given) => {
        const code = await writeLectureCode(given);
        expect(code).toMatch(/^[\w-]*$/);
        expect(await readLectureCode(code)).toEqual({ value: given });
      }),
      { numRuns: 60 },
    );
  });

  test('of ten scenes with some words fits into a link', async () => {
    const scenes = Array.from({ length: 10 }, (_, at) => ({
      ...scene,
      words: `Scene ${at} shows what a layer does to a signal of variance ${at / 7}.`.repeat(4),
      state: { ...defaultState, omega: at / 10, tau: 1 + at / 9 },
    }));
    expect((await writeLectureCode({ title: 'Ten', scenes })).length).toBeLessThan(longestCode / 2);
  });
});

const file = (change: object = {}) => JSON.stringify({ ...JSON.parse(writeLectureFile(lecture)), ...change });
const scenes = (entry: unknown) => file({ scenes: [{ title: 'a', state: {} }, entry] });

describe('a damaged or foreign file is refused with its place and its reason', () => {
  test.each([
    ['', 'the file is empty'],
    [writeLectureFile(lecture).slice(0, 400), 'the file is not JSON, or has been cut off'],
    [
      '{"format":"moment-map snapshots","version":1,"snapshots":[]}',
      'format: the file does not say that it holds a lecture of Moment Map',
    ],
    [file({ version: 2 }), 'version: the file is of version 2 and this page reads version 1'],
    [file({ more: 1 }), '“more”: a file of a lecture has no such key'],
    [file({ title: 7 }), 'title: “7” is not a text'],
    [file({ scenes: {} }), 'scenes: an object is not a list'],
    [file({ scenes: Array(61).fill({ state: {} }) }), 'scenes: there are more than 60'],
    [scenes(null), 'scenes[1]: null is not a scene'],
    [scenes({ state: {}, colour: 1 }), 'scenes[1].“colour”: a scene has no such key'],
    [
      scenes({ words: 'a'.repeat(2001), state: {} }),
      `scenes[1].words: “${'a'.repeat(24)}…” is longer than 2000 characters`,
    ],
    [scenes({ notes: 'a\u0007b', state: {} }), 'scenes[1].notes: “a b” has control characters in it'],
    [scenes({ title: 'b' }), 'scenes[1].state: what is missing is not a state'],
    [scenes({ state: { tau: 'two' } }), 'scenes[1].state.tau: “two” is not a number'],
  ])('%#: %.40s', (given, problem) => {
    const read = readLectureFile(given);
    expect(read).toEqual({ problem });
  });

  test('and so is a damaged link', async () => {
    const code = await writeLectureCode(lecture);
    const told = async (given: string) => {
      const read = await readLectureCode(given);
      return 'problem' in read ? read.problem : 'opened';
    };
    expect(await told(code)).toBe('opened');
    expect(await told('')).toBe('it is damaged, or has been cut off');
    expect(await told('***')).toBe('it is damaged, or has been cut off');
    for (let end = 1; end < code.length - 1; end += 7) expect(await told(code.slice(0, end))).not.toBe('opened');
    const wrong = { ...lecture, scenes: [scene, { ...scene, state: { ...defaultState, tau: -1 } }] };
    expect(await told(await writeLectureCode(wrong))).toMatch(/^scene 2: tau: /);
  });
});
