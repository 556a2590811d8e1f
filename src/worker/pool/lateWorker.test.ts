import { expect, test, vi } from 'vitest';
import { createLateWorker } from './lateWorker';

/** A worker that can be begun, and what it was told. */
function native() {
  const told: unknown[] = [];
  const worker = {
    ...{ onmessage: null, onerror: null, onmessageerror: null },
    postMessage: vi.fn((message: unknown) => void told.push(message)),
    terminate: vi.fn(),
  } as unknown as Worker & { terminate: ReturnType<typeof vi.fn> };
  return { worker, told };
}

test('what is told before the script is there is told in its order once it is, and answers are heard', async () => {
  let arrive: (create: () => Worker) => void = () => {};
  const late = createLateWorker(new Promise((resolve) => (arrive = resolve)));
  const { worker, told } = native();
  late.postMessage(1);
  late.postMessage(2);
  arrive(() => worker);
  await vi.waitFor(() => expect(told).toEqual([1, 2]));
  late.postMessage(3);
  expect(told).toEqual([1, 2, 3]);
  const heard: unknown[] = [];
  late.onmessage = ({ data }) => heard.push(data);
  late.onerror = ({ message }) => heard.push(message);
  worker.onmessage!({ data: 'answer' } as MessageEvent);
  worker.onerror!({ message: 'fault' } as ErrorEvent);
  expect(heard).toEqual(['answer', 'fault']);
  late.terminate();
  expect(worker.terminate).toHaveBeenCalledTimes(1);
});

test('one that has ended is never begun', async () => {
  const create = vi.fn(() => native().worker);
  const late = createLateWorker(Promise.resolve(create));
  late.terminate();
  await Promise.resolve();
  expect(create).not.toHaveBeenCalled();
});

test('a script that does not come, or a worker that cannot be begun, is an error that is heard', async () => {
  for (const create of [
    Promise.reject(new Error('It is missing.')),
    Promise.resolve(() => {
      throw new Error('It is missing.');
    }),
  ]) {
    const late = createLateWorker(create);
    const said = new Promise<string>((resolve) => {
      late.onerror = ({ message }) => resolve(message);
    });
    expect(await said).toBe('Error: It is missing.');
  }
});
