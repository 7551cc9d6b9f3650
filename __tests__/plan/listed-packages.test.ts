import { cp, readFile } from 'node:fs/promises';
import { relative, sep } from 'node:path';
import { listDependenciesArguments } from '../../src/compile/go-command-lines.ts';
import { fileDigests } from '../../src/inspect/file-digest.ts';
import {
  isOwnPackage,
  type ListedPackage,
  parseGoList,
  sourceFiles,
} from '../../src/plan/go-list.ts';
import { linkedPackages, neededPackages } from '../../src/plan/needed-packages.ts';
import { type BuildPlan, planBuild, withoutVariant } from '../../src/plan/plan.ts';
import { inputsDigest, ownSourceFiles } from '../../src/reuse/inputs-digest.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';

const LINUX = { goos: 'linux', goarch: 'amd64', variant: '' };
const FLAGS = { compile: ['-buildvcs=false'], link: [] };

const REPO = {
  'repo/go.mod':
    'module example.com/m\n\ngo 1.21\n\nrequire (\n\texample.com/dep v1.0.0\n\texample.com/local v0.0.0\n)\n\nreplace example.com/local => ./local\n',
  'repo/go.sum': '',
  'repo/README.md': 'read me\n',
  'repo/cmd/app/main.go':
    'package main\n\nimport (\n\t"example.com/dep"\n\t"example.com/local"\n\t"example.com/m/page"\n)\n\nfunc main() { println(dep.D, local.L, page.Text) }\n',
  'repo/cmd/app/main_test.go': 'package main\n',
  'repo/page/page.go':
    'package page\n\nimport _ "embed"\n\n//go:embed static/text.txt\nvar Text string\n',
  'repo/page/page_windows.go': 'package page\n',
  'repo/page/asm_amd64.s': '// nothing\n',
  'repo/page/static/text.txt': 'hello {"}\\n{"\n}\n',
  'repo/page/static/other.txt': 'not embedded\n',
  'repo/cmd/app/default.pgo': 'a profile\n',
  'repo/page/default.pgo': 'of no main package\n',
  'repo/unused/unused.go': 'package unused\n',
  'repo/local/go.mod': 'module example.com/local\n\ngo 1.21\n',
  'repo/local/local.go': 'package local\n\nconst L = 1\n',
};
const DEPENDENCY = {
  'dep/go.mod': 'module example.com/dep\n\ngo 1.21\n',
  'dep/dep.go': 'package dep\n\nconst D = 2\n',
};

let sandbox: GoSandbox;
beforeAll(async () => {
  sandbox = await createGoSandbox();
  await sandbox.write({ ...REPO, ...DEPENDENCY });
});
afterAll(() => sandbox.remove());

async function list(folder: string, patterns: readonly string[], environment = {}) {
  const out = await sandbox.go(folder, listDependenciesArguments(FLAGS, patterns), {
    ...{ GOPROXY: 'off', GOFLAGS: '', GOOS: 'linux', GOARCH: 'amd64' },
    ...environment,
  });
  return parseGoList<ListedPackage>(out);
}

async function vendored(folder: string): Promise<void> {
  await cp(sandbox.path('repo'), sandbox.path(folder), { recursive: true });
  const pins =
    '# example.com/dep v1.0.0\n## explicit; go 1.21\nexample.com/dep\n# example.com/local v0.0.0 => ./local\n## explicit; go 1.21\nexample.com/local\n# example.com/local => ./local\n';
  await sandbox.write({
    [`${folder}/vendor/modules.txt`]: pins,
    [`${folder}/vendor/example.com/dep/dep.go`]: DEPENDENCY['dep/dep.go'],
    [`${folder}/vendor/example.com/local/local.go`]: REPO['repo/local/local.go'],
  });
}

