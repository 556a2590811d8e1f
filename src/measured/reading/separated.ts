/** Reads a text that comes in pieces. */
export interface PieceReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Signs of the longest line that is read. */
const longestLine = 1_000_000;

/** Takes the cells of a line, and its number from 1. */
export type LineSink = (cells: readonly string[], line: number) => void;

/**
 * Lines of cells between commas, semicolons, tabs or, where there is none of these, spaces, as the first line that is
 * not blank has them; cells in quotes may hold all of these and line breaks (RFC 4180). Lines that begin with # are
 * remarks. `tooLong` is told the number of a line that is left out.
 */
export function separatedReader(sink: LineSink, tooLong: (line: number) => void): PieceReader {
  let rest = '';
  let line = 0;
  /** Lines of a cell in quotes that has not ended. */
  let open = '';
  let separator: string | RegExp | undefined;

  function take(text: string): void {
    line += 1;
    if (text.length > longestLine) {
      tooLong(line);
      return;
    }
    const whole = open === '' ? text : `${open}\n${text}`;
    if (whole.includes('"') && oddQuotes(whole) && whole.length < longestLine) {
      open = whole;
      return;
    }
    open = '';
    if (/^\s*(#|$)/.test(whole)) return;
    separator ??= ['\t', ';', ','].find((sign) => outsideQuotes(whole).includes(sign)) ?? /\s+/;
    sink(whole.includes('"') ? quotedCells(whole, separator) : whole.trim().split(separator), line);
  }

  return {
    push(text) {
      rest += text;
      let from = 0;
      for (let at = rest.indexOf('\n', from); at >= 0; at = rest.indexOf('\n', from)) {
        take(rest.charCodeAt(at - 1) === 13 && at > from ? rest.slice(from, at - 1) : rest.slice(from, at));
        from = at + 1;
      }
      rest = rest.slice(from);
      // A line without an end must not grow without end.
      if (rest.length > 2 * longestLine) rest = rest.slice(0, longestLine + 1);
    },
    end() {
      if (rest !== '') take(rest.replace(/\r$/, ''));
      rest = '';
      if (open === '') return;
      const last = open;
      open = '';
      sink(quotedCells(last, separator ?? ','), line);
    },
  };
}

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

const outsideQuotes = (text: string) => text.replace(/"(?:[^"]|"")*"?/g, '');

function quotedCells(text: string, separator: string | RegExp): string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  const divides = (sign: string) => (typeof separator === 'string' ? sign === separator : /\s/.test(sign));
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (quoted && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') quoted = !quoted;
    else if (!quoted && divides(sign)) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  cells.push(cell);
  return cells;
}
