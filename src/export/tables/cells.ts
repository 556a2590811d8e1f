/** A number that may not exist, as a cell. */
export const known = (value: number) => (Number.isNaN(value) ? null : value);

/** A truth as a cell. */
export const yes = (holds: boolean) => (holds ? 'yes' : 'no');
