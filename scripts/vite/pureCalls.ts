import type { Plugin } from 'vite';

/** Marks the calls that make what a module has at its top as free of side effects. */
export function withPureCalls(code: string): string {
  return code.replace(
    /^(var|const) ([\w$]+) = (?=(?:[\w$]+|new Array\(3\)\.concat|\(function [\w$]+)\()/gm,
    '$1 $2 = /*#__PURE__*/ ',
  );
}

/**
 * Lets curves, colour maps and kinds of interpolation that nobody asks for stay out of the page: d3 makes them by calls
 * as its modules are read, of which no tool can know that they do nothing else.
 */
export function pureCalls(): Plugin {
  return {
    name: 'moment-map:pure-calls',
    apply: 'build',
    transform: {
      filter: { id: /node_modules\/d3-(array|interpolate|scale-chromatic|shape|time)\// },
      handler: (code) => ({ code: withPureCalls(code), map: null }),
    },
  };
}
