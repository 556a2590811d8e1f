import fc from 'fast-check';

// Every run of the tests draws the same random cases: a run that passed passes again, and one that fails can be repeated.
// FC_SEED=n npx vitest run … draws others, FC_SEED=random such as nobody has seen; a failure prints its seed.
const { FC_SEED: wished = '1' } = process.env;
const seed = wished === 'random' ? Math.floor(Math.random() * 2 ** 31) : Number(wished);
if (!Number.isInteger(seed)) throw new RangeError(`FC_SEED must be a whole number or random, got ${wished}.`);
fc.configureGlobal({ seed });
