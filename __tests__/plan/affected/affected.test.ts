import { rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { type AffectedReport, findAffected } from '../../../src/plan/affected/find-affected.ts';
import { readJobFacts } from '../../../src/runner/environment.ts';
import { createTerminalRunner } from '../../../src/runner/process/terminal-runner.ts';
import { emptyRepository } from './repository.ts';

// Real repositories: what git says of a commit, and which packages of Go that is.

const FILES: Readonly<Record<string, string>> = {
  'README.md': '# all\n',
  Makefile: 'all:\n',
  '.go-version': '1.26.8\n',
  '.github/workflows/ci.yml': 'name: ci\n',
  '.github/workflows/other.yml': 'name: other\n',
  'go.work': 'go 1.26\n\nuse (\n\t./api\n\t./clock\n\t./worker\n)\n',
  'api/go.mod':
    'module example.com/api\n\ngo 1.26\n\nrequire example.com/clock v0.0.0\n\nreplace example.com/clock => ../clock\n',
  'api/main.go': 'package main\n\nimport "example.com/api/page"\n\nfunc main() { page.Show() }\n',
  'api/README.md': '# api\n',
  'api/page/page.go':
    'package page\n\nimport (\n\t_ "embed"\n\t"example.com/clock/face"\n)\n\n//go:embed html/*.html\nvar html string\n\nfunc Show() { face.Show(html) }\n',
  'api/page/html/index.html': '<p>\n',
  'api/page/html/notes.md': 'notes\n',
  'api/tools/gen.go': '//go:build ignore\n\npackage main\n\nfunc main() {}\n',
  'clock/go.mod': 'module example.com/clock\n\ngo 1.26\n',
  'clock/face/face.go': 'package face\n\nfunc Show(string) {}\n',
  'clock/face/face_test.go': 'package face\n\nimport "testing"\n\nfunc TestShow(*testing.T) {}\n',
  'clock/face/testdata/a.golden': 'a\n',
  'clock/face/face.txt': 'read by a test\n',
  'clock/other/other.go': 'package other\n',
  'clock/cgo/cgo.go': 'package cgo\n\n// #include "../include/x.h"\nimport "C"\n',
  'clock/include/x.h': '#define X 1\n',
  'worker/go.mod': 'module example.com/worker\n\ngo 1.26\n',
  'worker/main.go': 'package main\n\nfunc main() {}\n',
  'worker/main_test.go': 'package main\n\nimport _ "example.com/clock/other"\n',
  'worker/vendor/example.com/x/x.go': 'package x\n',
  'worker/config/a.yml': 'a: 1\n',
  'worker/odd/odd.go': 'package odd\n',
  'worker/odd/odd_test.go': 'package odd\n\nvar root = "../../shared"\n',
  'shared/data.json': '{}\n',
};

const { root, git, write } = emptyRepository('gtb-affected-');
let base: string;

beforeAll(() => {
  write(FILES);
  symlinkSync('../shared', path.join(root, 'worker', 'linked'));
  git('add', '.');
  git('commit', '-qm', 'base');
  base = git('rev-parse', 'HEAD');
});
afterAll(() => rmSync(root, { recursive: true }));
afterEach(() => {
  git('reset', '-q', '--hard', base);
  git('clean', '-fdq');
});

interface Asking {
  readonly cwd?: string;
  readonly asked?: string;
  readonly payload?: unknown;
  readonly event?: string;
  readonly folders?: readonly string[];
  /** Relative to the repository. */
  readonly versionFile?: string;
}

function affected(asking: Asking = {}) {
  const { cwd = root, asked = base, payload, event = 'push', folders } = asking;
  const { versionFile: file } = asking;
  const environment = {
    PATH: process.env.PATH,
    GITHUB_ACTIONS: 'true',
    GITHUB_REPOSITORY: 'octo/app',
    GITHUB_WORKFLOW_REF: 'octo/app/.github/workflows/ci.yml@refs/heads/main',
    GITHUB_EVENT_NAME: event,
  };
  return findAffected(createTerminalRunner(environment), {
    ...{ base: asked, cwd, payload, folders: folders ?? null },
    versionFile: file === undefined ? null : path.join(cwd, file),
    job: readJobFacts(environment, payload),
  });
}

const commit = (): void => {
  git('add', '--all');
  git('commit', '-qm', 'change');
};
const shown = ({ state, include }: AffectedReport) => [
  state,
  ...include.map((one) => `${one['working-directory']}: ${one.packages}`),
];

const ALL = ['all', 'api: ./...', 'clock: ./...', 'worker: ./...'];
// A test with `..` in it, and C that is included from there, may read any file.
const ABOVE = ['some', 'clock: ./cgo', 'worker: ./odd'];
const CGO = ['some', 'clock: ./cgo'];
const FACE = ['some', 'api: . ./page', 'clock: ./face'];

test.each<[string, string, string[]]>([
  ['a file that only those read who look above their folder', 'Makefile', ABOVE],
  ['documents', 'README.md', ['none']],
  ['documents of a module', 'api/README.md', ['none']],
  ['another workflow', '.github/workflows/other.yml', ['none']],
  ['this workflow', '.github/workflows/ci.yml', ALL],
  ['an action of the repository', '.github/actions/x/action.yml', ALL],
  ['the version of Go', '.go-version', ALL],
  ['go.work', 'go.work', ALL],
  ['go.work.sum', 'go.work.sum', ALL],
  ['one main package', 'worker/main.go', ['some', 'worker: .']],
  ['a package that others import', 'clock/face/face.go', FACE],
  ['a test', 'clock/face/face_test.go', ['some', 'clock: ./face']],
  ['what a test imports', 'clock/other/other.go', ['some', 'clock: ./other', 'worker: .']],
  [
    'what a test reads',
    'clock/face/testdata/a.golden',
    ['some', 'clock: ./cgo ./face', 'worker: ./odd'],
  ],
  ['a file beside it', 'clock/face/face.txt', ['some', 'clock: ./cgo ./face', 'worker: ./odd']],
  [
    'an embedded file',
    'api/page/html/index.html',
    ['all', 'api: . ./page', 'clock: ./cgo', 'worker: ./odd'],
  ],
  ['a document where files are embedded', 'api/page/html/notes.md', ['some', 'api: . ./page']],
  ['a header of C that lies elsewhere', 'clock/include/x.h', CGO],
  ['go.mod of a module', 'worker/go.mod', ['some', 'worker: ./...']],
  [
    'go.sum of a module that others import',
    'clock/go.sum',
    ['all', 'api: . ./page', 'clock: ./...', 'worker: .'],
  ],
  ['a vendored file', 'worker/vendor/example.com/x/x.go', ['some', 'worker: ./...']],
  ['a file of no package', 'worker/config/a.yml', ['some', 'clock: ./cgo', 'worker: . ./odd']],
  ['what a link leads to', 'shared/data.json', ['some', 'clock: ./cgo', 'worker: . ./odd']],
  ['a file that is left out everywhere', 'api/tools/gen.go', ['some', 'api: ./...']],
  ['a new package', 'clock/new/new.go', ['some', 'clock: ./new']],
  ['a new module', 'tool/go.mod', ['some', 'tool: ./...']],
])('%s: %s', async (_what, file, expected) => {
  const text = file.endsWith('.go')
    ? `${FILES[file] ?? 'package new\n'}// more\n`
    : `${FILES[file] ?? ''}more\n`;
  write({ [file]: file === 'tool/go.mod' ? 'module example.com/tool\n' : text });
  commit();
  expect(shown(await affected())).toEqual(expected);
});

test('a package that is gone, and one that has another name now', async () => {
  git('rm', '-rq', 'clock/face');
  commit();
  expect(shown(await affected())).toEqual([
    'all',
    'api: . ./page',
    'clock: ./...',
    'worker: . ./odd',
  ]);
  git('reset', '-q', '--hard', base);
  git('mv', 'clock/other', 'clock/another');
  commit();
  expect(shown(await affected())).toEqual(['all', 'api: . ./page', 'clock: ./...', 'worker: .']);
});

test('a module that is gone, and what is not committed', async () => {
  git('rm', '-rq', 'worker');
  commit();
  expect(shown(await affected())).toEqual(['all', 'api: ./...', 'clock: ./...']);
  git('reset', '-q', '--hard', base);
  write({
    'worker/main.go': `${FILES['worker/main.go']}// more\n`,
    'worker/new/new.go': 'package new\n',
  });
  expect(shown(await affected())).toEqual(['some', 'worker: . ./new']);
});

test('a Go file that cannot be read may import anything', async () => {
  write({ 'worker/main.go': 'package main\n\nimport "\\x61"\n' });
  commit();
  const second = git('rev-parse', 'HEAD');
  write({ 'clock/face/face.go': `${FILES['clock/face/face.go']}// more\n` });
  commit();
  expect(shown(await affected({ asked: second }))).toEqual([
    ...['all', 'api: . ./page', 'clock: ./face', 'worker: ./...'],
  ]);
});

test('the file that names the version of Go, wherever it lies', async () => {
  write({ 'shared/go.txt': '1.26.8\n' });
  commit();
  expect(shown(await affected({ versionFile: './shared/go.txt' }))).toEqual(ALL);
});

test('only the modules that are asked for', async () => {
  write({ 'clock/face/face.go': `${FILES['clock/face/face.go']}// more\n` });
  commit();
  expect(shown(await affected({ folders: ['api', 'worker'] }))).toEqual(['some', 'api: . ./page']);
  expect(shown(await affected({ folders: ['worker'] }))).toEqual(['none']);
});

test('what is affected has its reason in the log, and nothing is said clearly', async () => {
  write({ 'worker/go.mod': `${FILES['worker/go.mod']}// more\n` });
  commit();
  expect((await affected()).lines).toEqual([
    `affected: 1 of 3 modules (1 changed files since ${base.slice(0, 12)})`,
    'worker (./...): worker/go.mod changed',
  ]);
  git('reset', '-q', '--hard', base);
  expect(await affected()).toEqual({
    state: 'none',
    include: [],
    lines: [`affected: no of 3 modules (0 changed files since ${base.slice(0, 12)})`],
  });
});

describe('the commit before', () => {
  test.each<[string, Asking]>([
    ['of a push', { asked: 'auto', payload: { before: '$base' } }],
    [
      'of a pull request',
      {
        asked: 'auto',
        event: 'pull_request',
        payload: { pull_request: { base: { sha: '$base' } } },
      },
    ],
    [
      'of a merge group',
      { asked: 'auto', event: 'merge_group', payload: { merge_group: { base_sha: '$base' } } },
    ],
    ['that somebody names', { asked: 'main' }],
  ])('%s', async (_what, asking) => {
    git('checkout', '-q', '--detach');
    write({ 'worker/main.go': `${FILES['worker/main.go']}// more\n` });
    commit();
    const payload = JSON.parse(JSON.stringify(asking.payload ?? {}).replace('$base', base));
    expect(shown(await affected({ ...asking, payload }))).toEqual(['some', 'worker: .']);
    git('checkout', '-q', 'main');
  });

  test.each<[string, Asking, string]>([
    [
      'a schedule has none',
      { asked: 'auto', event: 'schedule' },
      'the event schedule names no commit',
    ],
    [
      'a new branch has none',
      { asked: 'auto', payload: { before: '0'.repeat(40) } },
      'the branch or tag is new',
    ],
    [
      'one that was forced away',
      { asked: 'auto', payload: { before: '1'.repeat(40) } },
      'is no commit of this repository',
    ],
  ])('%s: everything, and why', async (_what, asking, reason) => {
    const report = await affected(asking);
    expect(shown(report)).toEqual(['unknown', ...ALL.slice(1)]);
    expect(report.lines).toEqual([expect.stringContaining(`not judged, so all 3 modules: `)]);
    expect(report.lines[0]).toContain(reason);
  });

  test('a shallow clone, no repository, and a sparse checkout: everything, and what to change', async () => {
    write({ 'worker/main.go': `${FILES['worker/main.go']}// more\n` });
    commit();
    const clone = path.join(root, '..', `${path.basename(root)}-clone`);
    git('clone', '-q', '--depth=1', `file://${root}`, clone);
    const shallow = await affected({ cwd: clone });
    expect(shown(shallow)).toEqual(['unknown', ...ALL.slice(1)]);
    expect(shallow.lines[0]).toContain('give actions/checkout fetch-depth: 0');
    rmSync(path.join(clone, '.git'), { recursive: true });
    const none = await affected({ cwd: clone });
    expect(shown(none)).toEqual(['unknown', ...ALL.slice(1)]);
    expect(none.lines[0]).toContain('not a git repository');
    rmSync(clone, { recursive: true });
    git('config', 'core.sparseCheckout', 'true');
    expect((await affected()).lines[0]).toContain('the checkout is sparse');
    git('config', '--unset', 'core.sparseCheckout');
  });
});
