/**
 * Browsers translate a page by putting every text into elements of their own, or such elements in the place of texts.
 * What then changes or removes a text by itself, as React does, finds it elsewhere, or not at all: it throws, and takes
 * the page away, or goes on writing where nobody reads. From this call on what stands around a text, or in its place, is
 * removed with it, is what others are put before, and gives its place back to the text when that is written anew.
 */
export function surviveTranslation(page: Pick<typeof globalThis, 'Node' | 'Text' | 'Element' | 'MutationObserver'>) {
  const { Text, Element } = page;
  const proto = page.Node.prototype;
  if (proto.removeChild.name === removing) return;
  const { removeChild, insertBefore } = proto;
  /** What stands in the place of a text that a translator took out. */
  const stands = new WeakMap<Node, Element>();
  const taken = new WeakSet<Element>();

  /** The child of a parent that holds the node, or stands for it. */
  const childOf = (parent: Node, node: Node): Node | undefined => {
    for (let at: Node | null = stands.get(node) ?? node; at; at = at.parentNode)
      if (at.parentNode === parent) return at;
    return undefined;
  };

  proto.removeChild = {
    [removing]<T extends Node>(this: Node, child: T): T {
      if (child.parentNode === this || !(child instanceof Text)) return removeChild.call(this, child) as T;
      const own = childOf(this, child);
      // Of several texts in one element only this one goes.
      if (own && own.textContent !== child.data && own.contains(child)) child.remove();
      else if (own) removeChild.call(this, own);
      return child;
    },
  }[removing]!;

  proto.insertBefore = function <T extends Node>(this: Node, node: T, before: Node | null): T {
    if (before === null || before.parentNode === this) return insertBefore.call(this, node, before) as T;
    const own = childOf(this, before);
    if (own === undefined && !(before instanceof Text)) return insertBefore.call(this, node, before) as T;
    return insertBefore.call(this, node, own ?? null) as T;
  };

  /** A text that was taken out comes back as soon as it is written. */
  const follow = (text: Text, stand: Element) => {
    stands.set(text, stand);
    taken.add(stand);
    for (const name of ['nodeValue', 'data'] as const) {
      Object.defineProperty(text, name, {
        configurable: true,
        get: () => text.textContent,
        set: (words: string) => {
          Reflect.deleteProperty(text, 'nodeValue');
          Reflect.deleteProperty(text, 'data');
          stands.delete(text);
          text.data = words;
          if (stand.isConnected) stand.replaceWith(text);
        },
      });
    }
  };
  new page.MutationObserver((records) => {
    for (const { addedNodes, removedNodes, previousSibling, nextSibling } of records) {
      for (const text of removedNodes) {
        if (!(text instanceof Text) || text.isConnected) continue;
        const stand = [...addedNodes, previousSibling, nextSibling]
          .filter(isTranslation)
          .find((one) => !taken.has(one));
        if (stand && !stands.has(text)) follow(text, stand);
      }
    }
  }).observe(document, { subtree: true, childList: true });

  function isTranslation(node: Node | null): node is Element {
    return node instanceof Element && node.localName === 'font';
  }
}

const removing = 'removeWithTranslation';
