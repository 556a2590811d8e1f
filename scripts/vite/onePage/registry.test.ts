import { expect, test } from 'vitest';
import { createRegistry } from './registry.ts';

/** A page that is still read, until `end`. */
function reading() {
  let heard = () => {};
  const page = {
    readyState: 'loading',
    addEventListener: (_: string, hear: () => void) => {
      heard = hear;
    },
  };
  const end = () => {
    page.readyState = 'interactive';
    heard();
  };
  return { registry: createRegistry(page as unknown as Document), end };
}

test('a piece is run once, when it is asked for, after those that it needs', () => {
  const { registry } = reading();
  const ran: string[] = [];
  registry.define('a', [], () => {
    ran.push('a');
    return { one: 1 };
  });
  registry.define('b', ['a'], ([a]) => {
    ran.push('b');
    return { two: (a!.one as number) + 1 };
  });
  expect(ran).toEqual([]);
  expect(registry.run('b').two).toBe(2);
  expect(registry.run('b')).toBe(registry.run('b'));
  expect(registry.run('a').one).toBe(1);
  expect(ran).toEqual(['a', 'b']);
});

test('who asks for a piece that is on its way gets it when it has come', async () => {
  const { registry } = reading();
  const asked = [registry.load('a'), registry.load('a')];
  registry.define('a', [], () => ({ one: 1 }));
  expect(await Promise.all(asked)).toEqual([{ one: 1 }, { one: 1 }]);
});

test('a piece that is not in the page is missing as soon as the page is whole', async () => {
  const { registry, end } = reading();
  const asked = registry.load('a');
  end();
  await expect(asked).rejects.toThrow('A part of the page is missing.');
  await expect(registry.load('b')).rejects.toThrow('A part of the page is missing.');
});

test('the page gets the registry as text, which needs nothing else', () => {
  const { registry } = reading();
  const alone = new Function(`return (${createRegistry})`)() as typeof createRegistry;
  expect(Object.keys(alone({ addEventListener: () => {} } as unknown as Document))).toEqual(Object.keys(registry));
});

/** A page that runs the scripts that it is given, unless its policy forbids their text, and counts them. */
function running(forbidden = '') {
  const ran: string[] = [];
  const page = {
    readyState: 'complete',
    addEventListener: () => {},
    createElement: () => ({ text: '', remove: () => {} }),
    head: {
      append({ text }: { text: string }) {
        if (text === forbidden) return;
        ran.push(text);
        new Function('registry', text)(registry);
      },
    },
  };
  const registry = createRegistry(page as unknown as Document);
  const keep = (of: string, text: string) => registry.keep({ dataset: { of }, text, remove: () => {} });
  return { registry, keep, ran };
}

test('an element that is kept unread is run once, when one of its pieces is asked for', async () => {
  const { registry, keep, ran } = running();
  const one = 'registry.define("a",[],()=>({one:1}));registry.define("b",["a"],([a])=>({two:a.one+1}));';
  const other = 'registry.define("c",["b"],([b])=>({three:b.two+1}));';
  keep('a b', one);
  keep('c', other);
  expect(ran).toEqual([]);
  expect(registry.run('a').one).toBe(1);
  expect(ran).toEqual([one]);
  expect((await registry.load('c')).three).toBe(3);
  expect(ran).toEqual([one, other]);
  expect(await registry.script('c')).toContain('three');
});

test('who waits for a piece gets it from an element that is kept unread', async () => {
  const { registry, keep } = running();
  keep('b', 'registry.define("b",["a"],([a])=>({two:a.one+1}));');
  keep('a', 'registry.define("a",[],()=>({one:1}));');
  expect(await registry.script('b')).toMatch(/one:1[\s\S]*two:/);
  expect((await registry.load('b')).two).toBe(2);
});

test('an element whose text may not be run is a part that is missing', () => {
  const { registry, keep } = running('changed');
  keep('a', 'changed');
  expect(() => registry.run('a')).toThrow('A part of the page is missing.');
});
