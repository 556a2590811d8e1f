/** The path of a Chromium or Chrome on this machine: $CHROMIUM, Playwright's own, a usual place; or undefined. */
export function findBrowser(): Promise<string | undefined>;
/** The first of the paths whose browser is there and starts; undefined when none is. */
export function firstThatStarts(paths: readonly (string | undefined)[]): string | undefined;
/** As `findBrowser`; installs one where there is none: Playwright's, else Debian's with fonts (as root). */
export function findOrInstallBrowser(): Promise<string | undefined>;
/** The browser to test with: the one that CHROMIUM names, else Debian's without windows, else any. */
export function findTestBrowser(): Promise<string | undefined>;
