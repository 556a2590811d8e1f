import { describe, expect, test } from 'vitest';
import { defaultState } from '../defaultState';
import { FakeStorage } from '../kept/FakeStorage';
import { createDesk } from './Desk';
import { writeLectureFile } from './lectureFile';
import { emptyLecture } from './OwnLecture';

const state = { ...defaultState, tau: 2, scene: 'pull' };
const other = { ...defaultState, omega: 0.5 };

function open(storage = new FakeStorage()) {
  const desk = createDesk(storage);
  desk.start();
  return {
    ...{ storage, desk },
    titles: () => desk.view().lecture.scenes.map(({ title }) => title),
    says: () => desk.view().message,
  };
}

/** A desk with three scenes: a, b, c. */
function three() {
  const all = open();
  for (const title of ['a', 'b', 'c']) {
    all.desk.record(state);
    all.desk.write(all.titles().length - 1, 'title', title);
  }
  return all;
}

describe('the desk', () => {
  test('records the page as it is, outside of any other story, and has it again when the page is opened anew', () => {
    const { storage, desk } = open();
    desk.record(state);
    desk.write(0, 'words', 'Look at this.');
    const [scene] = desk.view().lecture.scenes;
    expect(scene).toMatchObject({ words: 'Look at this.', state: { tau: 2, scene: 'none' } });
    expect(open(storage).desk.view().lecture).toEqual(desk.view().lecture);
  });

  test('orders scenes, deletes them, gives them another picture, and takes every step back', () => {
    const { desk, titles, says } = three();
    desk.move(0, 1);
    expect(titles()).toEqual(['b', 'a', 'c']);
    desk.move(2, 1);
    expect(titles()).toEqual(['b', 'a', 'c']);
    desk.remove(1);
    expect(titles()).toEqual(['b', 'c']);
    expect(says()).toBe('“a” was deleted.');
    desk.retake(1, other);
    expect(desk.view().lecture.scenes[1]?.state.omega).toBe(0.5);
    desk.undo();
    expect(desk.view().lecture.scenes[1]?.state.omega).toBe(0);
    desk.undo();
    expect(titles()).toEqual(['b', 'a', 'c']);
    desk.undo();
    expect(titles()).toEqual(['a', 'b', 'c']);
    while (desk.view().canUndo) desk.undo();
    expect(titles()).toEqual([]);
  });

  test('takes letters typed one after another as one step', () => {
    const { desk, titles } = three();
    for (const text of ['b', 'be', 'bee']) desk.write(1, 'title', text);
    desk.write(2, 'title', 'see');
    desk.undo();
    expect(titles()).toEqual(['a', 'bee', 'c']);
    desk.undo();
    expect(titles()).toEqual(['a', 'b', 'c']);
  });

  test('keeps the lecture that another one takes the place of, and brings it back', () => {
    const { storage, desk, titles } = three();
    const file = writeLectureFile({ title: 'Theirs', scenes: [] });
    desk.take(file);
    expect(titles()).toEqual([]);
    expect(desk.view().message).toContain('“Theirs” was opened');
    const again = open(storage);
    expect(again.desk.view().former?.scenes).toHaveLength(3);
    again.desk.exchange();
    expect(again.titles()).toEqual(['a', 'b', 'c']);
    expect(again.desk.view().former?.title).toBe('Theirs');
    again.desk.undo();
    expect(again.titles()).toEqual([]);
    expect(again.desk.view().former?.scenes).toHaveLength(3);
  });

  test('keeps the lecture that the browser did not store beside the one that another page has stored', () => {
    const { storage, desk, titles } = three();
    storage.mood = 'full';
    desk.write(0, 'title', 'mine');
    storage.mood = 'well';
    storage.elsewhere('moment-map-lecture', writeLectureFile({ title: 'Theirs', scenes: [] }));
    expect(titles()).toEqual([]);
    expect(desk.view().former?.scenes[0]?.title).toBe('mine');
    expect(desk.view().message).toContain('save the lecture as a file');
  });

  test('refuses a damaged file with its place, and changes nothing', () => {
    const { desk, titles, says } = three();
    desk.take(desk.file().replace('"tau": "2"', '"tau": "two"'));
    expect(says()).toBe('scenes[0].state.tau: “two” is not a number; nothing was opened.');
    expect(titles()).toEqual(['a', 'b', 'c']);
    desk.refuse('the browser could not read the file');
    expect(says()).toBe('the browser could not read the file; nothing was opened.');
  });

  test('says that it lasts as long as the page where the browser stores nothing', () => {
    const { storage, desk, says } = open();
    storage.mood = 'full';
    desk.record(state);
    expect(says()).toContain('save the lecture as a file');
    expect(desk.view().lecture.scenes).toHaveLength(1);
  });

  test('leaves stored text that it cannot read, and puts it aside before it writes', () => {
    const storage = new FakeStorage();
    storage.kept.set('moment-map-lecture', '{"format":');
    const { desk, says } = open(storage);
    expect(says()).toContain('cannot be read (the file is not JSON, or has been cut off)');
    desk.record(state);
    expect(storage.kept.get('moment-map-lecture-unread')).toBe('{"format":');
  });

  test('follows what another page of this browser writes', () => {
    const { storage, desk, titles } = three();
    storage.elsewhere('moment-map-lecture', writeLectureFile(emptyLecture));
    expect(titles()).toEqual([]);
    expect(desk.view().canUndo).toBe(false);
  });

  test('has room for sixty scenes', () => {
    const { desk, titles, says } = open();
    for (let at = 0; at < 61; at += 1) desk.record(state);
    expect(titles()).toHaveLength(60);
    expect(says()).toBe('There are 60 scenes, the most of a lecture; nothing was recorded.');
  });
});
