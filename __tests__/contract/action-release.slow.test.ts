import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import type { Statement } from '../../src/release/statement.ts';
import { TOOLCHAIN_MARK } from '../../src/runner/marks.ts';
import { someOf } from '../breadth.ts';
import { runSharedGo } from './cli-machine.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, type JobPlan, logOf, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';
import {
  commitAll,
  goCacheOf,
  poisonedToolCache,
  poisonGoCache,
  poisonModule,
  restoreZipHash,
  SHELLQUOTE,
} from './fixtures-poison.ts';

// A release at a tag, where everything that another job could have written is poisoned.

const TIME = 240_000;
const H1 = 'h1:Z9n2FFNUXsshfwJMBgNA0RU6/i7WVaAegv3PtuIHPMs=';
const GO_SUM = `${SHELLQUOTE.path} ${SHELLQUOTE.version} ${H1}
${SHELLQUOTE.path} ${SHELLQUOTE.version}/go.mod h1:CzGEWj7cYgsdH8dAjBGEr58BoE7ScuLd+fwFZ44+/x8=
`;
const FILES = new Map([
  [
    'go.mod',
    `module example.com/word\n\ngo 1.26.0\n\ntoolchain go1.26.8\n\nrequire ${SHELLQUOTE.path} ${SHELLQUOTE.version}\n`,
  ],
  ['go.sum', GO_SUM],
  ['word/word.go', 'package word\n\nfunc Word() string { return "honest as written" }\n'],
  [
    'main.go',
    `package main\n\nimport (\n\t"example.com/word/word"\n\t"${SHELLQUOTE.path}"\n)\n\nfunc main() { print(word.Word(), ", ", shellquote.Join("a b")) }\n`,
  ],
]);
const HONEST = "honest as written, 'a b'";
const TAG = { ref: 'refs/tags/v1.2.3' };
/** Without the second build, which one of them makes. */
const RELEASE = { profile: 'release', check: 'static' };

let machine: Machine;
let source: string;
let mark: string;
let tools: string;
let modules: string;
/** A release where all is poisoned, and one on a machine where nothing is. */
let release: JobDone;
let said: string;
let statements: readonly Statement[];
let clean: JobDone;
/** What a release leaves of its folder for the job. */
let left: readonly string[];

const job = (plan: Partial<JobPlan> = {}): Promise<JobDone> =>
  goodJob(machine, { source, repository: 'octo/word', ...plan });
const binaries = (done: JobDone): readonly BinaryReport[] =>
  JSON.parse(done.main.outputs.binaries ?? '[]') as BinaryReport[];
const run = async (done: JobDone): Promise<string> =>
  (await done.job.run(binaries(done)[0]?.path ?? '', [])).stderr;
const baseOf = (file: string): string => path.basename(file);
const readStatements = async (done: JobDone): Promise<Statement[]> => {
  const files = JSON.parse(done.main.outputs.provenance ?? '[]') as string[];
  return Promise.all(files.map(async (one) => JSON.parse(await readFile(one, 'utf8'))));
};

beforeAll(async () => {
  machine = await startMachine('release');
  source = await writeSources(path.join(machine.folder, 'source'), FILES);
  await commitAll(source, 'v1.2.3');
  // A binary of an earlier run, which git does not ignore yet.
  await mkdir(path.join(source, 'bin'));
  await writeFile(path.join(source, 'bin', 'word_linux_arm64'), '\x7fELF, an earlier one');
  mark = path.join(machine.folder, 'mark');
  tools = await poisonedToolCache(path.join(machine.folder, 'tools'), mark);
  // A later step of a job that may save poisons what post packs.
  await job({
    after: async ({ folders }) => {
      const goCache = await goCacheOf(folders);
      expect(await poisonGoCache(goCache, 'honest as written', 'poisoned by cache')).toBe(2);
    },
  });
  modules = path.join(machine.folder, 'modules');
  const env = { GOMODCACHE: modules, GOFLAGS: '-modcacherw' };
  await runSharedGo(['mod', 'download'], source, env);
  await poisonModule(modules);
  await restoreZipHash(modules, GO_SUM);

  release = await job({
    ...{ ...TAG, toolCache: tools, env: { GOMODCACHE: modules } },
    inputs: { ...RELEASE, targets: 'linux/amd64, linux/arm64' },
    after: async ({ folders }) => {
      const names = await readdir(folders.temp, { recursive: true });
      left = names.filter((one) => /release-[^/]+$|release-[^/]+.[^/]+$/.test(one)).map(baseOf);
    },
  });
  said = await run(release);
  statements = await readStatements(release);
  // It is no binary of this module: where this run does not write it, it counts as modified, as to Go.
  await rm(path.join(source, 'bin'), { recursive: true });
  clean = await job({
    ...{ ...TAG, root: path.join(machine.folder, 'another', 'machine') },
    toolCache: path.join(machine.folder, 'no-tools'),
    repository: 'octo/clean',
    inputs: { profile: 'release', targets: 'linux/amd64' },
  });
}, TIME);
afterAll(() => machine.stop());

describe('the poison is real', () => {
  test(
    'a lean build takes it from the base',
    async () => {
      const lean = await job();
      expect(lean.report?.caches.base.hit).toBe('exact');
      expect(await run(lean)).toBe("poisoned by cache, 'a b'");
    },
    TIME,
  );

  test(
    'and from GOMODCACHE and the tool cache',
    async () => {
      const lean = await job({ toolCache: tools, env: { GOMODCACHE: modules } });
      expect(await run(lean)).toBe('poisoned by cache, poisoned module');
      expect(await readFile(mark, 'utf8')).toMatch(/^build /m);
    },
    TIME,
  );
});

