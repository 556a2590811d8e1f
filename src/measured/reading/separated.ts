/** Reads a text that comes in pieces. */
export interface PieceReader {
  readonly push: (text: string) => void;
  readonly end: () => void;
}

/** Signs of the longest line that is read. */
const longestLine = 1_000_000;

/** Takes the cells of a line, and its number from 1. */
export type LineSink = (cells: readonly string[], line: number) => void;

/** Is told what is wrong with a line. */
export interface LineFaults {
  /** It is left out. */
  readonly tooLong: (line: number) => void;
  /** In this cell, counted from 0, a quote is opened and never closed, or closed and never opened; it is left out. */
  readonly unclosed: (line: number, cell: number) => void;
}

/**
 * Lines of cells between commas, semicolons, tabs or, where there is none of these, spaces, as the first line that is
 * not blank has them; cells in quotes may hold all of these and line breaks (RFC 4180). Lines that begin with # are
 * remarks. Where a quote has no other, no line behind it is lost: each is read by itself.
 */
export function separatedReader(sink: LineSink, faults: LineFaults): PieceReader {
  let rest = '';
  let line = 0;
  /** Lines with a cell in quotes that has not ended, and how many signs they are. */
  let open: string[] = [];
  let size = 0;
  let separator: string | RegExp | undefined;

  function take(text: string): void {
    line += 1;
    if (text.length > longestLine) {
      faults.tooLong(line);
      return;
    }
    const odd = oddQuotes(text);
    if (open.length === 0 && (!odd || /^\s*#/.test(text))) {
      read(text, line);
      return;
    }
    open.push(text);
    size += text.length;
    const ended = odd && open.length > 1;
    if (ended && quoted(open.join('\n'), separator ?? separatorOf(open[0]!)).proper) {
      read(open.join('\n'), line);
      [open, size] = [[], 0];
    } else if (ended || size > longestLine) oneByOne();
  }

  /** What was held back for a quote to end, line by line. */
  function oneByOne(): void {
    const lines = open;
    [open, size] = [[], 0];
    for (const [index, text] of lines.entries()) {
      const at = line - lines.length + 1 + index;
      const quote = oddQuotes(text) ? text.lastIndexOf('"') : text.length;
      if (quote < text.length) faults.unclosed(at, quoted(text, separator ?? separatorOf(text)).cells.length - 1);
      read(text.slice(0, quote) + text.slice(quote + 1), at);
    }
  }

  function read(whole: string, at: number): void {
    if (/^\s*(#|$)/.test(whole)) return;
    separator ??= separatorOf(outsideQuotes(whole));
    sink(whole.includes('"') ? quoted(whole, separator).cells : whole.trim().split(separator), at);
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
      oneByOne();
    },
  };
}

const separatorOf = (text: string) => ['\t', ';', ','].find((sign) => text.includes(sign)) ?? /\s+/;

function oddQuotes(text: string): boolean {
  let odd = false;
  for (let at = text.indexOf('"'); at >= 0; at = text.indexOf('"', at + 1)) odd = !odd;
  return odd;
}

const outsideQuotes = (text: string) => text.replace(/"(?:[^"]|"")*"?/g, '');

/** The cells of a line, and whether quotes stand at their ends only, as those do that hold a line break on purpose. */
function quoted(text: string, separator: string | RegExp): { readonly cells: string[]; readonly proper: boolean } {
  const cells: string[] = [];
  let cell = '';
  let within = false;
  let proper = true;
  const divides = (sign: string) => (typeof separator === 'string' ? sign === separator : /\s/.test(sign));
  for (let at = 0; at < text.length; at += 1) {
    const sign = text[at]!;
    if (within && sign === '"' && text[at + 1] === '"') {
      cell += '"';
      at += 1;
    } else if (sign === '"') {
      const next = text[at + 1] ?? ' ';
      proper &&= within ? divides(next) || /\s/.test(next) : cell.trim() === '';
      within = !within;
    } else if (!within && divides(sign)) {
      cells.push(cell);
      cell = '';
    } else cell += sign;
  }
  cells.push(cell);
  return { cells, proper };
}
