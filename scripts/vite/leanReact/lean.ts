import { parseAst } from 'vite';

/** What is left out of a program. Each name must be there, so that another version of it is not cut blindly. */
export interface LeftOut {
  /** Functions at the top, by name, with the body that they keep. */
  readonly functions: Readonly<Record<string, string>>;
  /**
   * Functions at the top that do less than they did, with their new bodies, and a piece of the old ones: a name that
   * stands for another function in another version is not replaced.
   */
  readonly lighter: Readonly<Record<string, { readonly was: string; readonly body: string }>>;
  /** Variables at the top that only ever hold what they start with, with that value. */
  readonly constants: Readonly<Record<string, string>>;
  /** Variables at the top that begin with another value. */
  readonly beginnings: Readonly<Record<string, string>>;
  /** Properties that are only ever read as this value. */
  readonly properties: Readonly<Record<string, string>>;
  /** Statements at the top that assign to what begins so. */
  readonly assignments: readonly string[];
  /** Cases of any switch, by the name of their test. */
  readonly cases: readonly string[];
  /** Values that no `tag` ever has. */
  readonly tags: readonly number[];
}

interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

/**
 * A program without the parts of which it is known that they are never used; what only they need is then left out by
 * any minifier.
 *
 * @throws Error if a part that is to be left out is not in the program
 */
export function lean(code: string, left: LeftOut): string {
  const program = parseAst(code) as unknown as Node;
  const met = new Set<string>();
  const shadowed: string[] = [];
  const known = (table: Readonly<Record<string, string>>, name: unknown): name is string =>
    typeof name === 'string' && Object.hasOwn(table, name);

  const text = (node: unknown): string => {
    if (!isNode(node)) return '';
    // A parameter of the same name is another variable.
    const parameters = Array.isArray(node.params) ? node.params.flatMap((each) => nameOf(each) ?? []) : [];
    shadowed.push(...parameters);
    const written = instead(node) ?? inside(node);
    shadowed.length -= parameters.length;
    return written;
  };
  const constant = (name: unknown): name is string => known(left.constants, name) && !shadowed.includes(name);

  /** A node's own text with what is below it written anew. */
  const inside = (node: Node): string => {
    let written = '';
    let at = node.start;
    for (const child of below(node)) {
      written += code.slice(at, child.start) + text(child);
      at = child.end;
    }
    return written + code.slice(at, node.end);
  };

  const isTag = (node: Node) =>
    nameOf(node) === 'tag' || (node.type === 'MemberExpression' && nameOf(node.property) === 'tag' && !node.computed);
  const isLeftTag = (node: unknown) =>
    isNode(node) && node.type === 'Literal' && left.tags.includes(node.value as number);

  const instead = (node: Node): string | undefined => {
    switch (node.type) {
      case 'FunctionDeclaration': {
        const name = nameOf(node.id);
        if (name === undefined) return undefined;
        const lighter = Object.hasOwn(left.lighter, name) ? left.lighter[name] : undefined;
        const fits = lighter !== undefined && code.slice(node.start, node.end).includes(lighter.was);
        const body = fits ? lighter.body : known(left.functions, name) ? left.functions[name] : undefined;
        if (body === undefined) return undefined;
        met.add(name);
        return `function ${name}(${(node.params as Node[]).map((each) => code.slice(each.start, each.end)).join(',')}){${body}}`;
      }
      case 'ExpressionStatement': {
        const { expression } = node as unknown as { expression: Node };
        if (expression.type !== 'AssignmentExpression') return undefined;
        const target = expression.left as Node;
        const written = code.slice(target.start, target.end);
        const found = left.assignments.find((each) => written.startsWith(each));
        if (found === undefined) return undefined;
        met.add(found);
        // What a chain of them assigns to besides stays.
        const right = expression.right as Node;
        return right.type === 'AssignmentExpression' ? `${text(right)};` : ';';
      }
      case 'AssignmentExpression': {
        const name = nameOf(node.left);
        return constant(name) ? `(${text(node.right)})` : undefined;
      }
      case 'VariableDeclarator': {
        const name = nameOf(node.id);
        if (known(left.beginnings, name)) {
          met.add(name);
          return `${name} = ${left.beginnings[name]}`;
        }
        if (!constant(name)) return undefined;
        met.add(name);
        return node.init ? `${name} = ${text(node.init)}` : name;
      }
      case 'Identifier': {
        const name = nameOf(node);
        return constant(name) ? `(${left.constants[name]})` : undefined;
      }
      case 'Property':
      case 'MemberExpression': {
        const key = (node.type === 'Property' ? node.key : node.property) as Node;
        if (node.computed) return undefined;
        if (node.type === 'MemberExpression' && known(left.properties, nameOf(key))) {
          met.add(nameOf(key)!);
          return `(${left.properties[nameOf(key)!]})`;
        }
        if (node.type === 'Property' && (node.shorthand || node.method || node.kind !== 'init')) return undefined;
        const other = (node.type === 'Property' ? node.value : node.object) as Node;
        return code.slice(node.start, other.start) + text(other) + code.slice(other.end, node.end);
      }
      case 'BinaryExpression': {
        const [a, b] = [node.left, node.right] as Node[];
        const against = (isLeftTag(a) && isTag(b!)) || (isLeftTag(b) && isTag(a!));
        if (!against || (node.operator !== '===' && node.operator !== '!==')) return undefined;
        return node.operator === '===' ? '!1' : '!0';
      }
      case 'SwitchStatement': {
        const { discriminant, cases } = node as unknown as { discriminant: Node; cases: readonly Node[] };
        const kept = keptCases(cases, (test) => {
          const name = nameOf(test);
          if (name !== undefined && left.cases.includes(name)) return met.add(name) !== undefined;
          return isTag(discriminant) && isLeftTag(test);
        });
        const body = kept.map(({ test, consequent, labelled }) => {
          const label = test ? `case ${text(test)}:` : 'default:';
          return (labelled ? label : '') + consequent.map((each) => text(each)).join('\n');
        });
        // What is declared in a case is known in the whole function.
        const declared = cases.filter((each) => kept.every(({ start }) => start !== each.start)).flatMap(variables);
        const written = `switch (${text(discriminant)}) {\n${body.join('\n')}\n}`;
        return declared.length > 0 ? `{var ${declared.join(',')};\n${written}}` : written;
      }
      default:
        return undefined;
    }
  };

  const written = text(program);
  const all = [
    ...Object.keys({ ...left.functions, ...left.lighter, ...left.constants, ...left.beginnings, ...left.properties }),
    ...left.assignments,
    ...left.cases,
  ];
  const missing = all.filter((name) => !met.has(name));
  if (missing.length > 0) throw new Error(`The program has no ${missing.join(', ')} that could be left out.`);
  return written;
}

