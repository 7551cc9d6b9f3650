import { execFile } from 'node:child_process';
import { mkdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { whenLong } from '../breadth.ts';
import { needs } from '../needs.ts';
import { GO, type Machine, newMachine, reportOf, sharedGo, writeFiles } from './cli-machine.ts';
import { startJob } from './harness/run-step.ts';

// What C is made from is in no key of Go: an object of one job must not be used where another has
// other headers, libraries or packages.

const run = promisify(execFile);
const { test } = needs('linux', 'gcc');
const MINUTES = 5 * 60_000;

let machine: Machine;
beforeEach(async () => {
  machine = await newMachine({ withGo: true, path: process.env.PATH ?? '' });
});
afterEach(() => machine.remove());

const DEFINE = (name: string, value: number): string => `#define ${name} ${value}\n`;
/** One value for each way on which C reaches a file that is not in its package's folder. */
const WAYS: Readonly<Record<string, (value: number) => Record<string, string>>> = {
  // A folder that #cgo names, and a header that the header there includes.
  A: (value) => ({
    'include/a.h': '#include "deep/more.h"\n',
    'include/deep/more.h': DEFINE('A', value),
  }),
  // A folder of CGO_CFLAGS.
  B: (value) => ({ 'sdk/b.h': DEFINE('B', value) }),
  // A folder of CPATH.
  C: (value) => ({ 'cpath/c.h': DEFINE('C', value) }),
  // A folder below the package's.
  D: (value) => ({ 'app/below/d.h': DEFINE('D', value) }),
  // What a C file includes from beside.
  E: (value) => ({ 'other/e.inc': DEFINE('E', value) }),
  // -include in CC.
  F: (value) => ({ 'forced/f.h': DEFINE('F', value) }),
  // A description of pkg-config.
  G: (value) => ({
    'pc/gtbvalue.pc': `Name: g\nDescription: g\nVersion: ${value}\nCflags: -DG=${value}\n`,
  }),
};
const SRCDIR = '$'.concat('{SRCDIR}');
const PREAMBLE = [
  `// #cgo CFLAGS: -I${SRCDIR}/../include`,
  '// #cgo pkg-config: gtbvalue',
  '// #include <a.h>',
  '// #include "b.h"',
  '// #include <c.h>',
  '// #include "below/d.h"',
  '// int e(void);',
].join('\n');

const main = (preamble: string, values: readonly string[]): string =>
  `package main\n\n${preamble}\nimport "C"\n\nfunc main() { print(${values.join(', " ", ')}, "\\n") }\n`;

interface Built {
  readonly said: string;
  readonly compiled: number;
}

async function built(
  files: Readonly<Record<string, string>>,
  env: Readonly<Record<string, string>> = {},
): Promise<Built> {
  const root = path.join(machine.root, 'work');
  await writeFiles(root, { 'app/go.mod': `module example.com/c\n\ngo ${GO}\n`, ...files });
  const cwd = path.join(root, 'app');
  const done = await machine.cli(['--cgo', '--profile', 'staging'], { cwd, reuse: true, env });
  const { packages } = reportOf(done);
  const { stderr } = await run(path.join(cwd, 'bin', 'c'));
  return { said: stderr.trim(), compiled: packages.compiled };
}

test(
  'headers outside of the package, by every way that leads to one, there and back',
  async () => {
    const root = path.join(machine.root, 'work');
    const env = {
      CGO_CFLAGS: `-O1 -isystem ${root}/sdk`,
      CPATH: `${root}/cpath`,
      CC: `gcc -include ${root}/forced/f.h`,
      PKG_CONFIG_PATH: `${root}/pc`,
    };
    const names = Object.keys(WAYS);
    const values = new Map(names.map((name) => [name, 1]));
    const said = (): string => [...values.values()].join(' ');
    const calls = names.map((name) => (name === 'E' ? 'C.e()' : `C.${name}`));
    const next = (): Promise<Built> => {
      const files = names.map((name) => WAYS[name]?.(values.get(name) ?? 0));
      const own = {
        'app/main.go': main(PREAMBLE, calls),
        'app/e.c': '#include "../other/e.inc"\nint e(void) { return E; }\n',
      };
      return built(Object.assign(own, ...files), env);
    };
    expect((await next()).said).toBe(said());
    // Nothing has changed: nothing is compiled.
    expect(await next()).toEqual({ said: said(), compiled: 0 });
    for (const name of names) {
      values.set(name, 2);
      const changed = await next();
      expect([name, changed.said]).toEqual([name, said()]);
      // What holds no C stays as it was compiled.
      expect(changed.compiled).toBeLessThan(15);
    }
    expect(await next()).toEqual({ said: said(), compiled: 0 });
    for (const name of names) values.set(name, 1);
    expect((await next()).said).toBe(said());
  },
  MINUTES,
);

whenLong(
  'a macro that names a header, and a static library',
  async () => {
    const lib = path.join(machine.root, 'work', 'lib');
    const next = async (value: number): Promise<Built> => {
      await writeFiles(lib, { 'v.c': `int value(void) { return ${value}; }\n` });
      await run('gcc', ['-c', 'v.c'], { cwd: lib });
      await run('ar', ['rcs', 'libv.a', 'v.o'], { cwd: lib });
      const preamble = [
        `// #cgo LDFLAGS: -L${SRCDIR}/../lib -lv`,
        '// #define NAME "../other/value.h"',
        '// #include NAME',
        '// int value(void);',
      ].join('\n');
      return built({
        'app/main.go': main(preamble, ['C.value()', 'C.VALUE']),
        'other/value.h': DEFINE('VALUE', value),
      });
    };
    expect((await next(1)).said).toBe('1 1');
    expect((await next(2)).said).toBe('2 2');
    expect(await next(2)).toEqual({ said: '2 2', compiled: 0 });
    expect((await next(1)).said).toBe('1 1');
  },
  MINUTES,
);

test(
  'in a job: a header that a later step changes leaves nothing with C behind',
  async () => {
    const { tools, modules } = await sharedGo();
    const root = path.join(machine.root, 'runner');
    const source = path.join(machine.root, 'source');
    const sdk = path.join(machine.root, 'sdk');
    await mkdir(root, { recursive: true });
    await writeFiles(source, {
      'go.mod': `module example.com/c\n\ngo ${GO}\n`,
      'main.go': main('// #include <value.h>', ['C.VALUE']),
    });
    const job = async (value: number, later: number): Promise<{ said: string; log: string }> => {
      await writeFiles(sdk, { 'value.h': DEFINE('VALUE', value) });
      const running = await startJob({
        ...{ root, source, event: 'push', ref: 'refs/heads/main', toolCache: tools },
        inputs: {
          'cache-store': `directory:${path.join(machine.root, 'store')}`,
          cgo: 'true',
          profile: 'staging',
        },
        env: { GOMODCACHE: modules, CGO_CFLAGS: `-O1 -I${sdk}` },
      });
      const step = await running.step();
      expect([step.exitCode, step.errors]).toEqual([0, []]);
      const { stderr } = await run(path.join(running.folders.workspace, 'bin', 'c'));
      await writeFiles(sdk, { 'value.h': DEFINE('VALUE', later) });
      const [post] = await running.finish();
      expect([post?.exitCode, post?.errors, post?.warnings]).toEqual([0, [], []]);
      return { said: stderr.trim(), log: `${step.stdout}${post?.stdout}` };
    };
    expect(await job(1, 2)).toMatchObject({
      said: '1',
      log: expect.stringContaining('packages with C are not kept'),
    });
    expect((await job(2, 2)).said).toBe('2');
    expect((await job(2, 2)).said).toBe('2');
    expect(await job(1, 1)).toMatchObject({
      said: '1',
      log: expect.stringContaining('packages with C are compiled again'),
    });
  },
  MINUTES,
);
