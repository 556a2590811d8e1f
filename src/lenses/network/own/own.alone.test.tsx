// @vitest-environment jsdom
import { expect, test } from 'vitest';
import { go } from '../../../reference/page/livePage';
import { parse } from '../../../state/address/address';

const at = (own: string) => parse(`#v=1&lens=network&part=own&overlays=&starts=&strip=off&own=${own}`).state;
const rows = (name: string) =>
  [...document.querySelectorAll(`.own-result[aria-label="${name}"] tbody tr`)].map((row) => row.textContent);

test('networks of a link stand beside the map, and others take their places whole', async () => {
  await go(at('one;a,0,1;b,0,1.05'), 'opened');
  expect(rows('one')).toHaveLength(2);
  expect(rows('one')[1]).toContain('on the map');
  expect(document.querySelectorAll('.measured-orbits text')).toHaveLength(2);
  await go(at('other;a,0,1;b,0,1;c,0,3,,,100,,2'), 'changed');
  expect(rows('one')).toEqual([]);
  expect(rows('other')).toHaveLength(3);
  expect(document.body.textContent).toContain(
    'c leaves the map: variance 3 where 1 was expected; its τ is 2, which would make it',
  );
  await go(at('other;a,0,1;b,0,1;c,0,3,,,100,,2~one;a,0,1;b,0,1.05'), 'changed');
  expect([rows('other').length, rows('one').length]).toEqual([3, 2]);
});

test('of a network that is kept in another browser its name is said, and names with markup are text', async () => {
  await go(at('@0123456789abcdlarge one~<b>x</b>;<i>a</i>,0,1'), 'opened');
  expect(document.body.textContent).toContain('“large one” is too large for a link and is not kept in this browser');
  expect(rows('<b>x</b>')[0]).toContain('<i>a</i>');
});

test('of many layers some rows are shown around the layer of the playhead, and charts of all', async () => {
  const layers = Array.from({ length: 40 }, (_, layer) => `l${layer},0,1`).join(';');
  await go({ ...at(`deep;${layers}`), playhead: 20 }, 'opened');
  expect(rows('deep')).toHaveLength(32);
  expect(rows('deep')[0]).toContain('l4');
  const deep = document.querySelector('.own-result[aria-label="deep"]')!;
  expect(deep.textContent).toContain('Rows 5 to 36 of 40');
  expect(deep.querySelectorAll('h2')).toHaveLength(2);
});
