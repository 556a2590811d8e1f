import { figure, letter, say, styled, type Text } from '../../export/tables/Text';
import type { Stretch } from '../../math';

/** More are counted, not listed. */
const most = 3;

/** Where something holds along z, in words: "z < −2.867" or "z from −0.56 to 1.2 and z > 3". */
export function stretchesText(list: readonly Stretch[]): Text {
  if (list.length === 0) return 'no z';
  return [
    list.slice(0, most).map((stretch, index) => [index > 0 ? ' and ' : '', styled('no-wrap', one(stretch))]),
    list.length > most ? ` and ${list.length - most} more stretches` : '',
  ];
}

function one([from, to]: Stretch): Text {
  const z = letter('z');
  const at = (end: number) => figure(end, { negligible: 1e-9 });
  if (from === -Infinity && to === Infinity) return say`every ${z}`;
  if (from === -Infinity) return say`${z} < ${at(to)}`;
  return to === Infinity ? say`${z} > ${at(from)}` : say`${z} from ${at(from)} to ${at(to)}`;
}
