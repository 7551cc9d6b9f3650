import { execFileSync } from 'node:child_process';
import { mkdir, readFile, realpath, symlink } from 'node:fs/promises';
import path from 'node:path';
import { readBinary } from '../../src/inspect/read-binary.ts';
import type { Statement } from '../../src/release/statement.ts';
import { writeSources } from './fixtures-app.ts';
import { goodJob, type JobDone, runJob } from './fixtures-job.ts';
import { type Machine, startMachine } from './fixtures-machine.ts';

// What a job has checked out need not be what GITHUB_SHA and GITHUB_REPOSITORY say.

const TIME = 240_000;
const FILES = new Map([
  ['go.mod', 'module example.com/p\n\ngo 1.26.8\n'],
  ['main.go', 'package main\n\nfunc main() { println("p") }\n'],
]);
let machine: Machine;
let source: string;
let head: string;

function git(...args: readonly string[]): string {
  const who = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...who, ...args], { cwd: source })
    .toString()
    .trim();
}

beforeAll(async () => {
  machine = await startMachine('checkout');
  source = await writeSources(path.join(machine.folder, 'source'), FILES);
  git('init', '-q', '-b', 'main');
  git('add', '-A');
  git('commit', '-qm', 'one');
  head = git('rev-parse', 'HEAD');
});
afterAll(() => machine.stop());

const PLAN = { repository: 'octo/p', inputs: { provenance: 'true' } };
const sourceOf = async (done: JobDone): Promise<unknown> => {
  const [file = ''] = JSON.parse(done.main.outputs.provenance ?? '[]') as string[];
  const { predicate } = JSON.parse(await readFile(file, 'utf8')) as Statement;
  return predicate.buildDefinition.resolvedDependencies[0];
};

test(
  'the statement names the commit and the repository that were checked out',
  async () => {
    git('remote', 'add', 'origin', 'https://x:s3cret@github.com/octo/p');
    const ref = await goodJob(machine, { source, ...PLAN });
    expect(await sourceOf(ref)).toEqual({
      uri: 'git+https://github.com/octo/p@refs/heads/main',
      digest: { gitCommit: head },
    });
    git('remote', 'set-url', 'origin', 'git@github.com:else/lib.git');
    git('checkout', '-q', '--detach');
    const other = await goodJob(machine, { source, ...PLAN });
    expect(await sourceOf(other)).toEqual({
      uri: 'git+ssh://github.com/else/lib',
      digest: { gitCommit: head },
    });
  },
  TIME,
);

test(
  'where neither a remote nor the commit says whose it is, nothing is compiled',
  async () => {
    git('remote', 'remove', 'origin');
    const refused = await runJob(machine, { source, ...PLAN });
    expect(refused.main.exitCode).toBe(1);
    expect(refused.main.errors.join('\n')).toContain(`the checkout is at ${head}, the job at 0123`);
    expect(refused.main.stdout).not.toMatch(/^\d+ (?:of|\/) \d+ packages/m);
    const same = await goodJob(machine, { source, ...PLAN, sha: head });
    expect(await sourceOf(same)).toMatchObject({ digest: { gitCommit: head } });
  },
  TIME,
);

test(
  'binaries of an earlier step do not make a later one modified; git shows them after both',
  async () => {
    const two = await writeSources(
      path.join(machine.folder, 'two'),
      new Map([
        ['go.mod', 'module example.com/two\n\ngo 1.26.8\n'],
        ['cmd/a/main.go', FILES.get('main.go') ?? ''],
        ['cmd/b/main.go', FILES.get('main.go') ?? ''],
        ['other/a/main.go', 'package main\n\nfunc main() {}\n'],
      ]),
    );
    const run = (...args: string[]): string =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd: two,
      }).toString();
    run('init', '-q');
    run('add', '-A');
    run('commit', '-qm', 'one');
    const steps = ['cmd/a', 'cmd/b', 'other/a'].map((name) => ({
      ...{ vcs: 'true', packages: `./${name}` },
    }));
    // The workspace lies behind a link.
    const root = path.join(machine.folder, 'link');
    await mkdir(machine.root, { recursive: true });
    await symlink(machine.root, root);
    const done = await goodJob(machine, { source: two, repository: 'octo/two', steps, root });
    const { workspace } = done.job.folders;
    for (const name of ['a', 'b']) {
      const read = await readBinary(path.join(workspace, 'bin', name));
      expect(read.ok && read.value.buildInfo?.settings['vcs.modified']).toBe('false');
    }
    expect(done.mains.map((one) => one.warnings)).toEqual([
      [],
      [],
      [
        `${await realpath(path.join(workspace, 'bin', 'a'))} is that of example.com/two/cmd/a for linux/amd64, which an earlier step of this job has built, and becomes that of example.com/two/other/a for linux/amd64; give one of the steps another \`output\``,
      ],
    ]);
    const status = execFileSync('git', ['status', '--porcelain'], { cwd: workspace });
    expect(status.toString()).toBe('?? bin/\n');
    const taken = await runJob(machine, {
      ...{ source: two, repository: 'octo/two' },
      inputs: { output: 'cmd', packages: './cmd/a' },
    });
    expect(taken.main.exitCode).toBe(1);
    expect(taken.main.errors.join()).toContain(
      'cmd/a, which is a folder of the package example.com/two/cmd/a',
    );
  },
  TIME,
);

test(
  'a repository that git does not trust: git is quoted, with the remedy; never GITHUB_SHA instead',
  async () => {
    const env = { GIT_TEST_ASSUME_DIFFERENT_OWNER: '1' };
    const trust = /git config --global --add safe\.directory \S+\/work\/p\/p, or set /;
    for (const inputs of [
      { provenance: 'true' },
      { stamp: 'main.commit=$commit' },
      { profile: 'release', check: 'static' },
    ]) {
      const refused = await runJob(machine, { source, repository: 'octo/p', inputs, env });
      const said = refused.main.errors.join('\n');
      expect([refused.main.exitCode, said]).toEqual([1, expect.stringContaining('dubious')]);
      if (inputs.stamp === undefined) expect(said).toMatch(trust);
    }
  },
  TIME,
);
