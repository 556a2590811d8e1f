import type { PieceReader } from './separated';

/** Signs of the longest row, whose units may be listed in it. */
const longestRow = 8_000_000;
/** Signs before a list in which its name is looked for. */
const nameReach = 2000;

/** What is found in a JSON text. */
export interface JsonSink {
  /** An object that stands in a list, the number of the list and of the object in it, from 1; the list's name or ''. */
  readonly row: (value: object, list: number, row: number, name: string) => void;
  /** A row that is no JSON or too long, and why, as the end of a sentence. */
  readonly fault: (list: number, row: number, problem: string) => void;
  /** The text ended within the row, or behind that many rows. */
  readonly cut: (list: number, rows: number, within: boolean) => void;
}

/**
 * The objects of every list of objects, one by one, so that a long text need not be held and what stands before a cut
 * is not lost. A list in an object is named by that object's name. What Python writes for numbers without value (NaN,
 * Infinity) is read as those words.
 */
export function jsonRows(sink: JsonSink): PieceReader {
  const stack: string[] = [];
  let [quoted, escaped] = [false, false];
  /** The piece of text that is held: from the beginning of the row at hand, else the last signs. */
  let held = '';
  /** Where in `held` the row begins, and how deep it lies; −1: none. */
  let [begin, depth] = [-1, 0];
  let [list, row] = [0, 0];
  let name = '';
  let seen = false;
  /** Lists are numbered in the order in which their first rows begin; by depth, whether the list has one. */
  const opened: boolean[] = [];

  function close(end: number): void {
    const text = held.slice(begin, end);
    begin = -1;
    row += 1;
    const value = text.length > longestRow ? undefined : parsed(text);
    if (text.length > longestRow) sink.fault(list, row, 'it is too long');
    else if (value === undefined) sink.fault(list, row, 'it is not JSON');
    else sink.row(value, list, row, name);
  }

  return {
    push(text) {
      const from = held.length;
      held += text;
      for (let at = from; at < held.length; at += 1) {
        const sign = held.charCodeAt(at);
        if (quoted) {
          if (escaped) escaped = false;
          else if (sign === 92) escaped = true;
          else if (sign === 34) quoted = false;
          continue;
        }
        if (sign === 34) quoted = true;
        else if (sign === 91 || sign === 123) {
          if (sign === 123 && stack.at(-1) === '[') {
            if (!opened[stack.length]) {
              opened[stack.length] = true;
              [list, row] = [list + 1, 0];
              name = nameBefore(held.slice(Math.max(0, at - nameReach), at));
            }
            // An object with a list of objects in it is none of the rows, these are.
            [begin, depth] = [at, stack.length];
          }
          stack.push(sign === 91 ? '[' : '{');
          if (sign === 91) opened[stack.length] = false;
          seen = true;
        } else if (sign === 93 || sign === 125) {
          stack.pop();
          if (sign === 125 && begin >= 0 && stack.length === depth) close(at + 1);
        }
      }
      const keep = begin >= 0 ? begin : Math.max(0, held.length - nameReach);
      held = held.slice(keep);
      if (begin >= 0) begin = 0;
      if (begin >= 0 && held.length > 2 * longestRow) {
        sink.fault(list, row + 1, 'it is too long');
        held = '';
        begin = -1;
        row += 1;
      }
    },
    end() {
      if (seen && (stack.length > 0 || quoted)) sink.cut(list, row, begin >= 0);
    },
  };
}

function parsed(text: string): object | undefined {
  for (const candidate of [text, text.replace(/([:,[]\s*)(NaN|-?Infinity)(?=\s*[,\]}])/g, '$1"$2"')])
    try {
      return JSON.parse(candidate) as object;
    } catch {}
  return undefined;
}

/** The name that the object around a list gives before the list begins. */
function nameBefore(text: string): string {
  // What is inside of rows and objects before is none of it.
  const own = text.slice(text.lastIndexOf('}') + 1);
  const [, found] = [...own.matchAll(/"(?:name|network|model|title|words)"\s*:\s*"((?:[^"\\]|\\.)*)"/g)].at(-1) ?? [];
  if (found === undefined) return '';
  try {
    return JSON.parse(`"${found}"`) as string;
  } catch {
    return '';
  }
}
