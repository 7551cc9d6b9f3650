import { chmod, cp, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { IS_LONG } from '../breadth.ts';
import { PROJECT } from '../contract/harness/child.ts';
import { needs } from '../needs.ts';
import {
  type ActMachine,
  type ActRun,
  commitAll,
  expectGood,
  filesOf,
  git,
  startActMachine,
} from './act-workflow.ts';

// The reusable workflows by the callers in examples/workflows, and the release of this repository.

const linux = needs('linux', 'act');
const MINUTES = 20 * 60_000;
// `npm run act`.
const onceLong = IS_LONG ? linux.test : test.skip;
let machine: ActMachine;

beforeAll(async () => {
  if (linux.there) machine = await startActMachine('act-workflows');
});
afterAll(() => machine?.stop());

/** A repository with an example's program and these callers. */
function callers(example: string, ...names: readonly string[]) {
  return async (folder: string): Promise<void> => {
    await filesOf('examples', example)(folder);
    const to = path.join(folder, '.github', 'workflows');
    for (const name of names)
      await cp(path.join(PROJECT, 'examples', 'workflows', name), path.join(to, name));
  };
}

/** In the place of GitHub's command: what it is asked to do. */
async function fakeGh(): Promise<string> {
  const bin = path.join(machine.folder, 'bin');
  await mkdir(bin, { recursive: true });
  await writeFile(path.join(bin, 'gh'), '#!/bin/sh\necho "$*" >>"$RESULTS/gh"\n');
  await chmod(path.join(bin, 'gh'), 0o755);
  return bin;
}

const said = async ({ results }: ActRun, file: string): Promise<string[]> =>
  (await readFile(path.join(results, file), 'utf8').catch(() => '')).trim().split('\n');
const compiled = ({ reports }: ActRun): number =>
  reports.reduce((sum, { packages }) => sum + packages.compiled, 0);
const jobs = ({ lines }: ActRun): string[] => [
  ...new Set(
    lines.flatMap(({ jobResult, jobID }) => (jobResult ? [`${jobID}: ${jobResult}`] : [])),
  ),
];

onceLong(
  'go-warm compiles and saves, go-build compiles nothing; so on the branch of a bot',
  async () => {
    const repository = await machine.repository(
      'warm',
      callers('cli', 'warm.yml', 'org-build.yml'),
    );
    const warm = { workflow: '.github/workflows/warm.yml' };
    const build = { workflow: '.github/workflows/org-build.yml' };
    const first = await machine.run(repository, warm);
    expectGood(first);
    expect(compiled(first)).toBeGreaterThan(10);
    const second = await machine.run(repository, build);
    expectGood(second);
    expect(compiled(second)).toBe(0);
    const artifacts = second.asked.filter((one) => one.action === 'actions/upload-artifact');
    expect(artifacts.map((one) => one.inputs)).toEqual([
      { name: 'binaries-linux', path: './bin/', 'if-no-files-found': 'error' },
    ]);
    expect(await readdir(path.join(second.results, 'artifacts', 'binaries-linux'))).toEqual([
      ...['stampede_linux_amd64', 'stampede_linux_arm64'],
    ]);

    const main = path.join(repository, 'cmd', 'stampede', 'main.go');
    await writeFile(main, (await readFile(main, 'utf8')).replace('hello', 'bumped'));
    await commitAll(repository, 'bump');
    const ref = 'refs/heads/dependabot/go_modules/x';
    const bumped = await machine.run(repository, { ...warm, ref });
    expectGood(bumped);
    expect(compiled(bumped)).toBe(2);
    const looked = await machine.run(repository, { ...build, ref });
    expectGood(looked);
    expect(compiled(looked)).toBe(0);
  },
  MINUTES,
);

onceLong(
  'go-release: the same bytes twice, with checksums, bills of materials, attestation and a release',
  async () => {
    const repository = await machine.repository('release', callers('cli', 'org-release.yml'));
    await git(repository, 'tag', 'v1.2.3');
    const event = {
      workflow: '.github/workflows/org-release.yml',
      ref: 'refs/tags/v1.2.3',
      bin: await fakeGh(),
    };
    const first = await machine.run(repository, event);
    expectGood(first);
    const files = ['stampede_linux_amd64', 'stampede_linux_arm64'].flatMap((name) => [
      ...[name, `${name}.cdx.json`, `${name}.provenance.json`],
    ]);
    expect((await said(first, 'attested')).sort()).toEqual(['SHA256SUMS', ...files]);
    expect(await said(first, 'gh')).toEqual([
      expect.stringMatching(
        /^release create v1\.2\.3 --repo octo\/app-release --verify-tag --generate-notes --draft=false release\/SHA256SUMS /,
      ),
    ]);
    const artifact = path.join(first.results, 'artifacts', 'release');
    const sums = await readFile(path.join(artifact, 'SHA256SUMS'), 'utf8');
    for (const { sha256 } of first.reports.flatMap((one) => one.binaries))
      expect(sums).toContain(sha256);
    const sbom = await readFile(path.join(artifact, 'stampede_linux_arm64.cdx.json'), 'utf8');
    expect(JSON.parse(sbom)).toMatchObject({
      bomFormat: 'CycloneDX',
      components: [{ name: 'std' }],
    });

    // A release takes nothing from another run; a private repository has no attestations.
    const payload = { repository: { default_branch: 'main', private: true } };
    const second = await machine.run(repository, { ...event, payload });
    expectGood(second);
    expect(compiled(second)).toBe(compiled(first));
    expect(await said(second, 'attested')).toEqual(['']);
    expect(await said(second, 'gh')).toEqual(await said(first, 'gh'));
    const bytes = (run: ActRun) =>
      run.reports.flatMap((one) => one.binaries.map(({ sha256 }) => sha256));
    expect(bytes(second)).toEqual(bytes(first));
  },
  MINUTES,
);

onceLong(
  'the modules that a commit affects, each in a job of its own; none is no job',
  async () => {
    const repository = await machine.repository('affected', callers('monorepo', 'affected.yml'));
    const before = await git(repository, 'rev-parse', 'HEAD');
    const run = async (since: string) =>
      machine.run(repository, {
        workflow: '.github/workflows/affected.yml',
        payload: { before: since },
      });
    const main = path.join(repository, 'services', 'worker', 'main.go');
    await writeFile(main, (await readFile(main, 'utf8')).replace('done', 'ready'));
    await commitAll(repository, 'worker');
    const change = await git(repository, 'rev-parse', 'HEAD');
    for (const _ of ['first', 'second']) {
      const worker = await run(before);
      expectGood(worker);
      const names = worker.reports.flatMap((one) => one.binaries.map(({ name }) => name));
      expect(new Set(names)).toEqual(new Set(['worker']));
      if (_ === 'second') expect(compiled(worker)).toBe(0);
    }
    await writeFile(path.join(repository, 'README.md'), '# docs\n');
    await commitAll(repository, 'docs');
    const docs = await run(change);
    expectGood(docs);
    expect(docs.log).toContain('affected: no of 3 modules');
    expect(docs.reports.flatMap((one) => one.binaries)).toEqual([]);
    expect(jobs(docs)).toEqual(['affected: success']);
  },
  MINUTES,
);

linux.test(
  'the release of this repository: v1 is moved after the checks of its commit, and only then',
  async () => {
    const repository = await machine.repository('own', async (folder) => {
      for (const file of ['.github/workflows/release.yml', '.github/move-major-tag'])
        await cp(path.join(PROJECT, file), path.join(folder, file));
      await mkdir(path.join(folder, '.ci'));
      await mkdir(path.join(folder, 'dist'));
      await writeFile(path.join(folder, 'dist', 'main.mjs'), '');
      // In the place of all checks.
      await writeFile(path.join(folder, '.ci', 'run'), '#!/bin/sh\necho checked >>"$RESULTS/gh"\n');
      await chmod(path.join(folder, '.ci', 'run'), 0o755);
    });
    await git(repository, 'tag', 'v1.0.0');
    const commit = await git(repository, 'rev-parse', 'HEAD');
    const release = (tag: string) => ({
      name: 'release' as const,
      workflow: '.github/workflows/release.yml',
      ref: `refs/tags/${tag}`,
      payload: { action: 'published', release: { tag_name: tag, prerelease: false } },
    });
    const bin = await fakeGh();
    const first = await machine.run(repository, { ...release('v1.0.0'), bin });
    expectGood(first);
    const refs = 'repos/octo/app-own/git/refs';
    expect(await said(first, 'gh')).toEqual([
      'checked',
      `api --method POST ${refs} -f ref=refs/tags/v1 -f sha=${commit}`,
    ]);
    expect(await said(first, 'attested')).toEqual(['main.mjs']);

    await git(repository, 'tag', 'v1', 'v1.0.0');
    await writeFile(path.join(repository, '.ci', 'run'), '#!/bin/sh\nexit 1\n');
    await commitAll(repository, 'broken');
    await git(repository, 'tag', 'v1.1.0');
    const broken = await machine.run(repository, { ...release('v1.1.0'), bin });
    expect(broken.exitCode).not.toBe(0);
    expect([await said(broken, 'gh'), await said(broken, 'attested')]).toEqual([[''], ['']]);
  },
  MINUTES,
);