describe('a release at a tag', () => {
  test('is built from nothing of it, bit for bit as on a clean machine in another folder', () => {
    expect(said).toBe(HONEST);
    const [amd64] = binaries(release);
    expect(amd64?.target).toBe('linux/amd64');
    expect(binaries(clean).map((one) => one.sha256)).toEqual([amd64?.sha256]);
    expect(clean.report?.checks.map((one) => one.results)).toEqual([
      [expect.objectContaining({ requirement: 'reproducible', state: 'pass' })],
    ]);
    expect(release.main.outputs['packages-compiled']).toBe(release.main.outputs['packages-total']);
  });

  test('asks the store for fingerprints and whole modules and nothing else, and saves fingerprints alone', () => {
    const asked = release.requests.map((one) => `${one.kind} ${one.key.split('-')[1]}`);
    expect(new Set(asked)).toEqual(
      new Set([
        'lookup modules',
        'download modules',
        'lookup print',
        ...['create print', 'upload print', 'finalize print'],
      ]),
    );
    expect(release.report?.caches.modules.hit).toBe('exact');
    expect(release.created).toEqual(['print', 'print']);
    expect(release.main.warnings).toEqual([]);
  });

  test('fetches its own Go, which later steps get, and leaves the tool cache as it is', async () => {
    const { goRoot } = release.report ?? { goRoot: '' };
    expect(goRoot.startsWith(release.job.folders.temp)).toBe(true);
    expect(release.main.paths).toContain(path.join(goRoot, 'bin'));
    expect(Object.keys(release.main.env).sort()).toEqual(['GOTOOLCHAIN', TOOLCHAIN_MARK]);
    expect(await readdir(path.join(tools, 'go', '1.26.8'))).toEqual([
      process.arch,
      `${process.arch}.complete`,
    ]);
    expect(left.filter((one) => !one.startsWith('release-'))).toEqual(['report.json', 'tools']);
  });

  test('both targets are stamped with the tag, and nothing is modified', async () => {
    for (const { predicate } of statements) {
      expect(predicate.buildDefinition.internalParameters.stamped).toMatchObject({
        'vcs.modified': 'false',
        version: 'v1.2.3',
      });
    }
    expect(release.main.stdout).toMatch(
      /stamped into word for linux\/amd64, word for linux\/arm64: version v1\.2\.3, commit [0-9a-f]{40} of 2026-01-02T03:04:05Z, nothing modified/,
    );
  });

  test('each statement names the binary, the toolchain, the modules and the commit', async () => {
    expect(statements.map((one) => one.subject)).toEqual(
      binaries(release).map((one) => [
        { name: path.basename(one.path), digest: { sha256: one.sha256 } },
      ]),
    );
    const [first] = statements;
    const needed = first?.predicate.buildDefinition.resolvedDependencies ?? [];
    const [commit, toolchain, module, ...others] = needed;
    expect(others).toEqual([]);
    expect(commit?.uri).toBe('git+https://github.com/octo/word@refs/tags/v1.2.3');
    expect(release.main.stdout).toContain(`commit ${commit?.digest?.gitCommit} of`);
    expect(toolchain?.name).toMatch(/^golang\.org\/toolchain@v0\.0\.1-go1\.26\.8\.linux-/);
    expect(module?.digest).toEqual({
      dirHash: Buffer.from(H1.slice(3), 'base64').toString('hex'),
    });
    const [other] = await readStatements(clean);
    expect(other?.predicate.buildDefinition.resolvedDependencies.slice(1)).toEqual(needed.slice(1));
  });
});

test.each(someOf(['github', 'directory'], 2))(
  'a module of a %s store is read, and one that is poisoned together with its .ziphash refused',
  async (kind) => {
    const [repository, other] = [`octo/modules-${kind}`, 'octo/honest'];
    const folder = path.join(machine.folder, 'store');
    const inStore = { 'cache-store': kind === 'github' ? kind : `directory:${folder}` };
    const filling = { ...inStore, build: 'false', warm: 'false', modules: 'full' };
    let found = '';
    // That of a github store has been read above: among so much poison the modules were honest.
    let [honest, answer] = [release, said];
    if (kind === 'directory') {
      await job({
        ...{ repository: other, inputs: filling },
        after: (running) => running.run('go', ['mod', 'download']),
      });
      honest = await job({ ...{ repository: other, ...TAG }, inputs: { ...RELEASE, ...inStore } });
      answer = await run(honest);
    }
    expect(honest.report?.caches.modules.hit).toBe('exact');
    expect(answer).toBe(HONEST);
    await job({
      ...{ repository, inputs: filling },
      after: async (running) => {
        const goModCache = path.join(running.folders.home, 'go', 'pkg', 'mod');
        await running.run('go', ['mod', 'download']);
        found = await poisonModule(goModCache);
      },
    });
    const refused = await runJob(machine, {
      ...{ source, repository, ...TAG },
      inputs: { ...RELEASE, ...inStore },
    });
    expect(refused.main.exitCode).toBe(1);
    expect(refused.main.errors.map((text) => text.replace(/gtb1-modules-\S+/g, 'KEY'))).toEqual([
      [
        `the modules cache KEY holds ${SHELLQUOTE.path}@${SHELLQUOTE.version} with ${found}`,
        `expected: ${H1}, as go.sum says`,
        'to fix: remove KEY from the cache store, and find out which job wrote it',
        'GTB1509: docs/troubleshooting.md#gtb1509',
      ].join('\n  '),
    ]);
    const bin = path.join(refused.job.folders.workspace, 'bin');
    expect(await readdir(bin).catch((error: NodeJS.ErrnoException) => error.code)).toBe('ENOENT');
    expect(logOf(refused)).not.toMatch(/^\s+at /m);
  },
  TIME,
);