describe('parseGoList', () => {
  test('reads what go list prints', async () => {
    await vendored('parsed');
    const packages = await list('parsed', ['./...']);
    const page = packages.find((one) => one.ImportPath === 'example.com/m/page');
    expect(page).toMatchObject({
      Name: 'page',
      Dir: sandbox.path('parsed', 'page'),
      Module: { Path: 'example.com/m', Main: true },
      GoFiles: ['page.go'],
      SFiles: ['asm_amd64.s'],
      EmbedFiles: ['static/text.txt'],
      IgnoredGoFiles: ['page_windows.go'],
    });
    if (page === undefined) throw new Error('no page');
    expect(sourceFiles(page).sort()).toEqual(['asm_amd64.s', 'page.go', 'static/text.txt']);
    const matched = packages.filter((one) => one.DepOnly !== true).map((one) => one.ImportPath);
    expect(matched.sort()).toEqual(
      ['cmd/app', 'page', 'unused'].map((name) => `example.com/m/${name}`),
    );
    const standard = packages.filter((one) => one.Standard === true);
    expect(standard.map((one) => one.ImportPath)).toEqual(expect.arrayContaining(['embed']));
  });

  test.each([
    ['', 0],
    ['\n', 0],
    ['{"ImportPath": "a"}\n', 1],
    ['{\n\t"ImportPath": "a"\n}\n{\n\t"ImportPath": "b"\n}\n', 2],
    ['{\r\n\t"ImportPath": "a"\r\n}\r\n{\r\n\t"ImportPath": "b"\r\n}\r\n', 2],
    ['{\n\t"ImportPath": "a",\n\t"Module": {\n\t\t"Path": "m"\n\t}\n}\n', 1],
    ['{\n\t"ImportPath": "a",\n\t"Dir": "/x}\\n{"\n}\n', 1],
  ])('%j: %i', (text, count) => {
    expect(parseGoList(text)).toHaveLength(count);
  });
});

describe('isOwnPackage', () => {
  test('is what the repository holds: main module, local replacement and vendor', async () => {
    await vendored('owned');
    const packages = await list('owned', ['./cmd/app']);
    const own = packages.filter(isOwnPackage).map((one) => one.ImportPath);
    expect(own.sort()).toEqual([
      'example.com/dep',
      'example.com/local',
      'example.com/m/cmd/app',
      'example.com/m/page',
    ]);
  });

  test('is not what a version in go.sum pins', () => {
    const one = { ImportPath: 'x', Name: 'x', Dir: '/mod/x@v1.0.0' };
    const Dir = '/mod/x@v1.0.0';
    expect(isOwnPackage({ ...one, Module: { Path: 'x', Version: 'v1.0.0', Dir } })).toBe(false);
    expect(isOwnPackage({ ...one, Standard: true })).toBe(false);
    const Replace = { Path: 'fork/x', Version: 'v1.2.0', Dir };
    expect(isOwnPackage({ ...one, Module: { Path: 'x', Version: 'v1.0.0', Dir, Replace } })).toBe(
      false,
    );
    const local = { Path: '../x', Dir: '/repo/x' };
    expect(
      isOwnPackage({ ...one, Module: { Path: 'x', Version: 'v1.0.0', Dir, Replace: local } }),
    ).toBe(true);
  });
});

describe('neededPackages', () => {
  test('is what the planned packages import, and nothing of the others', async () => {
    await vendored('needed');
    const listing = new Map([['linux/amd64', await list('needed', ['./...'])]]);
    const common = { host: LINUX, targets: [LINUX], output: '/out', link: true, listing };
    const pathsOf = (packages: ReadonlyMap<string, readonly ListedPackage[]>): string[] =>
      // Where default.pgo of one of several packages counts, Go names its variants `path [main]`.
      (packages.get('linux/amd64') ?? []).map((one) => withoutVariant(one.ImportPath));
    const plan = (mainsOnly: boolean): BuildPlan => {
      const made = planBuild({ ...common, mainsOnly });
      if (!made.ok) throw new Error('no plan');
      return made.value;
    };
    const needed = (mainsOnly: boolean): string[] =>
      pathsOf(neededPackages(plan(mainsOnly), listing));
    const alone = (await list('needed', ['./cmd/app'])).map((one) => one.ImportPath);
    expect(needed(true).sort()).toEqual(alone.sort());
    expect(needed(true)).toContain('runtime');
    expect(needed(true)).not.toContain('example.com/m/unused');
    expect(needed(false)).toContain('example.com/m/unused');
    expect(pathsOf(linkedPackages(plan(false), listing)).sort()).toEqual(alone.sort());
  });
});

