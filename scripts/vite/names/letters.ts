/** Those that are most frequent in the page come first: what is frequent takes the fewest bits. */
const first = 'etnraiosldcupmhfgbvywkxjqzSETNRAIOLDCUPMHFGBVYWKXJQZ_$';
const further = `${first}0123456789`;
/** The names of the language itself that are no longer than three letters. */
const taken = ['as', 'do', 'if', 'in', 'is', 'of', 'for', 'get', 'let', 'NaN', 'new', 'set', 'try', 'var'];

/** How many names have one letter: those of what is a function's own, while what a module has at its top has two. */
export const oneLetter = first.length;

const longer = (names: readonly string[]) => names.flatMap((name) => [...further].map((letter) => name + letter));
const two = longer([...first]);

/** Short names, the shortest first. */
export const names: readonly string[] = [...first, ...two, ...longer(two.slice(0, 200))].filter(
  (name) => !taken.includes(name),
);
