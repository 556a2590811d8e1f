import {
  addFours,
  and,
  assemble,
  below,
  type Code,
  choice,
  differs,
  fourTimes,
  integer,
  load,
  loadFour,
  loadFourTimes,
  minus,
  multiplyAddFours,
  plus,
  repeat,
  shiftedRight,
  store,
  storeFour,
  times,
  zeros,
} from './assembler';

/** Rows and columns of C that are summed at once: eight sums of four numbers each stay in registers. */
const [tall, wide] = [4, 8];
/** Terms that are summed before C is touched again. */
const block = 256;

const upTo = (count: number) => Array.from({ length: count }, (_, k) => k);
const rows = upTo(tall);
const halves = [0, 1];

/**
 * The module of `vectorProducts.ts`: C = A·B of single-precision numbers, summed in single precision, each entry in the
 * order of the terms within a block of 256, and block by block. All arguments but the sizes are in bytes: what lies
 * between rows and between terms of A, which begins at 0, and between columns and terms of B; where B, C and the room for
 * strips begin. C has rows of a multiple of eight numbers, of which those beyond `columns` are arbitrary.
 *
 * Both factors are laid out in strips of four rows and of eight columns (Goto and van de Geijn, ACM TOMS 34, 2008), so
 * that the innermost loop reads memory in its order.
 */
export function productModule(): Uint8Array<ArrayBuffer> {
  const names = {
    parameters: ['rows', 'inner', 'columns', 'aRow', 'aTerm', 'b', 'bColumn', 'bTerm', 'c', 'left', 'right'],
    integers: ['from', 'length', 'i', 'j', 'at', 'each', 'to', 'of', 'end', 'cRow'],
    vectors: ['keep', 'b0', 'b1', 'a', ...rows.flatMap((r) => halves.map((half) => `sum${r}${half}`))],
  } as const;
  return assemble(names, 16, ({ get, set, step }) => {
    /** Lays `count` rows or columns side by side at `to`, which moves on; `at` is their first term. */
    const strip = (count: number, apart: 'aRow' | 'bColumn', term: 'aTerm' | 'bTerm'): Code => [
      ...set('end', plus(get('to'), times(get('length'), integer(4 * count)))),
      ...repeat(
        [
          set('each', get('at')),
          ...upTo(count).map((k) => [
            ...store(get('to'), load(get('each'), 0), 4 * k),
            ...set('each', plus(get('each'), get(apart))),
          ]),
          set('at', plus(get('at'), get(term))),
        ],
        differs(step('to', integer(4 * count)), get('end')),
      ),
    ];
    const terms: Code[] = [
      set('b0', loadFour(get('of'), 0)),
      set('b1', loadFour(get('of'), 16)),
      ...rows.flatMap((r) => [
        set('a', loadFourTimes(get('at'), 4 * r)),
        ...halves.map((half) =>
          set(`sum${r}${half}`, multiplyAddFours(get('a'), get(`b${half}`), get(`sum${r}${half}`))),
        ),
      ]),
      set('at', plus(get('at'), integer(4 * tall))),
    ];
    const tile: Code[] = [
      ...rows.flatMap((r) => halves.map((half) => set(`sum${r}${half}`, zeros))),
      set('of', get('right')),
      set('end', plus(get('of'), times(get('length'), integer(4 * wide)))),
      repeat(terms, differs(step('of', integer(4 * wide)), get('end'))),
      set('to', plus(get('c'), plus(times(get('i'), get('cRow')), times(get('j'), integer(4))))),
      ...rows.flatMap((r) => [
        ...halves.map((half) => {
          // What stood there before the first block does not count.
          const before = and(loadFour(get('to'), 16 * half), get('keep'));
          return storeFour(get('to'), addFours(before, get(`sum${r}${half}`)), 16 * half);
        }),
        set('to', plus(get('to'), get('cRow'))),
      ]),
    ];
    const left: Code = [
      ...set('to', get('left')),
      ...set('i', integer(0)),
      ...repeat(
        [set('at', plus(times(get('from'), get('aTerm')), times(get('i'), get('aRow')))), strip(tall, 'aRow', 'aTerm')],
        below(step('i', integer(tall)), get('rows')),
      ),
    ];
    const columns: Code = repeat(
      [
        set('at', plus(get('b'), plus(times(get('from'), get('bTerm')), times(get('j'), get('bColumn'))))),
        set('to', get('right')),
        strip(wide, 'bColumn', 'bTerm'),
        // Strips of A lie one behind the other.
        set('at', get('left')),
        set('i', integer(0)),
        repeat(tile, below(step('i', integer(tall)), get('rows'))),
      ],
      below(step('j', integer(wide)), get('columns')),
    );
    const rest = minus(get('inner'), get('from'));
    return [
      // A multiple of eight numbers of four bytes.
      ...set('cRow', times(shiftedRight(plus(get('columns'), integer(wide - 1)), integer(3)), integer(4 * wide))),
      ...repeat(
        [
          set('length', choice(integer(block), rest, below(integer(block), rest))),
          set('keep', fourTimes(times(differs(get('from'), integer(0)), integer(-1)))),
          left,
          set('j', integer(0)),
          columns,
        ],
        below(step('from', integer(block)), get('inner')),
      ),
    ];
  });
}
