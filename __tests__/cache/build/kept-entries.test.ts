import { readFile, rm, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { entryFile } from '../../../src/cache/build/entry.ts';
import {
  keptEntries,
  type PackableEntry,
  packEntries,
} from '../../../src/cache/build/kept-entries.ts';
import { outputFacts } from '../../../src/cache/build/output-kind.ts';
import type { UsedEntry } from '../../../src/cache/build/scan.ts';
import { SHARED_GOCACHE } from '../../fakes/real-go.ts';
import { needs } from '../../needs.ts';
import { RealGoCache } from './real-gocache.ts';

let real: RealGoCache;
beforeAll(async () => {
  real = await RealGoCache.create();
  await real.sandbox.write({ 'm/std/std.go': 'package std\n\nimport _ "errors"\n' });
});
afterAll(() => real.remove());

const NO_C = { hasC: false, indexRoots: [], sourceLists: false };

/** Paths of folders that indexes among these entries are of. */
async function indexes(entries: readonly PackableEntry[]): Promise<string> {
  const texts = entries
    .filter((one) => one.kind === 'index')
    .map((one) => readFile(one.file, 'latin1'));
  return (await Promise.all(texts)).join('\n');
}

describe('keptEntries', () => {
  test('keeps what was compiled and leaves out what Go would call a miss', async () => {
    await real.build('kept', 'a', 'b', 'c');
    const folder = real.folder('kept');
    const exports = await real.exports('kept');
    const gone = exports.get('example.com/m/c') ?? '';
    await rm(`${folder}/${entryFile(gone, 'd')}`);
    const { entries, leftOutC } = await keptEntries(folder, await real.used('kept'), NO_C);
    const outputs = entries.map((one) => one.output);
    expect(outputs).toContain(exports.get('example.com/m/a'));
    expect(outputs).toContain(exports.get('example.com/m/b'));
    expect(outputs).not.toContain(gone);
    expect(leftOutC).toBe(false);
  });

  test('keeps the lists of source files only where vet may ask for them', async () => {
    await real.build('listed', 'a', 'b');
    const used = await real.used('listed');
    const kinds = async (sourceLists: boolean): Promise<string[]> => {
      const { entries } = await keptEntries(real.folder('listed'), used, { ...NO_C, sourceLists });
      return entries.map((one) => one.kind);
    };
    expect(await kinds(true)).toContain('source-list');
    expect(await kinds(false)).toEqual(
      (await kinds(true)).filter((kind) => kind !== 'source-list'),
    );
    expect(await kinds(false)).toContain('plain');
  });

  test('keeps indexes of GOROOT, and none of the checkout', async () => {
    await real.run('indexed', ['list', '-deps', './...']);
    const folder = real.folder('indexed');
    const used = await real.used('indexed');
    const { goroot } = real.sandbox.realGo;
    const everything = await indexes(
      used.map((entry) => ({ ...entry, ...outputFacts(folder, entry) }) as PackableEntry),
    );
    // Both kinds are there, or this test would say nothing.
    expect(everything).toContain(`${goroot}`);
    expect(everything).toContain(real.sandbox.folder);

    const { entries } = await keptEntries(folder, used, { ...NO_C, indexRoots: [goroot] });
    const kept = await indexes(entries);
    expect(kept).toContain(goroot);
    expect(kept).not.toContain(real.sandbox.folder);
    expect((await keptEntries(folder, used, NO_C)).entries).toEqual([]);
  });

  test('a folder whose name only begins like a root is another', async () => {
    await real.run('neighbour', ['list', './...']);
    const roots = [real.sandbox.folder.slice(0, -2)];
    const used = await real.used('neighbour');
    expect(used.length).toBeGreaterThan(0);
    const rules = { ...NO_C, indexRoots: roots };
    expect((await keptEntries(real.folder('neighbour'), used, rules)).entries).toEqual([]);
    const inside = { ...NO_C, indexRoots: [real.sandbox.folder] };
    expect((await keptEntries(real.folder('neighbour'), used, inside)).entries).not.toEqual([]);
  });
});

/** What C made is found in the shared cache: compiling the runtime takes most of a minute. */
needs('linux', 'gcc').describe('what a C compiler made', () => {
  let cgo: UsedEntry;
  beforeAll(async () => {
    await real.sandbox.write({
      'cgo/go.mod': 'module example.com/cgo\n\ngo 1.21\n',
      'cgo/cgo.go':
        'package cgo\n\n// static int four(void) { return 4; }\nimport "C"\n\nfunc Four() int { return int(C.four()) }\n',
    });
    const list = ['list', '-export', '-f={{.Export}}', '.'];
    const file = (await real.sandbox.go('cgo', list, { CGO_ENABLED: '1' })).trim();
    const output = basename(file).replace(/-d$/, '');
    const { size } = await stat(file);
    cgo = { action: 'a'.repeat(64), output, size, usedAt: 0, record: '' };
  });

  test('is kept where the lane says which compiler, else left out and said', async () => {
    const without = await keptEntries(SHARED_GOCACHE, [cgo], NO_C);
    expect(without).toEqual({ entries: [], leftOutC: true });
    const { entries, leftOutC } = await keptEntries(SHARED_GOCACHE, [cgo], { ...NO_C, hasC: true });
    expect(leftOutC).toBe(false);
    expect(entries).toEqual([expect.objectContaining({ kind: 'cgo', output: cgo.output })]);
  });
});

describe('packEntries', () => {
  test('is each file once: outputs by size, then the records that refer to them', async () => {
    await real.build('packed', 'a', 'b', 'c');
    const { entries } = await keptEntries(real.folder('packed'), await real.used('packed'), NO_C);
    const packed = packEntries([...entries, ...entries]);
    const outputs = new Set(entries.map((one) => entryFile(one.output, 'd')));
    const actions = new Set(entries.map((one) => entryFile(one.action, 'a')));
    // Several compiles had nothing to say: one empty output for all of them.
    expect(outputs.size).toBeLessThan(actions.size);
    const paths = packed.map((one) => one.path);
    expect(new Set(paths)).toEqual(new Set([...outputs, ...actions]));
    expect(paths).toHaveLength(outputs.size + actions.size);
    const isRecord = paths.map((path) => path.endsWith('-a'));
    expect(isRecord).toEqual([...isRecord].sort());
    const sizes = packed.slice(0, outputs.size).map((one) => one.size);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    for (const one of packed.slice(outputs.size)) {
      const record = Buffer.isBuffer(one.source) ? one.source.toString('latin1') : '';
      expect(record).toMatch(new RegExp(`^v1 ${one.path.slice(3, -2)} `));
      expect(one.size).toBe(175);
    }
  });

  test('an executable stays executable', () => {
    const entry = { action: 'a'.repeat(64), output: 'b'.repeat(64), size: 5, usedAt: 0 };
    const path = `${entryFile(entry.output, 'd')}/tool`;
    const facts = { kind: 'executable' as const, file: '/x/tool', path, exportBytes: 0 };
    const kept = { ...entry, record: 'v1', ...facts };
    expect(packEntries([kept]).map((one) => [one.path, one.mode, one.sha256])).toEqual([
      [path, 0o755, entry.output],
      [entryFile(entry.action, 'a'), 0o644, undefined],
    ]);
  });
});
