import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { hostCodec } from '../../../../src/cache/archive/codec.ts';
import { parseGoSums } from '../../../../src/cache/modules/go-sum.ts';
import { extractThin } from '../../../../src/cache/modules/thin/restore-thin.ts';
import { thinEntries } from '../../../../src/cache/modules/thin/thin-entries.ts';
import { thinSet } from '../../../../src/cache/modules/thin/thin-set.ts';
import { thinSources } from '../../../../src/cache/modules/thin/thin-sources.ts';
import { listDependenciesArguments } from '../../../../src/compile/go-command-lines.ts';
import { type ListedPackage, parseGoList } from '../../../../src/plan/go-list.ts';
import { createGoSandbox, type GoRun, type GoSandbox } from '../../../fakes/go-sandbox.ts';
import { makeZip } from '../../../fakes/zip-file.ts';
import { foundFile, packFile } from '../../archive/samples.ts';

// Go itself on thin modules that our code made, with one GOCACHE for all of it.

/** example.com/a has packages x and late; example.com/a/b begins with its path. */
const MODULES: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  'example.com/a': {
    'go.mod': 'module example.com/a\n\ngo 1.21\n',
    'late/late.go': 'package late\n\nfunc Late() string { return "late" }\n',
  },
  'example.com/a/b': {
    'go.mod': 'module example.com/a/b\n\ngo 1.21\n',
    'c/c.go':
      'package c\n\nimport _ "embed"\n\n//go:embed text/*.txt\nvar text string\n\nfunc Name() string { return text + os() }\n',
    'c/c_linux.go':
      'package c\n\nfunc os() string { return "linux" + string(rune(\'0\'+asm())) }\n\nfunc asm() int\n',
    'c/c_linux.s':
      '#include "../inc/values.h"\n\nTEXT ·asm(SB), 4, $0-8\n\tMOVQ\t$VALUE, ret+0(FP)\n\tRET\n',
    'c/c_windows.go': 'package c\n\nfunc os() string { return "windows" }\n',
    // Compiled anew in each run of the tests.
    'c/text/a.txt': `${Date.now()} `,
    'c/c_test.go': 'package c\n',
    'inc/values.h': '#define VALUE 7\n',
    'unused/unused.go': 'package unused\n',
  },
};
const GO_MOD =
  'module example.com/m\n\ngo 1.21\n\nrequire (\n\texample.com/a v1.0.0\n\texample.com/a/b v1.0.0\n)\n';
const MAIN = 'package main\n\nimport "example.com/a/b/c"\n\nfunc main() { println(c.Name()) }\n';
const BUILD = ['build', '-trimpath', '-buildvcs=false', '-ldflags=-s -w'];
const FLAGS = { compile: ['-trimpath', '-buildvcs=false'], link: [] };

let sandbox: GoSandbox;
let thin = '';
let paths: readonly string[] = [];

const LINUX = { GOOS: 'linux', GOARCH: 'amd64', GOFLAGS: '-modcacherw' };
const own = (args: readonly string[], more = {}): Promise<GoRun> =>
  sandbox.tryGo('m', args, {
    ...{ ...LINUX, GOMODCACHE: sandbox.path('own'), GONOSUMDB: '*' },
    ...{ GOPROXY: `file://${sandbox.path('proxy').replaceAll('\\', '/').replace(/^\/?/, '/')}` },
    ...more,
  });
const onThin = (args: readonly string[], more = {}): Promise<GoRun> =>
  sandbox.tryGo('m', args, {
    ...{ ...LINUX, GOFLAGS: '', GOMODCACHE: thin, GOPROXY: 'off', GONOPROXY: 'none' },
    ...more,
  });
const sha256 = async (name: string): Promise<string> =>
  createHash('sha256')
    .update(await readFile(sandbox.path('m', name)))
    .digest('hex');

