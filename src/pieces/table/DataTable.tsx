import { memo, type ReactNode } from 'react';
import type { Column, Content, Table } from '../../export/tables/Table';
import type { Text } from '../../export/tables/Text';
import { termsIn } from '../../words/termsIn';
import { Glossed } from '../Glossed';
import { Said } from './Said';
import { Value } from './Value';

/** What a row has beside its cells. */
export interface RowLook {
  readonly selected?: boolean;
  /** True at the row of the present step. */
  readonly current?: boolean;
  readonly onPointerEnter?: () => void;
}

export interface DataTableProps {
  readonly table: Table;
  readonly className?: string;
  /** True while newer results are on their way. */
  readonly busy?: boolean;
  /** By a column's name: what its cells hold instead, such as a control; `said` is what the table says there. */
  readonly slots?: Readonly<Record<string, (row: number, said: ReactNode) => ReactNode>>;
  readonly look?: (row: number) => RowLook;
  readonly onPointerLeave?: () => void;
}

/** A table of results on screen: caption, heads with their scopes, and every number both rounded and in full. */
export const DataTable = memo(function DataTable({
  table,
  className,
  busy,
  slots,
  look,
  onPointerLeave,
}: DataTableProps) {
  const shown = [...table.columns.entries()].filter(([, { heading }]) => heading !== undefined);
  const caption = table.caption ?? table.words;
  // A word that can be pressed is set apart in a name that is put together, as by a gap before a comma.
  const name = termsIn(caption).every((piece) => typeof piece === 'string') ? undefined : caption;
  return (
    <table
      className={className ? `results ${className}` : 'results'}
      aria-label={name}
      aria-busy={busy}
      onPointerLeave={onPointerLeave}
    >
      <caption>
        <Glossed text={caption} />
      </caption>
      {shown.some(([, { heading }]) => heading !== '') && (
        <thead>
          <tr>
            {shown.map(([index, column]) => (
              <Head key={index} heading={column.heading} right={column.right} />
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {Array.from(table.rows, (cells, row) => {
          const { selected, current, onPointerEnter } = look?.(row) ?? {};
          return (
            // biome-ignore lint/suspicious/noArrayIndexKey: a row keeps its place, and the focus, while numbers move
            <tr key={row} data-selected={selected} onPointerEnter={onPointerEnter}>
              {shown.map(([index, column]) => {
                const said = <Saying content={cells[index] ?? null} column={column} />;
                const slot = slots?.[column.name];
                return (
                  <Cell key={index} column={column} current={current}>
                    {slot ? slot(row, said) : said}
                  </Cell>
                );
              })}
            </tr>
          );
        })}
      </tbody>
    </table>
  );
});

interface HeadProps {
  readonly heading: Text | undefined;
  readonly right: boolean | undefined;
}

const Head = memo(function Head({ heading, right }: HeadProps) {
  if (!heading) return <td />;
  return (
    <th scope="col" {...classOf({ right })}>
      <Said text={heading} />
    </th>
  );
});

interface CellProps {
  readonly column: Column;
  readonly current: boolean | undefined;
  readonly children: ReactNode;
}

function Cell({ column, current, children }: CellProps) {
  if (!column.head) return <td {...classOf(column)}>{children}</td>;
  return (
    <th scope="row" aria-current={current ? 'step' : undefined} {...classOf(column)}>
      {children}
    </th>
  );
}

/** The content of a cell; a plain number is written as its column has it. */
function Saying({ content, column }: { readonly content: Content; readonly column: Column }) {
  if (content === null) return null;
  if (typeof content !== 'number') return <Said text={content} />;
  return column.counts ? content : <Value value={content} {...column.format} />;
}

const classOf = ({ right }: { readonly right?: boolean | undefined }) => (right ? { className: 'number' } : {});
