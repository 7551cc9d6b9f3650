import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { type GoFlags, goFlags } from '../../../src/inputs/flags/go-flags.ts';
import { forTarget } from '../../../src/pin/c/target-c-tools.ts';
import { createGoSandbox, type GoSandbox } from '../../fakes/go-sandbox.ts';

type FlagInputs = Parameters<typeof goFlags>[0];

const NOTHING: FlagInputs = {
  profile: 'lean',
  flags: {},
  cgo: false,
  link: 'auto',
  libc: 'gnu',
  linker: 'default',
  buildinfo: 'full',
  tags: [],
  gcflags: '',
  ldflags: '',
  stamp: [],
  buildFlags: [],
};
const LEAN = ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false'];
const STRIPPED = '-ldflags=-s -w';

describe('goFlags', () => {
  test.each<[string, Partial<FlagInputs>, string[], string[]]>([
    ['lean', {}, LEAN, [STRIPPED]],
    ['dev', { profile: 'dev' }, ['-buildvcs=false'], []],
    ['release', { profile: 'release' }, ['-buildvcs=true', ...LEAN.slice(1)], [STRIPPED]],
    [
      'tags',
      { tags: ['netgo', 'extra'] },
      ['-buildvcs=false', '-trimpath', '-tags=netgo,extra', '-gcflags=all=-dwarf=false'],
      [STRIPPED],
    ],
    ['linker flags', { ldflags: '-X a.b=c' }, LEAN, [`${STRIPPED} -X a.b=c`]],
    [
      'linker flags of dev',
      { profile: 'dev', ldflags: '-X a.b=c' },
      ['-buildvcs=false'],
      ['-ldflags=-X a.b=c'],
    ],
    [
      'a stamp, before the linker flags of the user',
      { ldflags: '-X main.v=2', stamp: [{ name: 'main.v', value: '1' }] },
      LEAN,
      [`${STRIPPED} -X main.v=1 -X main.v=2`],
    ],
    [
      'compiler flags for the packages named',
      { gcflags: '-N -l' },
      [...LEAN, '-gcflags=-dwarf=false -N -l'],
      [STRIPPED],
    ],
    [
      'compiler flags for a pattern',
      { gcflags: 'example.com/m/...=-d=ssa/check_bce/debug=1' },
      [...LEAN, '-gcflags=example.com/m/...=-dwarf=false -d=ssa/check_bce/debug=1'],
      [STRIPPED],
    ],
    [
      'compiler flags with an equals sign and no pattern',
      { gcflags: '-d=ssa/check_bce/debug=1' },
      [...LEAN, '-gcflags=-dwarf=false -d=ssa/check_bce/debug=1'],
      [STRIPPED],
    ],
    [
      'compiler flags of dev',
      { profile: 'dev', gcflags: 'all=-N -l' },
      ['-buildvcs=false', '-gcflags=all=-N -l'],
      [],
    ],
    [
      'flags of the user come last, so that they win',
      { buildFlags: ['-buildvcs=true', '-race'] },
      [...LEAN, '-buildvcs=true', '-race'],
      [STRIPPED],
    ],
  ])('%s', (_what, changes, compile, link) => {
    expect(goFlags({ ...NOTHING, ...changes })).toEqual({ compile, link });
  });

  test('a value that Go has no quotes for is a broken invariant', () => {
    const stamp = [{ name: 'main.v', value: `it's "both"` }];
    expect(() => goFlags({ ...NOTHING, stamp })).toThrow('holds both kinds of quotes');
  });
});

describe('with a real go', () => {
  let sandbox: GoSandbox;
  const NAMES = ['Plain', 'Spaces', 'Single', 'Double', 'Odd', 'Empty', 'Edges'];
  beforeAll(async () => {
    sandbox = await createGoSandbox();
    const all = NAMES.join(', ');
    await sandbox.write({
      'go.mod': 'module example.com/m\n\ngo 1.21\n',
      'main.go': `package main\n\nimport "example.com/m/lib"\n\nvar ${all} string\n\nfunc main() {\n\tfor _, s := range []string{${all}, lib.Version} {\n\t\tfor _, b := range []byte(s) {\n\t\t\tprint(b, " ")\n\t\t}\n\t\tprintln()\n\t}\n}\n`,
      'lib/lib.go': 'package lib\n\nvar Version string\n',
    });
  });
  afterAll(() => sandbox.remove());

  async function build(flags: GoFlags, more: readonly string[] = []): Promise<string> {
    const file = sandbox.path(process.platform === 'win32' ? 'app.exe' : 'app');
    await sandbox.go('.', ['build', ...flags.compile, ...flags.link, ...more, '-o', file, '.']);
    return file;
  }

  /** What the built program was stamped with: it writes bytes, so that nothing gets lost on the way. */
  async function stamped(file: string): Promise<string[]> {
    const { stderr } = await promisify(execFile)(file);
    return stderr
      .split('\n')
      .slice(0, -1)
      .map((line) => Buffer.from(line.split(' ').filter(Boolean).map(Number)).toString('utf8'));
  }

  test('stamps arrive byte for byte: spaces, quotes of either kind, signs', async () => {
    const values = {
      Plain: 'v1.2.3',
      Spaces: 'built on a Monday',
      Single: "it's here",
      Double: 'say "hello" there',
      Odd: 'a=b,$HOME\\n`x`;é世\t|%20#',
      Empty: '',
      Edges: ' -s ',
    };
    const stamp = [
      ...Object.entries(values).map(([name, value]) => ({ name: `main.${name}`, value })),
      { name: 'example.com/m/lib.Version', value: '"quoted"' },
    ];
    const file = await build(goFlags({ ...NOTHING, stamp }));
    expect(await stamped(file)).toEqual([...Object.values(values), '"quoted"']);
  });

  /** Flags of the compiler for each package, as `go build -n` shows them. */
  async function compilerFlags(gcflags: string): Promise<Map<string, string>> {
    const flags = goFlags({ ...NOTHING, gcflags });
    const { stderr } = await sandbox.tryGo('.', ['build', '-n', '-a', ...flags.compile, '.']);
    const lines = stderr
      .split('\n')
      .filter((line) => /[\\/]compile(\.exe)?["']? .* -p /.test(line));
    return new Map(lines.map((line) => [/ -p (\S+) /.exec(line)?.[1] ?? '', line]));
  }

  test.each([
    ['', { main: false, 'example.com/m/lib': false, runtime: false }],
    ['-N -l', { main: true, 'example.com/m/lib': false, runtime: false }],
    ['all=-N -l', { main: true, 'example.com/m/lib': true, runtime: true }],
    ['example.com/m/...=-N -l', { main: true, 'example.com/m/lib': true, runtime: false }],
  ])('gcflags %j reach their packages, and no package gets DWARF', async (gcflags, expected) => {
    const lines = await compilerFlags(gcflags);
    for (const [name, own] of Object.entries(expected)) {
      const line = lines.get(name) ?? `no compile of ${name}`;
      expect(line).toContain(' -dwarf=false');
      expect([name, line.includes(' -N -l ')]).toEqual([name, own]);
    }
  });
});

test('forTarget sets GOOS, GOARCH and the variant, and keeps the rest', () => {
  const target = { goos: 'linux', goarch: 'arm', variant: '7' };
  expect(forTarget({ PATH: '/bin', GOOS: 'darwin' }, target)).toEqual({
    PATH: '/bin',
    GOOS: 'linux',
    GOARCH: 'arm',
    GOARM: '7',
  });
});
