import { cleanName } from './cleanName';
import { collector, type Reading } from './collector';
import { columnOf, rawRow } from './columns';
import { jsonRows } from './jsonRows';
import { headless, otherJson } from './otherJson';
import { readCell } from './readCell';
import { type PieceReader, separatedReader } from './separated';

/** Quotes that stand alone, of which is told one by one. */
const mostUnclosed = 3;
/** Signs up to which a JSON text without a list of rows is read as a whole. */
const longestWhole = 4_000_000;

/** Reads what somebody measured, from text that comes in pieces of any length; never throws. */
export interface MeasuredReader {
  readonly push: (text: string) => void;
  readonly end: () => Reading;
}

/**
 * A reader of JSON or of separated values, whichever the first sign says. Rows need a mean and a variance (or deviation),
 * or squared channel mean and average channel variance; a name, errors, units, ω and τ may stand beside them, a row may
 * be one unit of a layer, and a column may name the network. `name` is what a network without a name is called.
 */
export function measuredReader(name: string): MeasuredReader {
  const found = collector();
  let reader: PieceReader | undefined;
  let begun = '';
  return {
    push(text) {
      if (reader) return reader.push(text);
      begun += text;
      const first = /[^\s\uFEFF]/.exec(begun);
      if (!first) return;
      const rest = begun.slice(first.index);
      begun = '';
      reader = rest[0] === '[' || rest[0] === '{' ? fromJson(name) : fromLines(name);
      reader.push(rest);
    },
    end() {
      reader?.end();
      if (!reader) found.say('There is no text in it.');
      return found.end();
    },
  };

  function fromLines(name: string): PieceReader {
    let head: readonly string[] | undefined;
    let unknown = false;
    let wrong = 0;
    let unclosed = 0;
    return separatedReader(
      (cells, line) => {
        if (unknown) return;
        const place = `Row ${line}`;
        if (head === undefined) {
          head = cells;
          if (cells.some((cell) => columnOf(cell) !== undefined)) return;
          head = [];
          const numbers = cells.filter((cell) => hasNumber(cell)).length;
          if (numbers < 2) {
            const columns = cells.slice(0, 6).map((cell) => `“${cleanName(cell)}”`);
            found.say(
              `The first row is ${columns.join(', ')}, which names no known columns. A file needs mean and variance, or squared_channel_mean and average_channel_variance.`,
            );
            unknown = true;
            return;
          }
          found.say('The first row names no columns; they were read as name (where it is text), mean, variance.');
        }
        if (head.length > 0 && cells.length > head.length) {
          wrong += 1;
          if (wrong === 1)
            found.say(
              `${place} has ${cells.length} cells where the first row names ${head.length} columns. Are there decimal commas? Then write points, or divide columns by semicolons. Such rows were left out.`,
            );
          return found.add(undefined, place, name);
        }
        found.add(head.length > 0 ? rawRow(head, cells) : headless(cells), place, name);
      },
      {
        tooLong: (line) => found.say(`Row ${line} is longer than a million signs; it was left out.`),
        unclosed(line, cell) {
          unclosed += 1;
          if (unclosed > mostUnclosed) return;
          const column = head?.[cell] === undefined ? `column ${cell + 1}` : `column “${cleanName(head[cell])}”`;
          found.say(
            `Row ${line}, ${column}: a quote stands there without another; it was left out, and the row was read.`,
          );
        },
      },
    );
  }

  function fromJson(name: string): PieceReader {
    let whole: string | undefined = '';
    let first: number | undefined;
    const called = (list: number, own: string) => {
      if (own !== '') return cleanName(own);
      first ??= list;
      return list === first ? name : `${name} (${list - first + 1})`;
    };
    const rows = jsonRows({
      row(value, list, row, own) {
        whole = undefined;
        found.add(rawRow(Object.keys(value), Object.values(value)), `Row ${row}`, called(list, own), list);
      },
      fault: (_, row, problem) => found.say(`Row ${row}: ${problem}; the row was left out.`),
      cut(_, row, within) {
        const before = row === 0 ? 'no row' : row === 1 ? 'the one row' : `the ${row} rows`;
        const [where, were] = [within ? ` within row ${row + 1}` : '', row > 1 ? 'were' : 'was'];
        found.say(`The JSON ends${where} before it is complete; ${before} before the cut ${were} read.`);
        whole = undefined;
      },
    });
    return {
      push(text) {
        if (whole !== undefined) whole = whole.length + text.length > longestWhole ? undefined : whole + text;
        rows.push(text);
      },
      end() {
        rows.end();
        if (whole === undefined) return;
        const other = otherJson(parsed(whole));
        if (!other) return found.say('The JSON has no rows: a list of objects with mean and variance is read.');
        for (const [index, row] of other.rows.entries())
          found.add(row, `Row ${index + 1}`, cleanName(other.name) || name);
      },
    };
  }
}

function hasNumber(cell: string): boolean {
  const read = readCell(cell);
  return 'value' in read && read.value !== null;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/([:,[]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g, '$1"$2"'));
  } catch {
    return undefined;
  }
}
