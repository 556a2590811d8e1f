import { firstAtTop, names } from './letters.ts';
import type { Binding, Scope } from './scopes.ts';

/**
 * Short names for all that a module declares. A function's own get single letters, the first for what it declares first,
 * whatever the module names elsewhere: functions that are alike are then written alike, which packs better than to give
 * the shortest names to what is named most. A name is used again where nobody asks for what it stood for.
 *
 * @param linked the names that are chosen already, of what modules hand to each other
 */
export function shortNames(top: Scope, linked: ReadonlyMap<Binding, string>): Map<Binding, string> {
  const named = new Map<Binding, string>();
  const name = (scope: Scope) => {
    const taken = new Set<string>();
    for (const used of scope.uses)
      if (typeof used === 'string') taken.add(used);
      else if (used.scope !== scope) taken.add(named.get(used)!);
    for (const parameter of scope.parameters?.own.values() ?? []) taken.add(named.get(parameter)!);
    const own = [...scope.own.values()];
    for (const each of own) {
      const given = linked.get(each);
      if (given === undefined) continue;
      named.set(each, given);
      taken.add(given);
    }
    let at = scope === top ? firstAtTop : 0;
    for (const each of own) {
      if (named.has(each)) continue;
      while (taken.has(names[at]!)) at += 1;
      named.set(each, names[at++]!);
    }
    scope.inner.forEach(name);
  };
  name(top);
  return named;
}
