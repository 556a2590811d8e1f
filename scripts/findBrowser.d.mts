/** The path of a Chromium or Chrome on this machine: $CHROMIUM, Playwright's own, a usual place; or undefined. */
export function findBrowser(): Promise<string | undefined>;
/** The first of the paths whose browser is there and starts; undefined when none is. */
export function firstThatStarts(paths: readonly (string | undefined)[]): string | undefined;
