import { execFileSync } from 'node:child_process';
import path from 'node:path';
import type { BinaryReport } from '../../src/inspect/binary-report.ts';
import {
  CLI,
  GO,
  type Machine,
  newMachine,
  reportOf,
  userNode,
  writeFiles,
} from './cli-machine.ts';
import { goodJob, type JobDone } from './fixtures-job.ts';
import { type Machine as JobMachine, startMachine } from './fixtures-machine.ts';
import { runChild } from './harness/child.ts';

// One short run of each kind for the suite of a contributor; what else there is to say of each kind
// is in the slow files beside this one.

const MINUTES = 5 * 60_000;
const FILES = {
  'go.mod': `module example.com/app\n\ngo ${GO}\n`,
  'words/words.go': 'package words\n\nconst Hello = "hello"\n',
  'main.go':
    'package main\n\nimport "example.com/app/words"\n\nvar version = "none"\n\nfunc main() { println(words.Hello, version) }\n',
};
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

const said = (file: string): string =>
  execFileSync('sh', ['-c', '"$0" 2>&1', file], { encoding: 'utf8' }).trim();

describe('the command', () => {
  let machine: Machine;
  let app: string;
  let file: string;
  beforeAll(async () => {
    machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
    app = await writeFiles(path.join(machine.root, 'app'), FILES);
    file = path.join(app, 'bin', process.platform === 'win32' ? 'app.exe' : 'app');
  }, MINUTES);
  afterAll(() => machine.remove());

  const run = async (...args: readonly string[]) =>
    reportOf(await machine.cli(args, { cwd: app, reuse: true }));

  test(
    'first run, second run, an edit',
    async () => {
      const first = await run();
      expect(first.caches.base).toMatchObject({
        hit: 'miss',
        key: expect.stringMatching(/^gtb1-/),
      });
      expect(first.packages.compiled).toBe(first.packages.total);
      expect(said(file)).toBe('hello none');
      const second = await run();
      expect(second.binaries).toMatchObject([{ reused: true, sha256: first.binaries[0]?.sha256 }]);
      await writeFiles(app, { 'words/words.go': 'package words\n\nconst Hello = "good day"\n' });
      const edited = await run();
      expect(edited).toMatchObject({ packages: { compiled: 2 }, binaries: [{ reused: false }] });
      expect(said(file)).toBe('good day none');
    },
    MINUTES,
  );

  test(
    'check, of what was built',
    async () => {
      const check = (words: string) =>
        runChild(userNode(), [CLI, 'check', file, '--require', words], app, { ...machine.env });
      const good = await check('stripped, trimpath');
      expect([good.exitCode, good.stderr]).toEqual([0, '']);
      const bad = await check('go<1.20');
      expect(bad.exitCode).toBe(1);
      expect(bad.stdout).toMatch(/^FAIL go<1\.20: /);
    },
    MINUTES,
  );

  test(
    'a release: stamped, without a cache',
    async () => {
      const who = ['-c', 'user.name=x', '-c', 'user.email=x@example.com'];
      const git = (...args: readonly string[]) =>
        execFileSync('git', [...who, ...args], { cwd: app, env: { ...machine.env } });
      git('init', '-q');
      git('add', '-A', '--', 'go.mod', 'main.go', 'words');
      git('commit', '-qm', 'one');
      git('tag', 'v1.2.3');
      const release = await run('--profile', 'release', '--stamp', 'main.version=$version');
      expect(release.caches.base).toMatchObject({ hit: 'miss', bytesDown: 0 });
      expect(said(file)).toBe('good day v1.2.3');
    },
    MINUTES,
  );
});

describe('the action', () => {
  let machine: JobMachine;
  let source: string;
  beforeAll(async () => {
    machine = await startMachine('each-kind');
    source = await writeFiles(path.join(machine.folder, 'source'), FILES);
  }, MINUTES);
  afterAll(() => machine.stop());

  const shas = (job: JobDone): readonly string[] =>
    (JSON.parse(job.main.outputs.binaries ?? '[]') as BinaryReport[]).map((one) => one.sha256);

  test(
    'main builds and post saves; the next job restores, and the one after an edit, too',
    async () => {
      const first = await goodJob(machine, { source });
      expect(first.created).toContain('base');
      expect(first.main.outputs['cache-hit']).toBe('false');
      const second = await goodJob(machine, { source });
      expect(second.compiled).toBe('0');
      expect(second.main.outputs['cache-hit']).toBe('true');
      expect(shas(second)).toEqual(shas(first));
      await writeFiles(source, { 'words/words.go': 'package words\n\nconst Hello = "bye"\n' });
      const edited = await goodJob(machine, { source });
      expect(edited.compiled).toBe('2');
      expect(edited.created).toContain('delta');
    },
    MINUTES,
  );
});
