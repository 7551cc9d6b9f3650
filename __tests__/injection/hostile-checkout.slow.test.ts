import { execFileSync } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { filesIn, writeFiles } from '../contract/cli-machine.ts';
import { goodJob, type JobDone, logOf, runJob } from '../contract/fixtures-job.ts';
import { type Machine, startMachine } from '../contract/fixtures-machine.ts';
import type { JobFolders } from '../contract/harness/job-environment.ts';
import { needs } from '../needs.ts';
import { commandsIn } from './as-runner.ts';

// A pull request of somebody hostile: names of branches, tags, files and packages, commit messages and errors of the
// compiler hold what a shell, a runner or Go would obey.

const TIME = 240_000;
const SHELL = '$(touch evil)`touch evil`;touch evil';
const BRANCH = 'x;touch$IFS$9evil$(touch$IFS$9evil)';
const COMMAND = '##[set-output name=binary]/evil';

let machine: Machine;
let source: string;

async function plant({ workspace }: JobFolders): Promise<void> {
  const git = (...args: string[]): void => {
    const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
    execFileSync('git', [...who, ...args], { cwd: workspace });
  };
  git('init', '-q');
  git('add', '-A');
  git('commit', '-qm', `${SHELL}\n\n::set-output name=binary::/evil\n${COMMAND}`);
  git('checkout', '-q', '-b', BRANCH);
  git('tag', 'v1.0.0-$(touch$IFS$9evil)');
}

/** Commands that our own step may say. */
const OURS = ['warning', 'error', 'notice', 'debug', 'group', 'endgroup', 'add-matcher'];

async function expectNoHarm(done: JobDone): Promise<void> {
  const { workspace, home, temp } = done.job.folders;
  for (const folder of [workspace, home, temp])
    expect((await filesIn(folder)).filter((file) => path.basename(file) === 'evil')).toEqual([]);
  const commands = commandsIn(logOf(done));
  expect(commands.filter((one) => !OURS.includes(one))).toEqual([]);
  for (const { outputs, env, paths } of [...done.mains, ...done.posts])
    expect(JSON.stringify([outputs, env, paths])).not.toContain('/evil"');
}

needs('linux').describe('a hostile checkout', () => {
  beforeAll(async () => {
    machine = await startMachine('hostile');
    source = await writeFiles(path.join(machine.folder, 'source'), {
      'go.mod': 'module example.com/app\n\ngo 1.26.8\n',
      'main.go': 'package main\n\nvar version string\n\nfunc main() { println(version) }\n',
      [`${SHELL}.txt`]: '',
      '-toolexec=touch evil': '',
      '::set-output name=x::y/x.txt': '',
      'broken/x.go': `package broken\n\n//line ${COMMAND}.go:1\nvar x = nothing\n\n//line ::set-output name=binary::/evil:1\nvar y = nothing\n`,
      [`broken/${COMMAND.replace('/', '')}_y.go`]: 'package broken\n\nvar z = nothing\n',
    });
  }, TIME);
  afterAll(() => machine.stop());

  const plan = {
    ref: `refs/heads/${BRANCH}`,
    defaultBranch: BRANCH,
    matrix: { name: SHELL },
    before: plant,
    payload: { head_commit: { message: SHELL }, pull_request: { title: COMMAND } },
  };

  test(
    'it is built as any other',
    async () => {
      const inputs = { packages: '.', stamp: `main.version=$version ${BRANCH}` };
      const done = await goodJob(machine, { ...plan, source, inputs });
      const binary = done.main.outputs.binary ?? '';
      const said = execFileSync('sh', ['-c', '"$0" 2>&1', binary], { encoding: 'utf8' });
      expect(said.trim()).toMatch(/^\S+ x;touch/);
      expect(said).toContain(BRANCH);
      await expectNoHarm(done);
      expect(await readdir(path.dirname(binary))).toEqual(['app']);
    },
    TIME,
  );

  test.each<[string, Readonly<Record<string, string>>]>([
    ['errors at lines that are commands', { packages: './broken' }],
    ['a pattern', { packages: `./${SHELL}` }],
    ['a version', { 'go-version': COMMAND }],
    ['a file of versions', { 'go-version-file': `${COMMAND}\n::add-path::/evil` }],
    ['flags', { 'build-flags': `-toolexec='touch evil' ${COMMAND}` }],
    ['linker flags', { ldflags: `-extld=touch evil\n::add-path::/evil` }],
    ['targets', { targets: `linux/${COMMAND}` }],
    ['a folder', { 'working-directory': `::add-path::/evil\n${SHELL}` }],
    ['requirements', { check: `${COMMAND}(${SHELL})` }],
  ])('%s: said, and obeyed by nobody', async (_, inputs) => {
    const done = await runJob(machine, { ...plan, source, inputs });
    expect(done.main.exitCode).not.toBe(0);
    await expectNoHarm(done);
  });
});
