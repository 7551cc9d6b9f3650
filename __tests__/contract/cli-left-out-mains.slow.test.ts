import {
  type CliOptions,
  type CliResult,
  GO,
  type Machine,
  newFolder,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';

// Go passes over a main package that imports "C" while cgo is off; nobody would miss it.

const TIME = 240_000;
const HEAD = `module example.com/x\n\ngo ${GO}\n`;
const MAIN = 'package main\n\nfunc main() { println("main") }\n';
const WITH_C =
  'package main\n\n// int one(void) { return 1; }\nimport "C"\n\nfunc main() { println(C.one()) }\n';
const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
type Files = Readonly<Record<string, string>>;

let machine: Machine;
beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: SYSTEM_PATH });
}, TIME);
afterAll(() => machine.remove());

const run = async (
  files: Files,
  args: readonly string[] = [],
  more: CliOptions = {},
): Promise<CliResult> => {
  const cwd = await writeFiles(await newFolder('left-out'), { 'go.mod': HEAD, ...files });
  return machine.cli(args, { cwd, ...more });
};

const names = (result: CliResult) => reportOf(result).binaries.map((one) => one.name);

test.each<[string, Files, readonly string[]]>([
  ['the only one', { 'cmd/c/main.go': WITH_C, 'lib/lib.go': 'package lib\n' }, []],
  ['with nothing beside it', { 'cmd/c/main.go': WITH_C }, []],
  ['one of two', { 'cmd/c/main.go': WITH_C, 'cmd/app/main.go': MAIN }, []],
  ['by its name', { 'cmd/c/main.go': WITH_C, 'cmd/app/main.go': MAIN }, ['./cmd/c', './cmd/app']],
  ['with tests', { 'cmd/c/main.go': WITH_C, 'cmd/c/main_test.go': 'package main\n' }, []],
  ['by import paths', { 'cmd/c/main.go': WITH_C, 'a.go': MAIN }, ['example.com/x/...']],
  ['by work', { 'cmd/c/main.go': WITH_C, 'a.go': MAIN }, ['work']],
])(
  '%s: the step fails and names file and input',
  async (_what, files, packages) => {
    const args = packages.length === 0 ? [] : ['--packages', packages.join(',')];
    const result = await run(files, args);
    expect(result.exitCode).toBe(1);
    expect(result.stderr).toContain('main package cmd/c (main.go) for ');
    expect(result.stderr).toMatch(/to fix: .*cgo: true/);
  },
  TIME,
);

test.each<[string, readonly string[], Readonly<Record<string, string>>]>([
  ['cgo: false', ['--cgo=false'], {}],
  ['CGO_ENABLED=0', [], { CGO_ENABLED: '0' }],
])(
  'with %s it is a warning',
  async (_what, args, env) => {
    const files = { 'cmd/c/main.go': WITH_C, 'cmd/app/main.go': MAIN };
    const result = await run(files, args, { env });
    expect(names(result)).toEqual(['app']);
    expect(reportOf(result).warnings).toEqual([
      expect.stringContaining('main package cmd/c (main.go) for '),
    ]);
  },
  TIME,
);

test(
  'what is no main package, not matched, ignored or another module is passed over',
  async () => {
    const files = {
      'go.mod': `${HEAD}\nignore ./web\n`,
      'cmd/app/main.go': MAIN,
      'lib/c/c.go': WITH_C.replace('package main', 'package c'),
      'web/main.go': WITH_C,
      'tools/go.mod': 'module example.com/t\n',
      'tools/main.go': WITH_C,
      'gen/main.go': `//go:build ignore\n\n${WITH_C}`,
      'testdata/main.go': WITH_C,
    };
    const result = await run(files);
    expect(names(result)).toEqual(['app']);
    expect(reportOf(result).warnings).toEqual([]);
    const other = await run({ 'cmd/app/main.go': MAIN, 'c/main.go': WITH_C }, [
      '--packages=./cmd/...',
    ]);
    expect(names(other)).toEqual(['app']);
  },
  TIME,
);

test(
  'a package of C that a main package imports is red as in Go, with the word on cgo',
  async () => {
    const result = await run({
      'cmd/app/main.go': MAIN.replace('func', 'import _ "example.com/x/lib"\n\nfunc'),
      'lib/c.go': WITH_C.replace('package main', 'package lib'),
    });
    expect(result.exitCode).toBe(1);
    expect(result.stdout).toContain(`build constraints exclude all Go files in`);
    expect(result.stderr).toContain('cgo: true');
  },
  TIME,
);
