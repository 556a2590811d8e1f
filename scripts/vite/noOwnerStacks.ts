import * as React from 'react';

/*
 * In development React takes a stack for each element that is made, to say in a warning where that was: a quarter of
 * what a page in jsdom takes. Beyond some number of them a second it takes no more; here that number is reached at once.
 * Warnings are as before, only without those stacks.
 */
const internals = Reflect.get(React, '__CLIENT_INTERNALS_DO_NOT_USE_OR_WARN_USERS_THEY_CANNOT_UPGRADE') as object;
Object.defineProperty(internals, 'recentlyCreatedOwnerStacks', {
  configurable: true,
  get: () => Number.POSITIVE_INFINITY,
  set: () => {},
});
