import type { ReactNode } from 'react';
import type { Table } from '../../export/tables/Table';
import type { Condition } from '../../math';
import { DataTable } from '../../pieces/table/DataTable';
import type { ProfileResult } from '../../worker/activation/profileMessages';
import { conditionList, conditionNames, conditionTitle } from './conditionWords';

export interface ConditionTableProps {
  /** The conditions of the result. */
  readonly table: Table;
  readonly result: ProfileResult;
  /** True while newer ones are on their way. */
  readonly busy: boolean;
  readonly onBreak: (condition: Condition) => void;
  /** What to notice, below the condition that was broken by hand. */
  readonly note: { readonly condition: Condition; readonly children: ReactNode } | undefined;
}

/** The paper's four conditions on an activation, each with what it is for, the evidence, and a way to break it. */
export function ConditionTable({ table, result, busy, onBreak, note }: ConditionTableProps) {
  return (
    <DataTable
      table={table}
      className="condition-table"
      busy={busy}
      slots={{
        condition: (row, sentence) => {
          const condition = conditionList[row]!;
          return (
            <>
              <div className="condition-head">
                <strong>{conditionTitle(condition, result)}</strong>
                <button
                  type="button"
                  aria-label={`Break it: ${conditionNames[condition].toLowerCase()}`}
                  disabled={!result.conditions[condition].holds}
                  onClick={() => onBreak(condition)}
                >
                  Break it
                </button>
              </div>
              <p>{sentence}</p>
              <div role="status">
                {note?.condition === condition && <div className="broken-note">{note.children}</div>}
              </div>
            </>
          );
        },
      }}
    />
  );
}
