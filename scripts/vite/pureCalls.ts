import type { Plugin } from 'vite';

/** Marks the calls that make what a module has at its top as free of side effects, with those that their values need. */
export function withPureCalls(code: string): string {
  return code.replace(
    /^((?:var|const) [\w$]+ = )(?=(?:[\w$]+|new Array\(3\)\.concat|\(function [\w$]+)\()(.*)/gm,
    (_, start: string, value: string) =>
      `${start}/*#__PURE__*/ ${value.replace(/(?<=\(|, )(?=[\w$]+\()/g, value.startsWith('(') ? '' : '/*#__PURE__*/ ')}`,
  );
}

/**
 * Leaves out d3's list of the colours that have a name in CSS: what has one is coloured by style sheets. Nor is any colour
 * asked for in the spaces Lab, HCL and Cubehelix.
 */
export function withoutNames(code: string): string {
  return code
    .replace(/^var named = \{[^}]*\};/m, 'var named = {};')
    .replace(/^define\((?:Lab|Hcl|Cubehelix), [\s\S]*?^\}\)\);/gm, '');
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
      filter: { id: /node_modules\/d3-(array|color|interpolate|scale-chromatic|shape|time)\// },
      handler: (code) => ({ code: withoutNames(withPureCalls(code)), map: null }),
    },
  };
}
