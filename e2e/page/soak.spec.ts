import type { CDPSession, Page } from '@playwright/test';
import { answered, expect, open, test } from '../fixtures';
import { randomUse } from './randomUse';

// Workers and heap are counted from the birth of a window.
test.use({ fresh: true });

/** The rows of a heap snapshot that are needed here. */
interface Snapshot {
  readonly snapshot: { readonly meta: { readonly node_fields: string[]; readonly node_types: string[][] } };
  readonly nodes: number[];
}

/** Bytes of the page's heap after a thorough collection, but for what the browser has compiled of the page. */
async function heapOf(client: CDPSession): Promise<number> {
  await client.send('HeapProfiler.collectGarbage');
  const chunks: string[] = [];
  const keep = ({ chunk }: { chunk: string }) => chunks.push(chunk);
  client.on('HeapProfiler.addHeapSnapshotChunk', keep);
  await client.send('HeapProfiler.takeHeapSnapshot', { reportProgress: false });
  client.off('HeapProfiler.addHeapSnapshotChunk', keep);
  const { snapshot, nodes } = JSON.parse(chunks.join('')) as Snapshot;
  const { node_fields: fields, node_types: types } = snapshot.meta;
  const [type, size] = [fields.indexOf('type'), fields.indexOf('self_size')];
  const others = ['code', 'native', 'synthetic'].map((name) => types[0]!.indexOf(name));
  let sum = 0;
  for (let at = 0; at < nodes.length; at += fields.length)
    if (!others.includes(nodes[at + type]!)) sum += nodes[at + size]!;
  return sum;
}

/** Back to the paper's settings, and nothing in work. */
async function reset(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.location.hash = '#v=1';
  });
  await answered(page);
}

test('a thousand random steps leave no fault, no blank, few workers and little in memory', async ({ page }) => {
  test.slow();
  let made = 0;
  page.on('worker', () => {
    made += 1;
  });
  await open(page);
  const client = await page.context().newCDPSession(page);
  const before = await heapOf(client);
  const use = await randomUse(page, 13);
  for (let round = 0; round < 4; round++) expect(await use.steps(250)).toEqual([]);
  // Three for all that is asked of the page, and two that train networks.
  expect(page.workers().length).toBeLessThanOrEqual(5);
  // One of them that fell silent on a machine that is held up may have been replaced.
  expect(made).toBeLessThanOrEqual(8);
  await reset(page);
  expect(await heapOf(client)).toBeLessThan(1.5 * before);
});
