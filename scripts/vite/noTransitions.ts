/*
 * Stands for d3-transition in the built page. d3-zoom asks it to stop what moves on its own; nothing here is ever moved
 * by d3-transition, which would otherwise be a part of the page that is read at every start.
 */
export function interrupt(): void {}
