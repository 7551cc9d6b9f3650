import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { MethodsReport } from '../../src/commands/why/methods/methods-report.ts';
import { whenLong } from '../breadth.ts';
import { GO, type Machine, newMachine, writeFiles } from './cli-machine.ts';

// Who makes the linker keep all methods: one binary has such a function two packages away, one has none.

const FILES = {
  'go.mod': `module example.com/app\n\ngo ${GO}\n`,
  'cmd/one/main.go':
    'package main\n\nimport "example.com/app/middle"\n\nfunc main() { middle.Do("Used") }\n',
  'cmd/two/main.go': 'package main\n\nfunc main() { println("two") }\n',
  'middle/middle.go':
    'package middle\n\nimport "example.com/app/find.by"\n\ntype T struct{}\n\nfunc (T) Used() {}\n\nfunc Do(name string) { find.By(T{}, name) }\n',
  'find.by/find.go':
    'package find\n\nimport "reflect"\n\n//go:noinline\nfunc By(v any, name string) { reflect.ValueOf(v).MethodByName(name).Call(nil) }\n',
};

let machine: Machine;
beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  await writeFiles(path.join(machine.root, 'app'), FILES);
});
afterAll(() => machine.remove());

async function methods(words: readonly string[] = []) {
  const json = path.join(machine.root, 'methods.json');
  const cwd = path.join(machine.root, 'app');
  const done = await machine.cli(['why', ...words, '--methods', '--json', json], { cwd });
  const text = await readFile(json, 'utf8').catch(() => 'null');
  return { ...done, found: JSON.parse(text) as MethodsReport };
}

// Package reflect is compiled from an empty cache.
whenLong(
  'names the function, the shortest chain to its package, and how the linker came there',
  async () => {
    const { exitCode, stdout, found } = await methods();
    expect(exitCode).toBe(0);
    const [one, two] = found.binaries;
    expect(one).toMatchObject({ name: 'one', package: 'example.com/app/cmd/one', plugin: null });
    expect(one?.callers[0]).toEqual({
      function: 'example.com/app/find%2eby.By',
      package: 'example.com/app/find.by',
      chain: ['main.main', 'example.com/app/find%2eby.By'],
      imports: ['example.com/app/cmd/one', 'example.com/app/middle', 'example.com/app/find.by'],
      isSure: true,
    });
    expect(one?.callers.filter((each) => each.isSure)).toHaveLength(1);
    expect(two).toMatchObject({ name: 'two', callers: [], plugin: null });
    expect(stdout).toContain('one (linux/amd64): the linker keeps every exported method');
    expect(stdout).toContain('two (linux/amd64): the linker drops methods that nothing calls');
  },
  300_000,
);

test('with a module beside it: what is meant is said', async () => {
  const { exitCode, stderr } = await methods(['example.com/app/middle']);
  expect(exitCode).toBe(2);
  expect(stderr).toContain('--methods is about whole binaries: leave out example.com/app/middle');
});
