/**
 * The oldest browsers in which the page has to work, as build targets: what they cannot read is written in a way that
 * they can. What they lack besides, `floor.test.ts` holds.
 */
export const floor = ['chrome109', 'edge109', 'firefox115', 'safari16'] as const;
