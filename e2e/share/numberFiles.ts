import type { Page } from '@playwright/test';

/** Per table of plane and lens its caption and every number in its body, as its element has it. */
export function numbersOfTables(page: Page): Promise<[caption: string, numbers: string[]][]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLTableElement>('main table, aside table')].map((table) => [
      table.caption?.textContent ?? '',
      [...table.querySelectorAll<HTMLDataElement>('tbody data')].map(({ value }) => value),
    ]),
  );
}

/** Every file of the numbers' section, as it would be saved. */
export function everyFile(
  page: Page,
): Promise<{ readonly label: string; readonly name: string; readonly text: string }[]> {
  return page.evaluate(async () => {
    const { createObjectURL } = URL;
    const { click } = HTMLAnchorElement.prototype;
    const files = [];
    for (const button of document.querySelectorAll<HTMLElement>(
      'dialog button[aria-label^="CSV:"], dialog button[aria-label^="JSON:"]',
    )) {
      const made = new Promise<{ readonly blob: Blob; readonly name: string }>((resolve) => {
        let blob = new Blob();
        URL.createObjectURL = (object) => {
          blob = object as Blob;
          return '#';
        };
        // Kept here, for a browser refuses many downloads at once.
        HTMLAnchorElement.prototype.click = function () {
          resolve({ blob, name: this.download });
        };
      });
      button.click();
      const { blob, name } = await made;
      files.push({ label: button.ariaLabel ?? '', name, text: await blob.text() });
    }
    URL.createObjectURL = createObjectURL;
    HTMLAnchorElement.prototype.click = click;
    return files;
  });
}

/** A CSV's cells, read as RFC 4180 has it. */
export function parsed(text: string): string[][] {
  const lines: string[][] = [[]];
  for (const [, quoted, bare = '', end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/g)) {
    lines.at(-1)!.push(quoted?.replaceAll('""', '"') ?? bare);
    if (end !== ',') lines.push([]);
  }
  return lines.slice(0, -1);
}
