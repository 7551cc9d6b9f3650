import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ListedPackage, parseGoList } from '../../../src/plan/go-list.ts';
import { cgoStubVerdict, findLeftOut, isLeftOut } from '../../../src/plan/source/cgo-stubs.ts';
import { failureText } from '../../../src/runner/result.ts';
import { go } from '../../inspect/go-binaries.ts';

const LINUX = { goos: 'linux', goarch: 'amd64', tags: [], goVersion: 'go1.26.8' };
const WITH_C = 'package p\n\n// #include <math.h>\nimport "C"\n';

describe('isLeftOut', () => {
  test.each([
    ['p.go', WITH_C, true],
    ['p.go', `//go:build cgo\n\n${WITH_C}`, true],
    ['p.go', `//go:build cgo && linux\n\n${WITH_C}`, true],
    ['p.go', `//go:build cgo && extra\n\n${WITH_C}`, false],
    ['p.go', `//go:build ignore\n\n${WITH_C}`, false],
    ['p.go', `//go:build !cgo\n\n${WITH_C}`, false],
    ['p.go', `//go:build go1.27\n\n${WITH_C}`, false],
    ['p_windows.go', WITH_C, false],
    ['p_linux_arm64.go', WITH_C, false],
    ['p_linux.go', WITH_C, true],
    ['p_test.go', WITH_C, false],
    ['p.go', '//go:build cgo\n\npackage p\n\nimport "fmt"\n', false],
  ])('%s with %j: %s', (name, source, expected) => {
    expect(isLeftOut(name, source, LINUX)).toBe(expected);
  });
});

describe('on what go list says of a real module', () => {
  let folder = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'gtb-stubs-'));
    const files: Record<string, string> = {
      'app/go.mod':
        'module example.com/app\n\ngo 1.21\n\nrequire (\n\texample.com/dep v1.2.3\n\tgithub.com/mattn/go-sqlite3 v1.14.0\n)\n\n' +
        'replace example.com/dep => ../dep\n\nreplace github.com/mattn/go-sqlite3 => ../sqlite\n',
      'app/main.go':
        'package main\n\nimport (\n\t_ "example.com/dep"\n\t_ "github.com/mattn/go-sqlite3"\n\t_ "net"\n)\n\nfunc main() {}\n',
      'app/own.go': WITH_C.replace('package p', 'package main'),
      'dep/go.mod': 'module example.com/dep\n\ngo 1.21\n',
      'dep/pure.go': '//go:build !cgo\n\npackage dep\n',
      'dep/fast.go': '//go:build cgo\n\npackage dep\n\nimport "C"\n',
      'dep/fast_windows.go': 'package dep\n\nimport "C"\n',
      'dep/tagged.go': '//go:build tagged\n\npackage dep\n\nimport "C"\n',
      'dep/notes.go': '//go:build cgo\n\npackage dep\n\n// import "C"\n',
      'sqlite/go.mod': 'module github.com/mattn/go-sqlite3\n\ngo 1.21\n',
      'sqlite/sqlite3.go': '//go:build cgo\n\npackage sqlite3\n\nimport "C"\n',
      'sqlite/static_mock.go': '//go:build !cgo\n\npackage sqlite3\n',
    };
    for (const [name, text] of Object.entries(files)) {
      await mkdir(join(folder, name, '..'), { recursive: true });
      await writeFile(join(folder, name), text);
    }
  });
  afterAll(async () => {
    await rm(folder, { recursive: true, force: true });
  });

  async function leftOut(goos: string, tags: readonly string[]) {
    const text = await go(
      join(folder, 'app'),
      ['list', '-deps', '-json', `-tags=${tags.join(',')}`, '.'],
      { GOOS: goos, GOARCH: 'amd64' },
    );
    const read = async (file: string): Promise<string> => await readFile(file, 'utf8');
    return await findLeftOut(parseGoList<ListedPackage>(text), { ...LINUX, goos, tags }, read);
  }

  test('finds the dependencies only, and for each target its own files', async () => {
    const dep = 'example.com/dep@v1.2.3 => ../dep';
    const sqlite = {
      importPath: 'github.com/mattn/go-sqlite3',
      module: 'github.com/mattn/go-sqlite3@v1.14.0 => ../sqlite',
      files: ['sqlite3.go'],
    };
    expect(await leftOut('linux', [])).toEqual([
      { importPath: 'example.com/dep', module: dep, files: ['fast.go'] },
      sqlite,
    ]);
    expect(await leftOut('linux', ['tagged'])).toEqual([
      { importPath: 'example.com/dep', module: dep, files: ['fast.go', 'tagged.go'] },
      sqlite,
    ]);
    expect((await leftOut('windows', []))[0]?.files).toEqual(['fast.go', 'fast_windows.go']);
  });

  test('passes over a file that cannot be read', async () => {
    const one = {
      ImportPath: 'example.com/dep',
      Name: 'dep',
      Dir: '/nowhere',
      Module: { Path: 'example.com/dep', Version: 'v1.2.3' },
      IgnoredGoFiles: ['fast.go'],
    };
    expect(await findLeftOut([one], LINUX, async () => null)).toEqual([]);
  });
});

describe('cgoStubVerdict', () => {
  test('warns once for each module, over all targets', () => {
    const one = (files: string[]) => ({
      importPath: 'example.com/dep/sub',
      module: 'example.com/dep@v1.2.3',
      files,
    });
    const verdict = cgoStubVerdict(
      new Map([
        ['linux/amd64', [one(['a.go', 'b.go'])]],
        ['darwin/arm64', [one(['a.go', 'c.go', 'd.go'])]],
      ]),
    );
    expect(verdict.failures).toEqual([]);
    expect(verdict.warnings).toEqual([
      'example.com/dep@v1.2.3 is built without its C code for linux/amd64, darwin/arm64: CGO_ENABLED=0 leaves out ' +
        'example.com/dep/sub (a.go, b.go, c.go and 1 more). If the binary needs it, set cgo: true',
    ]);
  });

  test('fails for a stub that cannot work, and does not warn of it as well', () => {
    const verdict = cgoStubVerdict(
      new Map([
        [
          'linux/amd64',
          [
            {
              importPath: 'github.com/mattn/go-sqlite3',
              module: 'github.com/mattn/go-sqlite3@v1.14.52',
              files: ['sqlite3.go'],
            },
          ],
        ],
      ]),
    );
    expect(verdict.warnings).toEqual([]);
    expect(verdict.failures.map(failureText)).toEqual([
      'github.com/mattn/go-sqlite3 of github.com/mattn/go-sqlite3@v1.14.52 is only a stub without cgo (linux/amd64): ' +
        'every sql.Open connection fails with "Binary was compiled with \'CGO_ENABLED=0\', go-sqlite3 requires cgo to work"\n' +
        '  expected: packages that work with cgo off\n' +
        '  to fix: set cgo: true, or import modernc.org/sqlite (no C) instead',
    ]);
  });

  test('says nothing where nothing was left out', () => {
    expect(cgoStubVerdict(new Map([['linux/amd64', []]]))).toEqual({ warnings: [], failures: [] });
  });
});
