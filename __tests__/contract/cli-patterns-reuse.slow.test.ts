import { rm } from 'node:fs/promises';
import path from 'node:path';
import {
  type CliResult,
  GO,
  type Machine,
  newFolder,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';
import { removeTree } from './harness/remove-tree.ts';

// What a pattern matches is part of what is asked of a checkout before a binary is reused.

const TIME = 240_000;
const HEAD = `module example.com/x\n\ngo ${GO}\n`;
const MAIN = 'package main\n\nfunc main() { println("main") }\n';
const LIBRARY = 'package lib\n\nfunc One() int { return 1 }\n';
const BROKEN = 'package broken\n\nfunc One() int { return "one" }\n';
type Files = Readonly<Record<string, string>>;

let machine: Machine;
beforeAll(async () => {
  machine = await newMachine({ withGo: true });
}, TIME);
afterAll(() => machine.remove());

interface Session {
  readonly cwd: string;
  run(): Promise<CliResult>;
  remove(): Promise<void>;
}

let sessions = 0;

/** A project with a first run behind it, whose binaries are stored. */
async function begin(files: Files, packages: string): Promise<Session> {
  const cwd = await writeFiles(await newFolder('patterns'), { 'go.mod': HEAD, ...files });
  const args = ['--packages', packages, `--cache-name=s${++sessions}`];
  // What is reused must not hang on how fast this machine builds.
  const env = { GO_TURBO_BUILD_WITHOUT: 'worth' };
  const session = {
    ...{ cwd, remove: () => removeTree(cwd) },
    run: () => machine.cli(args, { cwd, reuse: true, env }),
  };
  reportOf(await session.run());
  expect(affected(await session.run())).toEqual([]);
  return session;
}

const affected = (result: CliResult): readonly string[] => reportOf(result).reuse.affected;

test.each(['work', 'example.com/x/...', './.../tool'])(
  '%s: a new main package is built, and one that goes is gone',
  async (packages) => {
    const session = await begin({ 'cmd/tool/main.go': MAIN }, packages);
    await writeFiles(session.cwd, { 'cmd/more/tool/main.go': MAIN.replace('"main"', '"more"') });
    // Both would be named tool: it is seen.
    const twice = await session.run();
    expect(twice.exitCode).toBe(1);
    expect(twice.stderr).toContain('two main packages make a binary named tool');
    await rm(path.join(session.cwd, 'cmd', 'more'), { recursive: true });
    expect(affected(await session.run())).toEqual([]);
    await session.remove();
  },
  TIME,
);

test(
  'tool: another line in go.mod is seen',
  async () => {
    const files = {
      'go.mod': `${HEAD}\ntool example.com/x/a\n`,
      'a/main.go': MAIN,
      'b/main.go': MAIN,
    };
    const session = await begin(files, 'tool');
    const both = `${HEAD}\ntool (\n\texample.com/x/a\n\texample.com/x/b\n)\n`;
    await writeFiles(session.cwd, { 'go.mod': both });
    expect(reportOf(await session.run()).binaries.map((one) => one.name)).toEqual(['a', 'b']);
    await session.remove();
  },
  TIME,
);

test(
  'a vendored package that an import path matches is seen',
  async () => {
    const vendored = (names: readonly string[]): Files => ({
      'vendor/modules.txt': `# example.com/dep v1.2.3\n## explicit; go ${GO}\n${names.map((name) => `example.com/dep/${name}\n`).join('')}`,
      ...Object.fromEntries(
        names.map((name) => [`vendor/example.com/dep/${name}/main.go`, MAIN] as const),
      ),
    });
    const files = {
      'go.mod': `${HEAD}\nrequire example.com/dep v1.2.3\n`,
      'go.sum': `example.com/dep v1.2.3 h1:${'A'.repeat(43)}=\nexample.com/dep v1.2.3/go.mod h1:${'B'.repeat(43)}=\n`,
      'main.go': MAIN,
      ...vendored(['one']),
    };
    const session = await begin(files, 'example.com/dep/...');
    await writeFiles(session.cwd, vendored(['one', 'two']));
    expect(reportOf(await session.run()).binaries.map((one) => one.name)).toEqual(['one', 'two']);
    await session.remove();
  },
  TIME,
);

test(
  'what is in no binary is compiled where it changed, whatever is reused',
  async () => {
    const session = await begin({ 'cmd/app/main.go': MAIN, 'lib/lib.go': LIBRARY }, './...');
    const { cwd } = session;
    await writeFiles(cwd, { 'lib/lib.go': LIBRARY.replace('return 1', 'return "one"') });
    const red = await session.run();
    expect(red.exitCode).toBe(1);
    expect(red.stdout).toContain('lib/lib.go');
    await writeFiles(cwd, { 'lib/lib.go': LIBRARY.replace('return 1', 'return 2') });
    const green = await session.run();
    expect(affected(green)).toEqual([]);
    expect(reportOf(green).packages).toMatchObject({ compiled: 1, unlinked: 1 });
    // From then on that is known.
    expect(reportOf(await session.run()).packages.total).toBe(0);
    // A new one, and one that goes.
    await writeFiles(cwd, { 'broken/a.go': BROKEN });
    expect((await session.run()).exitCode).toBe(1);
    await rm(path.join(cwd, 'broken'), { recursive: true });
    expect(affected(await session.run())).toEqual([]);
    await session.remove();
  },
  TIME,
);

test(
  'tests that stop go build are seen in a folder of their own; others are not',
  async () => {
    const session = await begin(
      { 'cmd/app/main.go': MAIN, 'e2e/main_test.go': 'package main\n' },
      './...',
    );
    const { cwd } = session;
    await writeFiles(cwd, {
      'e2e/main_test.go': 'package main\n\nvar _ = 1\n',
      'more/a_test.go': 'package more\n',
    });
    expect(reportOf(await session.run()).phases.map((one) => one.name)).not.toContain('list');
    await writeFiles(cwd, { 'more/b_test.go': 'package other\n' });
    expect((await session.run()).exitCode).toBe(1);
    await session.remove();
  },
  TIME,
);
