import { mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readSize } from '../../../src/inspect/size/read-size.ts';
import { sizeOf } from '../../../src/inspect/size/size-of.ts';
import { packageOfSymbol } from '../../../src/inspect/size/tables/symbol-name.ts';
import { IS_LONG } from '../../breadth.ts';
import { go } from '../go-binaries.ts';
import { buildApp, changedApp, manyFunctions, onlyCause, report, writeApp } from './planted-app.ts';

// GTB_LONG=1: other targets too, for which the standard library is compiled, and every cause twice.
const STRIPPED = ['-trimpath', '-ldflags=-s -w'];
const DEPENDENCY = 'example.com/d.ep';
let folder = '';
let base = '';

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'gtb-size-'));
  base = path.join(folder, 'base');
  await writeApp(base);
}, 60_000);

afterAll(() => rm(folder, { recursive: true, force: true }));

const TARGETS: [string, string, string[]][] = [
  ['linux', 'amd64', [...STRIPPED]],
  ['linux', 'arm64', [...STRIPPED]],
  ['linux', '386', [...STRIPPED]],
  ['darwin', 'arm64', [...STRIPPED]],
  ['windows', 'amd64', [...STRIPPED]],
  ['wasip1', 'wasm', [...STRIPPED]],
  ['linux', 'amd64', ['-buildmode=pie', ...STRIPPED]],
  ['linux', 'amd64', []],
];

test.each(TARGETS.slice(IS_LONG ? 0 : -1))(
  'all of %s/%s with %j has an owner',
  async (GOOS, GOARCH, flags) => {
    const name = [GOOS, GOARCH, ...flags].join('-').replaceAll(/[^\w-]/g, '');
    const file = await buildApp(base, name, flags, { GOOS, GOARCH });
    const size = await report(file);
    expect(size.sectionsOnly).toBeNull();
    expect(size).toMatchObject({ target: `${GOOS}/${GOARCH}`, bytes: (await stat(file)).size });
    expect(size.attributed.text).toBeGreaterThanOrEqual(0.999);
    expect(size.attributed.file).toBeGreaterThanOrEqual(0.97);
    const parts = [...size.packages, ...size.remainder].reduce((sum, one) => sum + one.bytes, 0);
    expect(parts).toBe(size.bytes);
    const modules = size.modules.map(({ module, version }) => `${module} ${version}`);
    expect(modules).toEqual(expect.arrayContaining([`${DEPENDENCY} v1.0.0`]));
    expect(size.packages.map((one) => one.package)).toEqual(
      expect.arrayContaining(['example.com/app', DEPENDENCY, 'runtime', 'fmt']),
    );
  },
  300_000,
);

/** Where symbols have no sizes, `nm` counts the padding up to the next one: so does `text`. */
test.each(
  [
    ['linux', 'amd64'],
    ['windows', 'amd64'],
    ['darwin', 'arm64'],
  ].slice(0, IS_LONG ? 3 : 1),
)(
  "code of a stripped program is that of its twin's symbols, %s/%s",
  async (GOOS, GOARCH) => {
    const target = { GOOS, GOARCH };
    const size = await report(await buildApp(base, `stripped-${GOOS}`, ['-ldflags=-s -w'], target));
    const twin = await buildApp(base, `twin-${GOOS}`, [], target);
    const found = new Map(size.packages.map((one) => [one.package, one.text]));
    const expected = new Map<string, number>();
    const lines = (await go(base, ['tool', 'nm', '-size', twin])).split('\n');
    for (const line of lines) {
      const [, bytes = '', name = ''] = /^\s*[0-9a-f]+\s+(\d+)\s+[tT]\s+(.*)$/.exec(line) ?? [];
      // It stands where the first function does.
      if (name === 'runtime.text') continue;
      const symbol = packageOfSymbol(name);
      const owner = symbol === 'main' ? 'example.com/app' : symbol;
      if (owner !== null) expected.set(owner, (expected.get(owner) ?? 0) + Number(bytes));
    }
    expect(expected.size).toBeGreaterThan(20);
    for (const [owner, bytes] of expected) {
      // Assembly has no package in its name there.
      if (owner === 'internal/bytealg' || owner.startsWith('internal/runtime/')) continue;
      const difference = Math.abs((found.get(owner) ?? 0) - bytes);
      expect({ owner, difference, near: difference <= Math.max(512, bytes / 100) }).toMatchObject({
        near: true,
      });
    }
  },
  300_000,
);

const KINDS: [string, string[]][] = [
  ['stripped', STRIPPED],
  ['whole', []],
];

