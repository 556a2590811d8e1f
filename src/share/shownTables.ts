import { offered } from '../export/offer';
import type { Table } from '../export/tables/Table';
import { type Pieces, plain, tableOf } from './tableOf';

/** Other tables have these in full: the picture's own, and one that is offered. */
const own = '.orbit-table, .fixed-point-table, .condition-table';
const busy = '[aria-busy="true"]';

/**
 * What plane and lens show in numbers beside the picture's own, in the order of the page: HTML tables as they are, and what
 * charts offer. What is still in work is left out.
 */
export function shownTables(page: ParentNode) {
  const within = (part: string) =>
    [...page.querySelectorAll(`${part} *`)].flatMap((element): readonly Table[] => {
      const tables = element instanceof HTMLTableElement ? [readTable(element)] : offered(element);
      const left = tables.length === 0 || element.matches(own) || element.closest(busy) || element.querySelector(busy);
      return left ? [] : tables;
    });
  return { plane: within('main'), lens: within('aside'), busy: page.querySelector(busy) !== null };
}

function readTable({ caption, tHead, tBodies }: HTMLTableElement): Table {
  const cells = (row: HTMLTableRowElement | undefined) => [...(row?.cells ?? [])].map((cell) => [...piecesOf(cell)]);
  const words = plain(caption?.textContent ?? 'Table');
  return {
    id:
      words
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '') || 'table',
    words,
    ...tableOf({
      heads: cells(tHead?.rows[0]).map((pieces) => plain(pieces.join(''))),
      rows: [...tBodies].flatMap(({ rows }) => [...rows].map(cells)),
    }),
  };
}

/** The words and numbers of an element; buttons and marks that are hidden from readers say nothing. */
function* piecesOf(element: Element): Generator<Pieces[number]> {
  for (const node of element.childNodes) {
    if (!(node instanceof Element)) yield node.textContent ?? '';
    else if (node instanceof HTMLDataElement && Number.isFinite(Number(node.value))) yield Number(node.value);
    else if (!node.matches('button, [aria-hidden="true"]')) {
      // Paragraphs and lines stand apart.
      if (/^(p|br|div)$/.test(node.localName)) yield ' ';
      yield* piecesOf(node);
    }
  }
}