/** The nodes right below one, in the order of the text. */
function below(node: Node): Node[] {
  const children = Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
  return children
    .sort((a, b) => a.start - b.start)
    .filter((child, k, all) => k === 0 || child.start >= all[k - 1]!.end);
}

function nameOf(node: unknown): string | undefined {
  return isNode(node) && node.type === 'Identifier' ? (node.name as string) : undefined;
}

interface Case {
  readonly test: Node | null;
  readonly consequent: readonly Node[];
  readonly start: number;
  /** Whether its label stays. */
  readonly labelled: boolean;
}

/** The cases that are left, without those of some tests; what a case falls through into stays. */
function keptCases(cases: readonly Node[], isLeft: (test: Node) => boolean): Case[] {
  const kept: Case[] = [];
  let falling = false;
  for (const each of cases) {
    const { test, consequent } = each as unknown as { test: Node | null; consequent: readonly Node[] };
    const dropped = test !== null && isLeft(test);
    if (dropped && !falling) continue;
    kept.push({ test, consequent, start: each.start, labelled: !dropped });
    falling = !ends(consequent);
  }
  return kept;
}

/** Whether nothing is run behind these statements. */
function ends(statements: readonly Node[]): boolean {
  const last = statements.at(-1);
  if (!last) return false;
  if (last.type === 'BlockStatement') return ends(last.body as Node[]);
  if (last.type === 'IfStatement')
    return last.alternate !== null && ends([last.consequent as Node]) && ends([last.alternate as Node]);
  return ['ReturnStatement', 'BreakStatement', 'ContinueStatement', 'ThrowStatement'].includes(last.type);
}

/** The variables that are declared below a node, those of functions below it apart. */
function variables(node: Node): string[] {
  if (/Function/.test(node.type)) return [];
  const own = node.type === 'VariableDeclarator' ? [nameOf(node.id) ?? []].flat() : [];
  return [...own, ...below(node).flatMap(variables)];
}
