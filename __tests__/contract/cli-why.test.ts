import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { WhyReport } from '../../src/commands/why/why-report.ts';
import { GO, type Machine, newMachine, sharedGo, writeFiles } from './cli-machine.ts';
import { runChild } from './harness/child.ts';

// What `why` says of a module, compared with what Go says without it.

let machine: Machine;
let cwd: string;

const module = (name: string): Record<string, string> => ({
  [`${name}/go.mod`]: `module example.com/${name}\n\ngo 1.26.8\n`,
});

/** big comes in by a blank import of app/plug alone; shared by big and by app. */
const FILES = {
  'app/go.mod': `module example.com/app

go 1.26.8

tool example.com/tooled/cmd/gen

require (
	example.com/big v0.0.0
	example.com/shared v0.0.0
	example.com/tested v0.0.0
	example.com/tooled v0.0.0
	example.com/unused v0.0.0
)

replace (
	example.com/big => ../big
	example.com/shared => ../shared
	example.com/tested => ../tested
	example.com/tooled => ../tooled
	example.com/unused => ../unused
)
`,
  'app/cmd/one/main.go': `package main

import (
	_ "example.com/app/plug"
	"example.com/shared"
)

func main() { println(shared.Text()) }
`,
  'app/cmd/two/main.go': 'package main\n\nfunc main() {}\n',
  'app/plug/plug.go': `package plug

import "example.com/big/deep"

func init() { deep.Fill() }
`,
  'app/lib/lib.go': 'package lib\n\nfunc F() {}\n',
  'app/lib/lib_test.go': `package lib

import (
	"testing"

	"example.com/tested"
)

func TestF(t *testing.T) { tested.F() }
`,
  ...module('big'),
  'big/deep/deep.go': `package deep

import (
	"strings"
	"text/tabwriter"

	"example.com/big/inner"
	"example.com/shared"
)

func Fill() {
	println(strings.Join(inner.Words, shared.Text()), tabwriter.Debug)
}
`,
  'big/inner/inner.go': 'package inner\n\nvar Words = []string{"a", "b"}\n',
  ...module('shared'),
  'shared/shared.go': 'package shared\n\nfunc Text() string { return "text" }\n',
  ...module('tested'),
  'tested/tested.go': 'package tested\n\nfunc F() {}\n',
  ...module('tooled'),
  'tooled/cmd/gen/main.go': 'package main\n\nfunc main() {}\n',
  ...module('unused'),
  'unused/unused.go': 'package unused\n',
};

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  await writeFiles(machine.root, FILES);
  cwd = path.join(machine.root, 'app');
});

afterAll(() => machine.remove());

async function why(words: readonly string[]) {
  const json = path.join(machine.root, 'why.json');
  const done = await machine.cli(['why', ...words, '--no-measure', '--json', json], { cwd });
  const text = await readFile(json, 'utf8').catch(() => 'null');
  return { ...done, found: JSON.parse(text) as WhyReport };
}

/** Import paths of what `go list -deps` lists, with some blank imports taken out of the sources. */
async function listed(imports: readonly string[]): Promise<string[]> {
  const files = Object.entries(FILES).map(([name, text]) => [
    name,
    imports.reduce((left, one) => left.replace(`_ "${one}"`, ''), text),
  ]);
  const copy = await writeFiles(path.join(machine.root, 'cut'), Object.fromEntries(files));
  const { tools } = await sharedGo();
  const go = path.join(tools, 'go', GO, process.arch, 'bin', 'go');
  const args = ['list', '-deps', '-f', '{{.ImportPath}}', './cmd/one'];
  const env = { ...machine.env, CGO_ENABLED: '0', GOCACHE: path.join(machine.root, 'cache') };
  const done = await runChild(go, args, path.join(copy, 'app'), env);
  if (done.exitCode !== 0) throw new Error(done.stderr);
  return done.stdout.trim().split('\n').sort();
}

