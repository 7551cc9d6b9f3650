import { readAfter, whenRead } from '../../src/cache/when-read.ts';
import { whole } from '../../src/cache/whole.ts';
import { createMemoryStore } from '../fakes/memory-store.ts';

const read = async (stream: AsyncIterable<Buffer>): Promise<string> => {
  let text = '';
  for await (const piece of stream) text += piece.toString();
  return text;
};

test('what is read after another archive waits for its bytes, and is looked up at once', async () => {
  const store = createMemoryStore();
  await store.save('modules', 'modules-1', () => whole('modules'));
  await store.save('base', 'base-1', () => whole('base'));
  const events: string[] = [];
  let onRead: () => void = () => undefined;
  const first = new Promise<void>((resolve) => {
    onRead = resolve;
  });
  const modules = await whenRead(store, onRead).open('modules', ['modules-']);
  const base = await readAfter(store, first).open('base', ['base-']);
  if (modules.state !== 'found' || base.state !== 'found') throw new Error('not found');
  const reading = read(base.stream).then((text) => events.push(text));
  await new Promise((resolve) => setTimeout(resolve, 50));
  expect(events).toEqual([]);
  events.push(await read(modules.stream));
  await reading;
  expect(events).toEqual(['modules', 'base']);
});

test('a miss stays one', async () => {
  const store = createMemoryStore();
  const never = new Promise<void>(() => undefined);
  expect(await readAfter(store, never).open('base', ['base-'])).toEqual({ state: 'miss' });
  expect(await whenRead(store, () => undefined).open('base', ['base-'])).toEqual({ state: 'miss' });
});
