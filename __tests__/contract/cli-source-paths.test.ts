import path from 'node:path';
import { GO, type Machine, newMachine, reportOf, writeFiles } from './cli-machine.ts';

// -trimpath takes away what runtime.Caller and runtime.GOROOT say of this machine.

const MINUTES = 3 * 60_000;

let machine: Machine;
let cwd: string;
beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  cwd = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': `module example.com/app\n\ngo ${GO}\n`,
    'main.go':
      'package main\n\nimport (\n\t"example.com/app/data"\n\t"example.com/app/log"\n)\n\nfunc main() { log.Print(data.Path(), data.Root()) }\n',
    'data/data.go':
      'package data\n\nimport (\n\t"path/filepath"\n\t"runtime"\n)\n\nfunc Path() string {\n\t_, here, _, _ := runtime.Caller(0)\n\treturn filepath.Join(filepath.Dir(here), "names.txt")\n}\n',
    'data/root.go':
      'package data\n\nimport "runtime"\n\nfunc Root() string { return runtime.GOROOT() + "/lib/time" }\n',
    'log/log.go':
      'package log\n\nimport (\n\t"fmt"\n\t"path/filepath"\n\t"runtime"\n)\n\nfunc Print(words ...string) {\n\t_, file, line, _ := runtime.Caller(1)\n\tfmt.Println(filepath.Base(file), line, words)\n}\n',
    'data/data_test.go': 'package data\n\nimport "runtime"\n\nvar _ = runtime.GOROOT()\n',
  });
});
afterAll(() => machine.remove());

const warnings = async (args: readonly string[]): Promise<readonly string[]> =>
  reportOf(await machine.cli(args, { cwd })).warnings;

test(
  'a program that finds files by its source: one warning, with file and input',
  async () => {
    const said = await warnings(['--targets', 'linux/amd64,linux/arm64']);
    expect(said).toHaveLength(1);
    expect(said[0]).toMatch(
      /^data\/data\.go finds files .*runtime\.Caller.* data\/root\.go .*trimpath: false$/,
    );
    expect(await warnings(['--trimpath', 'false'])).toEqual([]);
    expect(await warnings(['--profile', 'dev'])).toEqual([]);
    await writeFiles(cwd, {
      'data/data.go': 'package data\n\nfunc Path() string { return "" }\n',
      'data/root.go': 'package data\n\nfunc Root() string { return "" }\n',
    });
    // A logger asks for names alone.
    expect(await warnings([])).toEqual([]);
  },
  MINUTES,
);
