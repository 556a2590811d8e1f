import { parseAst } from 'vite';

/**
 * What the page's sources may ask of React, by the module that it is imported from. Not everything else is left out of
 * it; whoever wants more sees whether it works without what is (`leanReact`), and adds its name.
 */
export const known: Readonly<Record<string, readonly string[]>> = {
  react: [
    ...['Component', 'Fragment', 'StrictMode', 'createContext', 'memo', 'startTransition', 'use', 'useCallback'],
    ...['useContext', 'useDeferredValue', 'useEffect', 'useEffectEvent', 'useId', 'useLayoutEffect', 'useMemo'],
    ...['useRef', 'useState', 'useSyncExternalStore'],
  ],
  'react/jsx-runtime': ['Fragment', 'jsx', 'jsxs'],
  'react-dom': ['createPortal', 'flushSync'],
  'react-dom/client': ['createRoot'],
};

/** Elements that React puts into the head of the page, or takes from it, unless they are part of a picture. */
export const headTags = ['title', 'meta', 'link', 'style', 'script', 'html', 'head', 'body'] as const;
const pictureTags =
  /^(svg|g|defs|symbol|marker|pattern|mask|clipPath|linearGradient|text|tspan|textPath|path|line|rect|circle|ellipse|polyline|polygon|use|image)$/;

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';
const isReact = (source: unknown) => typeof source === 'string' && /^react(-dom)?(\/|$)/.test(source);
const nameOf = (node: unknown): unknown =>
  isNode(node) ? (node.type === 'Literal' ? node.value : node.name) : undefined;

/**
 * What a module asks for that React, as it is built into the page, may lack: anything imported from it that is not
 * known to work, elements of the page's head, references to fragments. In words; empty for a module that asks for
 * nothing of the kind.
 *
 * @param code JavaScript, its JSX already made calls of `jsx` and `jsxs`
 */
export function cutUses(code: string): string[] {
  if (!/['"`]react/.test(code)) return [];
  const found = new Set<string>();
  const fragments = new Set<unknown>();
  const makers = new Set<unknown>();
  /** Strings that a name may stand for, where it is made of strings. */
  const tagsOf = new Map<unknown, string[]>();

  const imported = (source: string, name: unknown, local: unknown) => {
    if (!known[source]?.includes(name as string)) found.add(`${name} of ${source}`);
    if (name === 'Fragment') fragments.add(local);
    if (name === 'jsx' || name === 'jsxs') makers.add(local);
  };

  const visit = (node: Node, parent: Node | undefined, around: string | undefined) => {
    const source = isNode(node.source) ? node.source.value : undefined;
    switch (node.type) {
      case 'ImportDeclaration':
        if (!isReact(source)) break;
        for (const each of node.specifiers as Node[]) {
          if (each.type === 'ImportSpecifier') imported(source as string, nameOf(each.imported), nameOf(each.local));
          else found.add(`all of ${source}`);
        }
        return;
      case 'ExportNamedDeclaration':
      case 'ExportAllDeclaration':
      case 'ImportExpression':
        if (isReact(source)) found.add(`all of ${source}`);
        break;
      case 'VariableDeclarator': {
        const tags = node.init ? strings(node.init as Node) : [];
        if (tags.length > 0) tagsOf.set(nameOf(node.id), [...(tagsOf.get(nameOf(node.id)) ?? []), ...tags]);
        break;
      }
      case 'CallExpression': {
        const [of, props] = node.arguments as [Node?, Node?];
        if (nameOf(node.callee) === 'require' && isReact(of?.value)) found.add(`all of ${of?.value}`);
        if (!of || !makers.has(nameOf(node.callee))) break;
        const tags = of.type === 'Identifier' ? (tagsOf.get(of.name) ?? []) : strings(of);
        for (const tag of tags)
          if (headTags.some((each) => each === tag) && !pictureTags.test(around ?? '')) found.add(`<${tag}>`);
        const parts = (props?.properties ?? []) as Node[];
        if (tags.includes('input'))
          for (const { key, value } of parts) {
            const name = nameOf(key);
            if (name === 'defaultValue' || name === 'defaultChecked') found.add(`${name} of fields`);
            if (name === 'type' && (nameOf(value) === 'number' || (value as Node).type !== 'Literal'))
              found.add('fields of numbers, or of a kind that changes');
          }
        if (fragments.has(nameOf(of))) {
          if (props?.type !== 'ObjectExpression' || parts.some((part) => !part.key || nameOf(part.key) === 'ref'))
            found.add('references to fragments');
        }
        // A part of a picture beside it says as much as one around it.
        const inside = of.type === 'Literal' ? (of.value as string) : (besides(props, makers) ?? around);
        for (const child of below(node)) if (child !== of) visit(child, node, inside);
        if (of.type !== 'Identifier') visit(of, node, inside);
        return;
      }
      case 'Identifier':
        // Under another name it could get a reference that is not seen here.
        if (fragments.has(node.name) && !isKey(node, parent)) found.add('Fragment as a value');
        break;
    }
    for (const child of below(node)) visit(child, node, around);
  };
  visit(parseAst(code) as unknown as Node, undefined, undefined);
  return [...found];
}

/** Whether an identifier only names a property. */
function isKey(node: Node, parent: Node | undefined): boolean {
  return (
    (parent?.type === 'MemberExpression' && parent.property === node && !parent.computed) ||
    (parent?.type === 'Property' && parent.key === node && !parent.computed && !parent.shorthand)
  );
}

/** The first part of a picture among the children of an element. */
function besides(props: Node | undefined, makers: ReadonlySet<unknown>): string | undefined {
  const parts = (props?.properties ?? []) as Node[];
  const children = parts.find((part) => nameOf(part.key) === 'children')?.value as Node | undefined;
  return ((children?.elements ?? []) as (Node | null)[])
    .filter((child) => child?.type === 'CallExpression' && makers.has(nameOf(child.callee)))
    .map((child) => nameOf((child!.arguments as Node[])[0]) as string)
    .find((tag) => pictureTags.test(tag));
}

/** The strings that an expression may be, as it is written. */
function strings(node: Node): string[] {
  if (node.type === 'Literal') return typeof node.value === 'string' ? [node.value] : [];
  if (node.type === 'TemplateLiteral')
    return (node.quasis as { value: { cooked: string } }[]).map((q) => q.value.cooked);
  if (node.type === 'ConditionalExpression')
    return [node.consequent, node.alternate].flatMap((each) => strings(each as Node));
  if (node.type === 'LogicalExpression') return [node.left, node.right].flatMap((each) => strings(each as Node));
  if (node.type === 'ParenthesizedExpression') return strings(node.expression as Node);
  return [];
}

function below(node: Node): Node[] {
  return Object.values(node)
    .flatMap((value) => (Array.isArray(value) ? value : [value]))
    .filter(isNode);
}
