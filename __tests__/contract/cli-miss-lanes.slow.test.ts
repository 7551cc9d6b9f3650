import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { MissKind } from '../../src/cache/misses/miss-cause.ts';
import type { RunReport } from '../../src/report/run-report.ts';
import { IS_LONG } from '../breadth.ts';
import { needs } from '../needs.ts';
import {
  type CliOptions,
  GO,
  type Machine,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';
import { missKinds, missTexts } from './fixtures-misses.ts';

// Each ingredient of a lane is planted, and named. What is built is one package that imports nothing.

const MINUTES = 10 * 60_000;
/** A value of each flag and variable: of those that users write, none may be said. */
const VALUES = /netgo|all=-B|otherwise|hunter2/;

let machine: Machine;
let app: string;

beforeAll(async () => {
  machine = await newMachine({ withGo: true, path: process.env.PATH ?? '' });
  app = await writeFiles(path.join(machine.root, 'app'), {
    'go.mod': 'module example.com/app\n\ngo 1.26.0\n',
    'leaf/leaf.go': 'package leaf\n\nfunc Word() string { return "one" }\n',
    'dep/dep.go':
      'package dep\n\nimport "github.com/rivo/uniseg"\n\nfunc Count(s string) int { return uniseg.StringWidth(s) }\n',
  });
}, MINUTES);
afterAll(() => machine.remove());

async function build(
  args: readonly string[] = [],
  { cwd = app, ...options }: CliOptions = {},
): Promise<RunReport> {
  const version = args.includes('--go-version') ? [] : ['--go-version', GO];
  const packages = args.includes('--packages') ? [] : ['--packages', './leaf'];
  const report = reportOf(
    await machine.cli([...version, ...packages, ...args], { cwd, ...options }),
  );
  expect(missTexts(report)).not.toMatch(VALUES);
  return report;
}

/** A gcc of another version. */
async function otherCompiler(): Promise<string> {
  const folder = path.join(machine.root, 'gcc');
  await mkdir(folder, { recursive: true });
  const script = '#!/bin/sh\ncase $1 in --version) echo "gcc (planted) 99.1"; exit;; esac\n';
  await writeFile(path.join(folder, 'gcc'), `${script}exec /usr/bin/gcc "$@"\n`, { mode: 0o755 });
  return `${folder}${path.delimiter}${process.env.PATH}`;
}

needs('linux x64', 'gcc').test(
  'each ingredient that is another one, by name',
  async () => {
    expect(missKinds(await build(['--save', 'never']))).toContain('not-permitted');
    expect(missKinds(await build())).toEqual(['first-run', 'first-run']);
    expect(missKinds(await build())).toEqual([]);

    const toolexec = path.join(app, 'wrapper.sh');
    await writeFile(toolexec, '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
    const planted: readonly (readonly [MissKind, string, readonly string[], CliOptions['env']?])[] =
      [
        ['go-version', 'Go 1.26.8 -> 1.26.7', ['--go-version', '1.26.7']],
        ['targets', 'targets linux/amd64 -> linux/arm64', ['--targets', 'linux/arm64']],
        ['profile', 'profile lean -> staging', ['--profile', 'staging']],
        ['tags', '-tags changed', ['--tags', 'netgo']],
        ['flags', '-gcflags changed', ['--gcflags', 'all=-B']],
        ['pgo', '-pgo changed', ['--build-flags', '-pgo=off']],
        ['goflags', 'GOFLAGS changed', [], { GOFLAGS: '-count=1' }],
        ['goexperiment', 'GOEXPERIMENT changed', [], { GOEXPERIMENT: 'nogreenteagc' }],
        ['go-variable', 'GOAMD64 changed: v1 -> v3', [], { GOAMD64: 'v3' }],
        ['cgo', 'CGO_ENABLED 0 -> 1', ['--cgo']],
        ['not-kept', '-toolexec=', ['--build-flags', `-toolexec=${toolexec}`]],
      ];
    for (const [kind, text, args, env] of planted) {
      const found = await build(['--save', 'never', ...args], env === undefined ? {} : { env });
      expect([kind, missKinds(found)]).toEqual([kind, expect.arrayContaining([kind])]);
      expect(missTexts(found)).toContain(text);
    }
  },
  MINUTES,
);

(IS_LONG ? needs('linux x64', 'gcc').test : test.skip)(
  'of C: its compiler and its flags',
  async () => {
    const cgo = ['--cgo', '--cache-name', 'c'];
    const env = { CGO_CFLAGS: '-O2 -DTOKEN=hunter2', CC: 'gcc' };
    await build(cgo, { env });
    const planted: readonly (readonly [MissKind, string, CliOptions['env']])[] = [
      ['cc', 'CC changed', { CC: 'gcc -pipe' }],
      ['cgo-flags', 'CGO_CFLAGS changed', { CGO_CFLAGS: '-O1' }],
      ['cgo-flags', 'CGO_LDFLAGS changed', { CGO_LDFLAGS: '-L/otherwise' }],
      ['c-compiler', '-> gcc (planted) 99.1', { PATH: await otherCompiler() }],
    ];
    for (const [kind, text, change] of planted) {
      const found = await build([...cgo, '--save', 'never'], { env: { ...env, ...change } });
      expect([kind, missKinds(found)]).toEqual([kind, expect.arrayContaining([kind])]);
      expect(missTexts(found)).toContain(text);
    }
  },
  MINUTES,
);

test(
  'a module of another version, and a checkout in another folder without -trimpath',
  async () => {
    const versions: Readonly<Record<string, string>> = {
      'v0.4.6': 'h1:Sovz9sDSwbOz9tgUy8JpT+KgCkPYJEN/oYzlJiYTNLg=',
      'v0.4.7': 'h1:WUdvkW8uEhrYfLC4ZzdpI2ztxP1I582+49Oc5Mq64VQ=',
    };
    const requires = (version: string): Record<string, string> => ({
      'go.mod': `module example.com/app\n\ngo 1.26.0\n\nrequire github.com/rivo/uniseg ${version}\n`,
      'go.sum': `github.com/rivo/uniseg ${version} ${versions[version]}\ngithub.com/rivo/uniseg ${version}/go.mod h1:FN3SvrM+Zdj16jyLfmOkMNblXMcoc8DfTHruCPUcx88=\n`,
    });
    const dep = ['--packages', './dep', '--cache-name', 'dep'];
    await writeFiles(app, requires('v0.4.6'));
    await build(dep);
    await writeFiles(app, requires('v0.4.7'));
    const bumped = await build([...dep, '--save', 'never']);
    expect(bumped.misses.recompiled).toMatchObject([
      {
        kind: 'go-sum',
        text: 'go.sum changed (github.com/rivo/uniseg v0.4.6 -> v0.4.7)',
        packages: 2,
      },
    ]);
    expect(missKinds(bumped).slice(0, -1)).toContain('go-sum');

    const paths = ['--no-trimpath', '--cache-name', 'paths'];
    await build(paths);
    const moved = await writeFiles(path.join(machine.root, 'moved'), {
      'go.mod': 'module example.com/app\n\ngo 1.26.0\n',
      'leaf/leaf.go': 'package leaf\n\nfunc Word() string { return "one" }\n',
    });
    const elsewhere = await build([...paths, '--save', 'never'], { cwd: moved });
    expect(missKinds(elsewhere)).toContain('folder-moved');
  },
  MINUTES,
);