test('what a blank import brings: chains, the packages that go, and the line to delete', async () => {
  const [before, after] = [await listed([]), await listed(['example.com/app/plug'])];
  const gone = before.filter((one) => !after.includes(one));
  expect(gone).toContain('example.com/big/inner');
  const { exitCode, stdout, found } = await why(['example.com/app/plug']);
  expect(exitCode).toBe(0);
  expect(found).toMatchObject({
    kind: 'package',
    binaries: [
      {
        name: 'one',
        package: 'example.com/app/cmd/one',
        chains: [['example.com/app/cmd/one', 'example.com/app/plug']],
        through: [],
        imports: [{ from: 'example.com/app/cmd/one', line: 4, isBlank: true, isOwn: true }],
      },
    ],
    without: [{ name: 'two' }],
    outside: null,
  });
  expect(found.binaries[0]?.dropped.packages).toEqual(gone);
  expect(found.binaries[0]?.dropped.modules).toEqual([
    { path: 'example.com/big', version: 'v0.0.0' },
  ]);
  expect(stdout).toContain('cmd/one/main.go:4: blank import of example.com/app/plug');
  expect(stdout).toContain('they can be deleted, and all still compiles');
});

test('a module behind it: every chain leads through the blank import, which is named', async () => {
  const { exitCode, stdout, found } = await why(['example.com/big']);
  expect(exitCode).toBe(0);
  const [one] = found.binaries;
  expect(found.binaries).toHaveLength(1);
  expect(one?.packages).toEqual(['example.com/big/deep', 'example.com/big/inner']);
  expect(one?.chains).toEqual([
    ['example.com/app/cmd/one', 'example.com/app/plug', 'example.com/big/deep'],
  ]);
  expect(one?.through.map(({ package: path, removable }) => [path, removable.length])).toEqual([
    ['example.com/app/plug', 1],
  ]);
  // shared stays: main itself imports it.
  expect(one?.dropped.packages).not.toContain('example.com/shared');
  expect(stdout).toContain('to be rid of it, delete the blank import of example.com/app/plug');
});

test('in no binary: tests, tools, a package that nothing links, go.mod alone', async () => {
  const tested = await why(['example.com/tested']);
  expect(tested.found.outside).toMatchObject({ kind: 'test' });
  expect(tested.stdout).toContain('only tests import it');
  expect(tested.stdout).toContain('-> example.com/tested');
  const tooled = await why(['example.com/tooled']);
  expect(tooled.found.outside).toEqual({ kind: 'tool', chain: ['example.com/tooled/cmd/gen'] });
  const lib = await why(['example.com/app/lib']);
  expect(lib.found.outside).toEqual({ kind: 'unlinked', packages: ['example.com/app/lib'] });
  const unused = await why(['example.com/unused']);
  expect(unused.found.outside).toEqual({ kind: 'go.mod', isDirect: true });
  expect([tested, tooled, lib, unused].map((one) => one.exitCode)).toEqual([0, 0, 0, 0]);
});

test('what is nowhere is an error with near names; a version that is not the one is said', async () => {
  const none = await why(['example.com/bigg']);
  expect(none.exitCode).toBe(1);
  expect(none.stderr).toContain('"example.com/bigg" is no module and no package of this build');
  expect(none.stderr).toContain('did you mean example.com/big');
  const other = await why(['example.com/big@v9.9.9']);
  expect(other.exitCode).toBe(0);
  expect(other.stdout).toContain('asked for v9.9.9; the build has v0.0.0');
});

test('several targets, and without a name a table of all modules', async () => {
  const both = await why(['example.com/big', '--targets', 'linux/amd64,windows/arm64']);
  expect(both.found.binaries.map((one) => one.target)).toEqual(['linux/amd64', 'windows/arm64']);
  expect(both.found.without).toHaveLength(2);
  const { found, stdout } = await why(['--packages', './cmd/one']);
  const [table] = found.modules;
  const names = table?.rows.map((one) => [one.path, one.packages]);
  expect(names).toEqual([
    ['example.com/big', 2],
    ['example.com/shared', 1],
  ]);
  expect(stdout).toContain('example.com/big v0.0.0');
});

test('help, and words that are too many', async () => {
  expect((await why(['--help'])).stdout).toContain('Usage: node dist/cli.mjs why');
  const two = await why(['example.com/big', 'example.com/shared']);
  expect(two.exitCode).toBe(2);
  expect(two.stderr).toContain('unexpected argument "example.com/shared"');
});
