import type { Plugin } from 'vite';

/** Marks the calls by which a text makes its tables as free of side effects. */
export function withPureCalls(code: string): string {
  return code.replace(/^(var|const) ([\w$]+) = (?=(?:[\w$]+|new Array\(3\)\.concat)\()/gm, '$1 $2 = /*#__PURE__*/ ');
}

/**
 * Lets the colour maps of d3-scale-chromatic that nobody asks for stay out of the page: they are made by calls as the
 * module is read, of which no tool can know that they do nothing else.
 */
export function pureColours(): Plugin {
  return {
    name: 'moment-map:pure-colours',
    apply: 'build',
    transform: {
      filter: { id: /d3-scale-chromatic/ },
      handler: (code) => ({ code: withPureCalls(code), map: null }),
    },
  };
}
