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
