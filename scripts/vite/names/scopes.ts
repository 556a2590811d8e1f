/** A node of a program's tree, as ESTree has it. */
export interface Node {
  readonly type: string;
  readonly start: number;
  readonly end: number;
  readonly [key: string]: unknown;
}

/** A place where a name is written; `isKey` where it is a property's too, as in `{ name }`. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly isKey: boolean;
}

/** What a name stands for in a scope. In lists of imports and exports it has no place. */
export interface Binding {
  readonly name: string;
  readonly scope: Scope;
  readonly places: Place[];
  /** Whether it is given another value than the one it is declared with. */
  changed: boolean;
}

export interface Scope {
  readonly outer: Scope | undefined;
  readonly inner: Scope[];
  /** Whether `var` stays in it. */
  readonly whole: boolean;
  /** Of a function's body: the scope of its parameters, where that is another one. */
  readonly parameters: Scope | undefined;
  readonly own: Map<string, Binding>;
  /** What is named in it or below: bindings, and names that nobody declares. */
  readonly uses: Set<Binding | string>;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

function* children(node: Node): Generator<Node> {
  for (const key in node) {
    const value = node[key];
    if (Array.isArray(value)) {
      for (const each of value) if (isNode(each)) yield each;
    } else if (isNode(value)) yield value;
  }
}

const wholeOf = (scope: Scope): Scope => (scope.whole ? scope : wholeOf(scope.outer!));

/** The scopes of a module, which is in strict mode: what each name in it stands for, and where it is written. */
export function scopesOf(program: unknown): Scope {
  const written: { readonly node: Node; readonly scope: Scope; readonly isKey: boolean; readonly changes: boolean }[] =
    [];
  const make = (outer: Scope | undefined, whole: boolean, parameters?: Scope): Scope => {
    const scope = { outer, inner: [], whole, parameters, own: new Map(), uses: new Set<Binding | string>() };
    outer?.inner.push(scope);
    return scope;
  };
  const declare = (name: string, scope: Scope) => {
    if (!scope.own.has(name) && !scope.parameters?.own.has(name))
      scope.own.set(name, { name, scope, places: [], changed: false });
  };
  const write = (node: Node, scope: Scope, isKey = false, changes = false) =>
    written.push({ node, scope, isKey, changes });

  /** What is declared `into` a scope, or given a value if into none, by what is written in `scope`. */
  function pattern(node: Node, scope: Scope, into: Scope | undefined, isKey = false): void {
    switch (node.type) {
      case 'Identifier':
        if (into) declare(node.name as string, into);
        write(node, scope, isKey, !into);
        return;
      case 'ObjectPattern':
        for (const each of node.properties as Node[]) {
          if (each.computed) visit(each.key as Node, scope);
          if (each.type === 'RestElement') pattern(each, scope, into);
          else pattern(each.value as Node, scope, into, each.shorthand as boolean);
        }
        return;
      case 'ArrayPattern':
        for (const each of node.elements as (Node | null)[]) if (each) pattern(each, scope, into);
        return;
      case 'RestElement':
        pattern(node.argument as Node, scope, into);
        return;
      case 'AssignmentPattern':
        pattern(node.left as Node, scope, into, isKey);
        visit(node.right as Node, scope);
        return;
      default:
        visit(node, scope);
    }
  }

  function fill(nodes: Iterable<Node>, scope: Scope): void {
    for (const node of nodes) visit(node, scope);
  }

  function enter(node: Node, scope: Scope): void {
    let inside = scope;
    if (node.type === 'FunctionExpression' && node.id) {
      inside = make(scope, false);
      pattern(node.id as Node, inside, inside);
    }
    inside = make(inside, true);
    const parameters = node.params as Node[];
    for (const each of parameters) pattern(each, inside, inside);
    const body = node.body as Node;
    // What stands beside parameters does not see what the body declares.
    if (parameters.some(({ type }) => type !== 'Identifier')) inside = make(inside, true, inside);
    fill(body.type === 'BlockStatement' ? (body.body as Node[]) : [body], inside);
  }

  function visit(node: Node, scope: Scope): void {
    switch (node.type) {
      case 'Identifier':
        write(node, scope);
        return;
      case 'MemberExpression':
        visit(node.object as Node, scope);
        if (node.computed) visit(node.property as Node, scope);
        return;
      case 'Property':
        if (node.computed) visit(node.key as Node, scope);
        if (node.shorthand) write(node.value as Node, scope, true);
        else visit(node.value as Node, scope);
        return;
      case 'MethodDefinition':
      case 'PropertyDefinition':
        if (node.computed) visit(node.key as Node, scope);
        if (node.value) visit(node.value as Node, node.type === 'MethodDefinition' ? scope : make(scope, true));
        return;
      case 'FunctionDeclaration':
        pattern(node.id as Node, scope, scope);
        enter(node, scope);
        return;
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        enter(node, scope);
        return;
      case 'ClassDeclaration':
      case 'ClassExpression': {
        const inside = node.type === 'ClassDeclaration' ? scope : make(scope, false);
        if (node.id) pattern(node.id as Node, inside, inside);
        if (node.superClass) visit(node.superClass as Node, inside);
        visit(node.body as Node, inside);
        return;
      }
      case 'VariableDeclaration':
        for (const { id, init } of node.declarations as { id: Node; init: Node | null }[]) {
          pattern(id, scope, node.kind === 'var' ? wholeOf(scope) : scope);
          if (init) visit(init, scope);
        }
        return;
      case 'BlockStatement':
        fill(children(node), make(scope, false));
        return;
      case 'StaticBlock':
        fill(children(node), make(scope, true));
        return;
      case 'SwitchStatement':
        visit(node.discriminant as Node, scope);
        fill(node.cases as Node[], make(scope, false));
        return;
      case 'ForStatement':
        fill(children(node), make(scope, false));
        return;
      case 'ForInStatement':
      case 'ForOfStatement': {
        const inside = make(scope, false);
        const left = node.left as Node;
        if (left.type === 'VariableDeclaration') visit(left, inside);
        else pattern(left, inside, undefined);
        fill([node.right as Node, node.body as Node], inside);
        return;
      }
      case 'CatchClause': {
        const inside = make(scope, false);
        if (node.param) pattern(node.param as Node, inside, inside);
        fill((node.body as { body: Node[] } & Node).body, inside);
        return;
      }
      case 'AssignmentExpression':
        pattern(node.left as Node, scope, undefined);
        visit(node.right as Node, scope);
        return;
      case 'UpdateExpression':
        pattern(node.argument as Node, scope, undefined);
        return;
      case 'ImportDeclaration':
        for (const { local } of node.specifiers as { local: Node }[]) declare(local.name as string, scope);
        return;
      case 'ExportNamedDeclaration':
        if (node.declaration) visit(node.declaration as Node, scope);
        return;
      case 'LabeledStatement':
        visit(node.body as Node, scope);
        return;
      case 'BreakStatement':
      case 'ContinueStatement':
      case 'MetaProperty':
        return;
      default:
        fill(children(node), scope);
    }
  }

  const top = make(undefined, true);
  fill((program as { body: Node[] }).body, top);
  // Only now are all declarations known: functions, and `var` in what stands deeper, are declared from the beginning on.
  for (const { node, scope, isKey, changes } of written) {
    const name = node.name as string;
    let at: Scope | undefined = scope;
    while (at && !at.own.has(name)) at = at.outer;
    const meant = at?.own.get(name);
    meant?.places.push({ start: node.start, end: node.end, isKey });
    if (meant && changes) meant.changed = true;
    for (let user: Scope | undefined = scope; user && user !== at?.outer; user = user.outer)
      user.uses.add(meant ?? name);
  }
  return top;
}