test.each(KINDS.slice(0, IS_LONG ? 2 : 1))(
  'each planted cause is named alone, %s',
  async (kind, flags) => {
    const before = await buildApp(base, `before-${kind}`, flags);
    const planted = (name: string) => path.join(folder, `${kind}-${name}`);

    const dependency = `vendor/${DEPENDENCY}/dep.go`;
    await changedApp(base, planted('dep'), [
      ['go.mod', 'v1.0.0', 'v1.1.0'],
      ['vendor/modules.txt', 'v1.0.0', 'v1.1.0'],
      [
        dependency,
        'import "strings"',
        `import (\n\t"errors"\n\t"strings"\n)\n\n${manyFunctions(200)}`,
      ],
      [
        dependency,
        '{ return strings',
        '{\n\tfor _, one := range All {\n\t\tone(nil, s)\n\t}\n\treturn strings',
      ],
    ]);
    expect(await onlyCause(before, await buildApp(planted('dep'), 'app', flags))).toEqual({
      cause: 'dependency',
      name: DEPENDENCY,
      was: 'v1.0.0',
      is: 'v1.1.0',
    });

    await changedApp(base, planted('package'), [
      [
        'sub/sub.go',
        '',
        `package sub\n\nimport (\n\t"encoding/json"\n\t"errors"\n\t"os"\n)\n\nfunc Run() {\n\tfor _, one := range All {\n\t\tone(nil, "")\n\t}\n\tjson.NewEncoder(os.Stdout).Encode(1)\n}\n\n${manyFunctions(200)}`,
      ],
      ['main.go', '\t"os"\n', '\t"os"\n\n\t"example.com/app/sub"\n'],
      ['main.go', '{ fmt', '{\n\tsub.Run()\n\tfmt'],
    ]);
    expect(await onlyCause(before, await buildApp(planted('package'), 'app', flags))).toMatchObject(
      {
        cause: 'package',
        name: 'example.com/app/sub',
        was: null,
      },
    );

    await changedApp(base, planted('file'), [
      ['file.txt', '', 'a line of text that is embedded\n'.repeat(5000)],
      ['main.go', '\t"os"\n', '\t"os"\n\t"embed"\n'],
      [
        'main.go',
        'func main() { ',
        '//go:embed file.txt\nvar files embed.FS\n\nfunc main() {\n\tif b, _ := files.ReadFile("file.txt"); len(b) > 3 {\n\t\tprintln(string(b[:3]))\n\t}\n\t',
      ],
    ]);
    expect(await onlyCause(before, await buildApp(planted('file'), 'app', flags))).toEqual({
      cause: 'embed',
      name: 'file.txt',
      was: null,
      is: '160000',
    });

    await changedApp(base, planted('string'), [
      ['file.txt', '', 'another line of text that is embedded\n'.repeat(1000)],
      ['main.go', '\t"os"\n', '\t"os"\n\t_ "embed"\n'],
      [
        'main.go',
        'func main() { ',
        '//go:embed file.txt\nvar text string\n\nfunc main() {\n\tprintln(text[:3])\n\t',
      ],
    ]);
    expect(await onlyCause(before, await buildApp(planted('string'), 'app', flags))).toMatchObject({
      cause: 'embed',
      name: 'example.com/app (string or []byte)',
    });

    const inlined = await buildApp(base, `flag-${kind}`, [...flags, '-gcflags=all=-l']);
    const flag = await onlyCause(before, inlined);
    expect(flag).toMatchObject({ cause: 'flags', name: '-gcflags' });
  },
  600_000,
);

test('the flags that strip are named, with and without a record of them', async () => {
  const before = await buildApp(base, 'unstripped');
  expect(await onlyCause(before, await buildApp(base, 's', ['-ldflags=-s']))).toMatchObject({
    cause: 'flags',
    name: '-ldflags',
    is: '-s',
  });
  const trimmed = await buildApp(base, 'trimmed', ['-trimpath']);
  expect(await onlyCause(trimmed, await buildApp(base, 'trimmed-s', STRIPPED))).toMatchObject({
    cause: 'flags',
  });
}, 300_000);

test('a secret in flags is in no report', async () => {
  const file = await buildApp(base, 'secret', ['-ldflags=-s -X main.token=hunter2hunter2']);
  const text = JSON.stringify(await report(file));
  expect(text).not.toContain('hunter2');
  expect(text).toContain('-s (');
}, 120_000);

test('what is cut, changed or no program of Go is an error or says that only sections are told', async () => {
  const whole = await readFile(await buildApp(base, 'cut', STRIPPED));
  for (let share = 1; share < 40; share++) {
    const cut = await sizeOf(whole.subarray(0, Math.floor((whole.length * share) / 40)), 'cut');
    if (cut.ok) expect(cut.value.packages).toEqual([]);
    else expect(cut.failures[0]?.code).toBe('GTB1504');
  }
  for (let seed = 1; seed < 60; seed++) {
    const changed = Buffer.from(whole);
    for (let times = 0; times < 2000; times++)
      changed[(seed * 7919 + times * 104_729 * seed) % changed.length] = (seed * times) & 255;
    const size = await sizeOf(changed, 'changed');
    if (!size.ok) expect(size.failures[0]?.code).toBe('GTB1504');
  }
  const other = await readSize(process.execPath);
  expect(other).toMatchObject({ ok: true, value: { packages: [] } });
  if (other.ok) expect(other.value.sectionsOnly).toMatch(/no function table of Go/);
}, 300_000);

test('an archive of objects is told apart from a program', async () => {
  const archive = path.join(folder, 'lib.a');
  await writeFile(
    archive,
    '!<arch>\n__.PKGDEF       0           0     0     644     12        `\n',
  );
  const read = await readSize(archive);
  expect(read.ok).toBe(false);
  if (!read.ok) expect(read.failures[0]?.found).toMatch(/archive of object files/);
});
