/** Those that are most frequent in the page come first: what is frequent takes the fewest bits. */
const first = 'etnraiosldcupmhfgbvywkxjqzSETNRAIOLDCUPMHFGBVYWKXJQZ_$';
const further = `${first}0123456789`;
/** The names of the language itself that are no longer than three letters. */
const taken = ['as', 'do', 'if', 'in', 'is', 'of', 'for', 'get', 'let', 'NaN', 'new', 'set', 'try', 'var'];

/**
 * The place of the first name for what a module has at its top. Those before it are left to what functions declare, which
 * then get them whatever the module names elsewhere; with more or fewer of them the page weighs more.
 */
export const firstAtTop = 13;

const longer = (names: readonly string[]) => names.flatMap((name) => [...further].map((letter) => name + letter));
const two = longer([...first]);

/** Short names, the shortest first. */
export const names: readonly string[] = [...first, ...two, ...longer(two.slice(0, 200))].filter(
  (name) => !taken.includes(name),
);
