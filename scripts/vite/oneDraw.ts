import fc from 'fast-check';

// Every run of the tests draws the same random cases: a run that passed passes again, and one that fails can be repeated.
// FC_SEED=n npx vitest run … searches elsewhere.
fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 1) });
