import { execFileSync, spawnSync } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { someOf } from '../breadth.ts';
import {
  type CliResult,
  type Machine,
  newFolder,
  newMachine,
  reportOf,
  writeFiles,
} from './cli-machine.ts';
import { removeTree } from './harness/remove-tree.ts';

const SYSTEM_PATH = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';
const TIME = 240_000;
const onUnix = process.platform === 'win32' ? test.skip : test;

let machine: Machine;
let app: string;
const said = (result: CliResult) =>
  spawnSync(reportOf(result).binaries[0]?.path ?? '', { encoding: 'utf8' }).stderr.trim();
// What is reused must not hang on how fast this machine builds.
const WORTH = { GO_TURBO_BUILD_WITHOUT: 'worth' };
/** Each GOFLAGS has a base of its own: with one GOCACHE for all of them std is compiled once; '': without. */
const build = (GOFLAGS: string, goCache = path.join(machine.root, 'plain')) => {
  const cache = { GO_TURBO_BUILD_GOCACHE: goCache };
  const env = { GOFLAGS, PATH: SYSTEM_PATH, ...WORTH, ...cache };
  return machine.cli([], { cwd: app, reuse: true, env });
};

beforeAll(async () => {
  machine = await newMachine({ withGo: true });
  app = await writeFiles(await newFolder('job flags'), {
    'go.mod': 'module example.com/x\n\ngo 1.26.8\n',
    'main.go': `package main

var version = "none"

func main() { println(version) }
`,
  });
}, TIME);

afterAll(async () => {
  await machine.remove();
  await removeTree(app);
});

describe('GOFLAGS with quotes: what decides the binary is seen, and nothing stale is reused', () => {
  const ways: readonly (readonly [string, (script: string) => string])[] = [
    ['single quotes', (script: string) => `'-toolexec=/bin/sh ${script}'`],
    ['double quotes and two hyphens', (script: string) => `"--toolexec=/bin/sh ${script}"`],
    ['after another flag', (script: string) => `-mod=readonly\t'-toolexec=/bin/sh ${script}'`],
  ];
  onUnix.each(someOf(ways, 3))(
    '-toolexec in %s',
    async (_what, flags) => {
      const script = path.join(app, 'wrapper.sh');
      const linker = (value: string) =>
        writeFile(
          script,
          // It names itself to Go for the compiler, so that all of these compile std once.
          `case "$*" in
*"/compile -V=full") "$@" | sed 's/$/ quoted/'; exit;;
esac
case "$1" in */link) tool="$1"; shift; exec "$tool" -X main.version=${value} "$@";; esac
exec "$@"
`,
        );
      // A path with a space cannot be quoted once more inside: the script lies where none is.
      const where = await newFolder('wrapper');
      const plain = path.join(where, 'w.sh');
      execFileSync('ln', ['-s', script, plain]);
      await linker('one');
      const goCache = path.join(machine.root, 'named');
      const first = await build(flags(plain), goCache);
      expect(said(first)).toBe('one');
      await linker('two');
      const second = await build(flags(plain), goCache);
      expect(said(second)).toBe('two');
      expect(reportOf(second).reuse.reason).toContain('-toolexec');
      await removeTree(where);
    },
    TIME,
  );

  onUnix(
    '-toolexec that changes what is compiled: kept for no other run, unless it names itself to Go',
    async () => {
      const where = await newFolder('wrapper');
      const script = path.join(where, 'w.sh');
      const wrapper = (extra: string, version = '') =>
        writeFile(
          script,
          `tool="$1"; shift
case "$tool $*" in
*"/compile -V=full") "$tool" -V=full | sed 's/$/${version}/'; exit;;
*/compile\\ *) exec "$tool" ${extra} "$@";;
esac
exec "$tool" "$@"
`,
        );
      const flags = `'-toolexec=/bin/sh ${script}'`;
      await wrapper('');
      const first = reportOf(await build(flags, ''));
      expect(first.warnings).toEqual([expect.stringContaining('is in no key of Go')]);
      await wrapper('-N -l');
      const other = reportOf(await build(flags, ''));
      expect(other.packages.compiled).toBe(other.packages.total);
      expect(other.binaries[0]?.sha256).not.toBe(first.binaries[0]?.sha256);
      // As garble and its like do it.
      await wrapper('', ' mine');
      expect(reportOf(await build(flags, '')).warnings).toEqual([]);
      expect(reportOf(await build(flags, '')).packages.compiled).toBe(0);
      await removeTree(where);
    },
    TIME,
  );

  onUnix(
    '-overlay with a space in its path',
    async () => {
      const overlay = path.join(app, 'over lay.json');
      const other = path.join(app, 'other.txt');
      await writeFile(overlay, JSON.stringify({ Replace: { [path.join(app, 'main.go')]: other } }));
      const source = (text: string) =>
        writeFile(other, `package main\n\nfunc main() { println("${text}") }\n`);
      await source('one');
      expect(said(await build(`'-overlay=${overlay}'`))).toBe('one');
      await source('two');
      const second = await build(`"--overlay=${overlay}"`);
      expect(said(second)).toBe('two');
      expect(reportOf(second).reuse.reason).toContain('-overlay');
    },
    TIME,
  );

  test.each([
    ["'-mod=mod'", '-mod=mod'],
    ['"--modfile=go.mod"', '-modfile'],
  ])(
    '%s is never reused',
    async (flags, word) => {
      await build(flags);
      const second = await build(flags);
      expect(reportOf(second).binaries[0]?.reused).toBe(false);
      expect(reportOf(second).reuse.reason).toContain(word);
    },
    TIME,
  );

  test(
    'what quotes do not change is reused',
    async () => {
      await build("'-mod=readonly'");
      expect(reportOf(await build("'-mod=readonly'")).binaries[0]?.reused).toBe(true);
    },
    TIME,
  );
});

test.each([
  ["'-tags=a b", 'a quote is not closed'],
  ['-ldflags=-X main.version=1', '"main.version=1\\" is no flag'],
])(
  'GOFLAGS=%s is refused as Go refuses it',
  async (flags, words) => {
    const result = await build(flags);
    expect(result.exitCode).not.toBe(0);
    expect(JSON.stringify(result.stderr)).toContain(words);
    expect(result.stderr).toContain('GOFLAGS');
  },
  TIME,
);
