import { gunzipSync, gzipSync } from 'node:zlib';
import { fetchParts, parseParts, saveParts } from '../../../src/cache/sizes/known-parts.ts';
import type { SizeReport } from '../../../src/inspect/size/size-report.ts';
import { createMemoryStore } from '../../fakes/memory-store.ts';

const SIZE: SizeReport = {
  ...{ file: '/home/me/app', bytes: 100, wireBytes: 50, goVersion: 'go1.26.8' },
  ...{ target: 'linux/amd64', sectionsOnly: null, attributed: { text: 1, file: 0.99 } },
  modules: [{ module: 'example.com/app', version: '(devel)', own: true, bytes: 90 }],
  packages: [
    {
      ...{ package: 'example.com/app', module: 'example.com/app', bytes: 90 },
      ...{ text: 40, pclntab: 20, types: 10, data: 20 },
    },
  ],
  sections: [{ name: '.text', bytes: 40, kind: 'text' }],
  functions: [{ name: 'main.main', package: 'example.com/app', bytes: 30 }],
  embeds: [{ name: null, package: 'example.com/app', bytes: 5 }],
  remainder: [{ name: 'headers', bytes: 10, known: true }],
  methodPruning: { lost: true, by: ['reflect.Value.MethodByName'] },
  settings: { CGO_ENABLED: '0' },
};
const SHA = 'a'.repeat(64);
const place = (store: ReturnType<typeof createMemoryStore>) => ({
  ...{ runnerOs: 'Linux', place: '2'.repeat(16), carrier: store.carrier },
});
const log = { debug: () => undefined };

test('what was kept is found by the digest of the binary, without its path', async () => {
  const store = createMemoryStore();
  await saveParts(store, place(store), [{ sha256: SHA, size: SIZE }], log);
  const found = await fetchParts(store, place(store), log);
  expect([...found]).toEqual([[SHA, { ...SIZE, file: '' }]]);
  const other = { ...place(store), place: '3'.repeat(16) };
  expect(await fetchParts(store, other, log)).toEqual(new Map());
});

test.each<[string, (kept: string) => Buffer]>([
  ['no gzip', () => Buffer.from('{')],
  ['no JSON', () => gzipSync('{')],
  ['null', () => gzipSync('null')],
  ['more than is read', (kept) => gzipSync(`${' '.repeat(41_000_000)}${kept}`)],
  ['of another version', (kept) => gzipSync(kept.replace('"version":1', '"version":2'))],
])('a record that is %s is none', async (_what, damaged) => {
  const store = createMemoryStore();
  await saveParts(store, place(store), [{ sha256: SHA, size: SIZE }], log);
  const [key = ''] = store.keys('parts');
  const kept = gunzipSync(store.content('parts', key) ?? '').toString('utf8');
  store.put('parts', `${key}0`, damaged(kept));
  expect(await fetchParts(store, place(store), log)).toEqual(new Map());
});

test('a store that is down is a debug line', async () => {
  const store = createMemoryStore();
  store.breakWith('down');
  expect(await fetchParts(store, place(store), log)).toEqual(new Map());
  await saveParts(store, place(store), [{ sha256: SHA, size: SIZE }], log);
});

test.each<[string, unknown]>([
  ['no packages', { ...SIZE, packages: null }],
  ['a package without its text', { ...SIZE, packages: [{ ...SIZE.packages[0], text: null }] }],
  ['bytes below zero', { ...SIZE, bytes: -1 }],
  ['a share above one', { ...SIZE, attributed: { text: 2, file: 1 } }],
  ['two lines in a name', { ...SIZE, functions: [{ ...SIZE.functions[0], name: 'a\nb' }] }],
  ['a section without a kind', { ...SIZE, sections: [{ name: '.text', bytes: 40 }] }],
  ['pruning that is no list', { ...SIZE, methodPruning: { lost: true, by: 'x' } }],
  ['nothing', null],
])('%s: such a binary is read again', (_what, size) => {
  const text = JSON.stringify({ version: 1, binaries: [{ sha256: SHA, size }, null] });
  expect(parseParts(text)).toEqual(new Map());
});
