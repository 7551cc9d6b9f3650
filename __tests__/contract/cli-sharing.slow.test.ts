import { cp, mkdir, readdir } from 'node:fs/promises';
import path from 'node:path';
import { whenLong } from '../breadth.ts';
import {
  actionNode,
  GO,
  type Machine,
  newMachine,
  reportOf,
  sharedGo,
  userNode,
  writeFiles,
} from './cli-machine.ts';
import { type StepResult, startJob } from './harness/run-step.ts';

// One directory store, several readers and writers.

const MINUTES = 3 * 60_000;

let machine: Machine;

beforeEach(async () => {
  machine = await newMachine({ withGo: true });
});

afterEach(() => machine.remove());

const moduleNamed = (folder: string, name: string, word = 'hello'): Promise<string> =>
  writeFiles(path.join(machine.root, folder), {
    'go.mod': `module ${name}\n\ngo ${GO}\n`,
    'main.go': `package main\n\nimport "${name}/words"\n\nfunc main() { println(words.Hello) }\n`,
    'words/words.go': `package words\n\nconst Hello = "${word}"\n`,
  });

test(
  'two repositories: neither reads an entry of the other',
  async () => {
    const one = await moduleNamed('one', 'example.com/one');
    const two = await moduleNamed('two', 'example.com/one/two');
    for (const cwd of [one, two]) {
      const first = reportOf(await machine.cli([], { cwd }));
      expect(first.packages.compiled).toBe(first.packages.total);
      expect(first.caches).toMatchObject({ base: { hit: 'miss' }, delta: { hit: 'miss' } });
    }
    for (const cwd of [one, two]) {
      const again = reportOf(await machine.cli([], { cwd }));
      expect(again.packages.compiled).toBe(0);
      expect(again.caches.base.bytesUp).toBe(0);
    }
    const folders = await readdir(path.join(machine.store, 'entries'));
    expect(folders).toHaveLength(2);
    // Another folder with the same module is the same repository.
    const copy = await moduleNamed('copy', 'example.com/one');
    expect(reportOf(await machine.cli([], { cwd: copy })).packages.compiled).toBe(0);
  },
  MINUTES,
);

whenLong(
  'one cache-name for several packages: no step takes the binary of another one for its own',
  async () => {
    const source = 'package main\n\nfunc main() {}\n';
    // What is reused must not hang on how fast this machine builds.
    const env = { GO_TURBO_BUILD_WITHOUT: 'worth' };
    const cwd = await writeFiles(path.join(machine.root, 'named'), {
      'go.mod': `module example.com/named\n\ngo ${GO}\n`,
      'cmd/a/main.go': source,
      'cmd/b/main.go': source,
    });
    const names = async (pattern: string): Promise<[string, boolean][]> => {
      const args = ['--cache-name', 'shared', '--packages', pattern];
      const { binaries } = reportOf(await machine.cli(args, { cwd, reuse: true, env }));
      return binaries.map((one) => [one.name, one.reused]);
    };
    expect(await names('./cmd/a')).toEqual([['a', false]]);
    expect(await names('./cmd/b')).toEqual([['b', false]]);
    expect(await names('./cmd/a')).toEqual([['a', true]]);
  },
  MINUTES,
);

test(
  'what a pull request wrote is read by its own ref and not by the default branch',
  async () => {
    const source = await moduleNamed('app', 'example.com/app');
    const { tools, modules } = await sharedGo();
    const root = path.join(machine.root, 'runner');
    const store = path.join(machine.root, 'store');
    const job = async (event: string, ref: string, save: string): Promise<StepResult> => {
      await mkdir(root, { recursive: true });
      const running = await startJob({
        ...{ root, source, event, ref, toolCache: tools },
        ...(event === 'pull_request' ? { baseRef: 'main' } : {}),
        inputs: { 'cache-store': `directory:${store}`, save },
        env: { GOMODCACHE: modules },
      });
      const step = await running.step();
      expect([step.exitCode, step.errors]).toEqual([0, []]);
      expect(step.warnings.map((text) => text.split(':', 2).join(':'))).toEqual(
        event === 'pull_request_target' && save === 'always' ? ['without effect: save'] : [],
      );
      const [post] = await running.finish();
      expect([post?.exitCode, post?.errors, post?.warnings]).toEqual([0, [], []]);
      return step;
    };
    const compiled = async (event: string, ref: string, save = 'default-branch') =>
      Number((await job(event, ref, save)).outputs['packages-compiled']);
    const PULL_7 = ['pull_request', 'refs/pull/7/merge'] as const;
    const PULL_8 = ['pull_request', 'refs/pull/8/merge'] as const;
    const MAIN = ['push', 'refs/heads/main'] as const;

    expect(await compiled(...MAIN)).toBeGreaterThan(10);
    await moduleNamed('app', 'example.com/app', 'from the pull request');
    // The default: it reads what main wrote, and writes nothing.
    expect(await compiled(...PULL_7)).toBe(2);
    expect(await compiled(...PULL_7)).toBe(2);
    // With save: always it writes to its own scope.
    expect(await compiled(...PULL_7, 'always')).toBe(2);
    expect(await compiled(...PULL_7)).toBe(0);
    expect(await compiled(...PULL_8)).toBe(2);
    expect(await compiled(...MAIN, 'never')).toBe(2);
    expect(await compiled('push', 'refs/heads/topic')).toBe(2);
    // pull_request_target never writes, whatever is said.
    await moduleNamed('app', 'example.com/app', 'on behalf of somebody');
    expect(await compiled('pull_request_target', 'refs/heads/main', 'always')).toBe(2);
    expect(await compiled(...MAIN)).toBe(2);
    expect(await compiled(...MAIN)).toBe(0);
    // What main wrote since is read by the pull request, too.
    expect(await compiled(...PULL_8)).toBe(0);
  },
  MINUTES,
);

test(
  'runs of one project at the same time, of both Nodes: all right, and none spoils the store',
  async () => {
    const cwd = await moduleNamed('app', 'example.com/app');
    const other = path.join(machine.root, 'clone');
    await cp(cwd, other, { recursive: true });
    const nodes = [userNode(), actionNode()];
    for (const word of ['one', 'two', 'three']) {
      await moduleNamed('app', 'example.com/app', word);
      await moduleNamed('clone', 'example.com/app', word);
      // Two of them even write the same binary.
      const runs = [cwd, cwd, other].map((folder, index) =>
        machine.cli([], { cwd: folder, node: nodes[index % 2] ?? '' }),
      );
      const reports = (await Promise.all(runs)).map(reportOf);
      expect(reports.flatMap((report) => report.warnings)).toEqual([]);
      expect(new Set(reports.map((report) => report.binaries[0]?.sha256)).size).toBe(1);
    }
    for (const node of nodes) {
      const report = reportOf(await machine.cli([], { cwd, node }));
      expect(report).toMatchObject({ packages: { compiled: 0 }, warnings: [] });
    }
    expect(await readdir(path.join(machine.store, 'under-way'))).toEqual([]);
    expect(await readdir(machine.temp)).toEqual([]);
  },
  MINUTES,
);
