import { soonAfter, whenRead } from '../../src/cache/when-read.ts';
import { whole } from '../../src/cache/whole.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';

const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  let text = '';
  for await (const piece of stream) text += piece.toString();
  return text;
};

test('what waits for the bytes of an archive goes on when they are here', async () => {
  const store = createMemoryStore();
  await store.save('modules', 'modules-1', () => whole('modules'));
  const events: string[] = [];
  let onRead: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    onRead = resolve;
  });
  const modules = await whenRead(store, onRead).open('modules', ['modules-']);
  if (modules.state !== 'found') throw new Error('not found');
  const waiting = soonAfter(first).then(() => events.push('base'));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(events).toEqual([]);
  expect(await read(modules.stream)).toBe('modules');
  await waiting;
  expect(events).toEqual(['base']);
});

test('an archive that another process has read is closed here', async () => {
  const store = createMemoryStore();
  await store.save('modules', 'modules-1', () => whole('modules'));
  let isRead = false;
  const found = await whenRead(store, () => {
    isRead = true;
  }).open('modules', ['modules-']);
  if (found.state !== 'found') throw new Error('not found');
  expect(isRead).toBe(false);
  await found.close();
  expect(isRead).toBe(true);
});

test('a miss stays one', async () => {
  const store = createMemoryStore();
  expect(await whenRead(store, () => undefined).open('base', ['base-'])).toEqual({ state: 'miss' });
});
