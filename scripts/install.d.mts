/** The project's folder. */
export const root: string;
/** Runs npm in the project's folder and returns its exit status. */
export function npm(...words: string[]): number | null;
/** Whether the build runs on this Node, "20.19.0" say. */
export function isSupported(version: string): boolean;
/** Installs what is missing; a sentence where the project cannot be made ready. */
export function prepare(): string | undefined;