describe('inputsDigest', () => {
  async function digestOf(folder: string): Promise<string> {
    const digests = await fileDigests(ownSourceFiles(await list(folder, ['./cmd/app'])));
    const root = sandbox.path(folder);
    return inputsDigest({
      files: new Map(
        [...digests].map(([file, sha256]) => [relative(root, file).split(sep).join('/'), sha256]),
      ),
      pinDigest: 'sum',
      lane: 'lane',
      linkFlags: [],
      mains: ['example.com/m/cmd/app'],
    });
  }
  let before: string;
  beforeAll(async () => {
    await vendored('digested');
    before = await digestOf('digested');
  });

  test('is 64 hex digits, and the same for a checkout that lies elsewhere', async () => {
    expect(before).toMatch(/^[0-9a-f]{64}$/);
    await cp(sandbox.path('digested'), sandbox.path('far/away'), { recursive: true });
    expect(await digestOf('far/away')).toBe(before);
  });

  test.each([
    ['cmd/app/main.go', true],
    ['page/page.go', true],
    ['page/asm_amd64.s', true],
    ['page/static/text.txt', true],
    ['cmd/app/default.pgo', true],
    ['page/default.pgo', false],
    ['local/local.go', false],
    ['vendor/example.com/local/local.go', true],
    ['vendor/example.com/dep/dep.go', true],
    ['cmd/app/main_test.go', false],
    ['page/page_windows.go', false],
    ['page/static/other.txt', false],
    ['unused/unused.go', false],
    ['README.md', false],
  ])('after an edit of %s it differs: %s', async (name, differs) => {
    const file = `digested/${name}`;
    const text = await readFile(sandbox.path(file), 'utf8');
    await sandbox.write({ [file]: `${text}\n` });
    try {
      expect((await digestOf('digested')) !== before).toBe(differs);
    } finally {
      await sandbox.write({ [file]: text });
    }
  });

  test('without vendor/ a local replacement counts', async () => {
    const own = async (): Promise<string[]> =>
      ownSourceFiles(await list('plain', ['./page', 'example.com/local']));
    await sandbox.write({
      'plain/go.mod':
        'module example.com/m\n\ngo 1.21\n\nrequire example.com/local v0.0.0\n\nreplace example.com/local => ./local\n',
      'plain/page/page.go': 'package page\n',
      'plain/local/go.mod': REPO['repo/local/go.mod'],
      'plain/local/local.go': REPO['repo/local/local.go'],
    });
    expect(await own()).toEqual([
      sandbox.path('plain', 'local', 'local.go'),
      sandbox.path('plain', 'page', 'page.go'),
    ]);
  });

  const FACTS = {
    files: new Map([
      ['a.go', '1'],
      ['b.go', '2'],
    ]),
    pinDigest: 'sum',
    lane: 'lane',
    linkFlags: ['-ldflags=-s -w'],
    mains: ['m/a', 'm/b'],
  };

  test.each([
    ['go.sum', { pinDigest: 'other' }],
    ['the lane', { lane: 'other' }],
    ['the linker flags', { linkFlags: ['-ldflags=-s'] }],
    ['a main package', { mains: ['m/a'] }],
    ['a new file', { files: new Map([...FACTS.files, ['c.go', '3']]) }],
    [
      'a renamed file',
      {
        files: new Map([
          ['a.go', '1'],
          ['c.go', '2'],
        ]),
      },
    ],
    [
      'two files that swap their text',
      {
        files: new Map([
          ['a.go', '2'],
          ['b.go', '1'],
        ]),
      },
    ],
  ])('%s counts', (_what, change) => {
    expect(inputsDigest({ ...FACTS, ...change })).not.toBe(inputsDigest(FACTS));
  });

  test('the order of files and of main packages does not count', () => {
    const turned = {
      ...FACTS,
      files: new Map([...FACTS.files].reverse()),
      mains: [...FACTS.mains].reverse(),
    };
    expect(inputsDigest(turned)).toBe(inputsDigest(FACTS));
  });
});

test('fileDigests is the SHA-256 of each file', async () => {
  await sandbox.write({ 'sums/a': 'abc', 'sums/b': '' });
  const files = [sandbox.path('sums', 'a'), sandbox.path('sums', 'b')];
  expect([...(await fileDigests(files)).entries()].sort()).toEqual([
    [files[0], 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
    [files[1], 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ]);
  await expect(fileDigests([sandbox.path('sums', 'gone')])).rejects.toThrow('ENOENT');
});
