import type { Look } from '../export/Look';

/** For tests: how a plain plane looks. */
export const look: Look = {
  arrows: 'capped',
  overlays: ['arrows', 'nullclines', 'orbits', 'fixed'],
  heat: 'none',
  box: false,
  colours: {
    page: '#ffffff',
    ink: '#1a1f26',
    muted: '#56606c',
    line: '#c9d0d8',
    mean: '#0067a5',
    variance: '#b84a00',
    converges: '#00795a',
    collapses: '#7a3e9d',
    diverges: '#8a1c3b',
    cycles: '#7a6400',
  },
};