beforeAll(async () => {
  sandbox = await createGoSandbox();
  await sandbox.write({ 'm/go.mod': GO_MOD, 'm/main.go': MAIN, 'root/.keep': '' });
  for (const [module, files] of Object.entries(MODULES)) {
    const at = `proxy/${module}/@v`;
    await sandbox.write({
      [`${at}/list`]: 'v1.0.0\n',
      [`${at}/v1.0.0.info`]: '{"Version":"v1.0.0","Time":"2024-01-01T00:00:00Z"}',
      [`${at}/v1.0.0.mod`]: files['go.mod'] ?? '',
    });
    const members = Object.entries(files).map(([name, data]) => ({
      ...{ name: `${module}@v1.0.0/${name}`, data },
    }));
    await writeFile(sandbox.path(`${at}/v1.0.0.zip`), makeZip(members));
  }
  const summed = await own(['mod', 'download', ...Object.keys(MODULES)]);
  if (summed.exitCode !== 0) throw new Error(summed.stderr);
  // As on a machine that has only what the build needs.
  const listed = await own(listDependenciesArguments(FLAGS, ['./...']));
  if (listed.exitCode !== 0) throw new Error(listed.stderr);
  const listing = new Map([['linux/amd64', parseGoList<ListedPackage>(listed.stdout)]]);
  const goModCache = sandbox.path('own');
  const sources = thinSources(listing, goModCache);
  const goSum = parseGoSums([await readFile(sandbox.path('m', 'go.sum'), 'utf8')]);
  if (sources === null) throw new Error('no sources');
  const entries = await thinEntries({ goModCache, sources, goSum, since: Date.now() + 1e6 });
  if (entries === null) throw new Error('no entries');
  paths = entries.map((entry) => entry.path);
  const note = { replaces: '' };
  const file = sandbox.path('archive');
  await packFile({ file, codec: hostCodec(), meta: note, entries });
  const outcome = await extractThin(foundFile(file), thinSet(entries, note), sandbox.path('root'), {
    limitBytes: 1e9,
  });
  if (outcome.state !== 'ok') throw new Error(outcome.reason);
  thin = outcome.folder;
}, 120_000);
afterAll(() => sandbox.remove());

test('the archive holds the folder, not the tests, not the other packages', () => {
  const ofModules = paths.filter((one) => !one.startsWith('cache/'));
  expect(ofModules).toEqual([
    'example.com/a/b@v1.0.0/c/c.go',
    'example.com/a/b@v1.0.0/c/c_linux.go',
    'example.com/a/b@v1.0.0/c/c_linux.s',
    'example.com/a/b@v1.0.0/c/c_windows.go',
    'example.com/a/b@v1.0.0/c/text/a.txt',
    'example.com/a/b@v1.0.0/go.mod',
    'example.com/a/b@v1.0.0/inc/values.h',
    'example.com/a@v1.0.0/go.mod',
  ]);
});

test('the binary is that of whole modules, bit for bit, for a target that was not listed, too', async () => {
  for (const GOOS of ['linux', 'windows']) {
    // Compiled anew, once: all of the runtime takes its time.
    const anew = GOOS === 'linux' ? ['-a'] : [];
    const whole = await own([...BUILD, '-o', `${GOOS}-whole`, '.'], { GOOS });
    const built = await onThin([...BUILD, ...anew, '-o', `${GOOS}-thin`, '.'], { GOOS });
    expect([whole.exitCode, built.exitCode, built.stderr]).toEqual([0, 0, '']);
    expect(await sha256(`${GOOS}-thin`)).toBe(await sha256(`${GOOS}-whole`));
  }
}, 120_000);

test('a package that is not there fails, and the same GOCACHE goes on with whole modules', async () => {
  const late = MAIN.replace('import "', 'import "example.com/a/late"\nimport "').replace(
    'c.Name()',
    'c.Name(), late.Late()',
  );
  await sandbox.write({ 'm/main.go': late });
  const failed = await onThin([...BUILD, '.']);
  expect(failed.exitCode).not.toBe(0);
  expect(failed.stderr).toContain('example.com/a/late');
  const built = await own([...BUILD, '-o', 'late', '.']);
  expect([built.exitCode, built.stderr]).toEqual([0, '']);
  const verified = await own(['mod', 'verify']);
  expect(verified).toMatchObject({ exitCode: 0, stdout: 'all modules verified\n' });
}, 120_000);
