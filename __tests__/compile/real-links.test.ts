import { execFileSync } from 'node:child_process';
import { resolverWarning } from '../../src/compile/notices/resolver-warning.ts';
import { type FlagInputs, goFlags } from '../../src/inputs/flags/go-flags.ts';
import { readBinary } from '../../src/inspect/read-binary.ts';
import { type ListedPackage, parseGoList } from '../../src/plan/go-list.ts';
import { failureText } from '../../src/runner/result.ts';
import { createGoSandbox, type GoSandbox } from '../fakes/go-sandbox.ts';
import { needs, type Tool } from '../needs.ts';

// Each link of a small program, without and with C, run on this machine.

const LEAN: FlagInputs = {
  ...{ profile: 'lean', flags: {}, cgo: true, link: 'auto', libc: 'gnu', linker: 'default' },
  ...{ buildinfo: 'full', tags: [], gcflags: '', ldflags: '', stamp: [], buildFlags: [] },
};
const C = `package main

/*
#include <stdio.h>
#include <stdlib.h>
static int twice(int n) {
	char *text = malloc(16);
	snprintf(text, 16, "%d", 2 * n);
	int result = atoi(text);
	free(text);
	return result;
}
*/
import "C"

func main() { println(C.twice(21)) }
`;

/** What the link of these inputs runs. */
function toolsOf({ cgo, libc, linker }: FlagInputs): readonly Tool[] {
  const tools: Tool[] = cgo ? [libc === 'musl' ? 'musl-gcc' : 'gcc'] : [];
  return linker === 'default' ? tools : [...tools, linker];
}

describe('links', () => {
  let sandbox: GoSandbox;
  beforeAll(async () => {
    sandbox = await createGoSandbox();
    await sandbox.write({
      'go.mod': 'module example.com/m\n\ngo 1.21\n',
      'plain/main.go': 'package main\n\nfunc main() { println(42) }\n',
      'c/main.go': C,
      'names/main.go':
        'package main\n\nimport "net"\n\nfunc main() { println(net.ParseIP("::1") != nil) }\n',
    });
  });
  afterAll(() => sandbox.remove());

  function environmentOf(inputs: FlagInputs) {
    const musl = inputs.libc === 'musl' ? { CC: 'musl-gcc' } : {};
    return { CGO_ENABLED: inputs.cgo ? '1' : '0', ...musl };
  }

  /** What the program printed, and what its headers say. */
  async function built(folder: string, changes: Partial<FlagInputs>) {
    const inputs = { ...LEAN, ...changes };
    const flags = goFlags(inputs);
    const file = sandbox.path(`${folder}-binary`);
    const args = ['build', ...flags.compile, ...flags.link, '-o', file, `./${folder}`];
    await sandbox.go('.', args, environmentOf(inputs));
    const read = await readBinary(file);
    if (!read.ok) throw new Error(read.failures.map(failureText).join('\n'));
    const said = execFileSync('sh', ['-c', `"${file}" 2>&1`], { encoding: 'utf8' }).trim();
    return { ...read.value, said };
  }

  const LINKS: readonly [string, string, Partial<FlagInputs>, object][] = [
    ['plain', 'without C', { cgo: false }, { static: true, pie: false }],
    ['c', 'auto', {}, { static: false, needed: ['libc.so.6'] }],
    ['c', 'auto, lld', { linker: 'lld' }, { static: false, needed: ['libc.so.6'] }],
    ['c', 'internal', { link: 'internal' }, { static: false, needed: ['libc.so.6'] }],
    ['c', 'static', { link: 'external-static' }, { static: true, pie: false }],
    ['c', 'static by demand, mold', { flags: { static: true }, linker: 'mold' }, { static: true }],
    ['c', 'PIE', { link: 'pie' }, { static: false, pie: true }],
    [
      'c',
      'static PIE',
      { link: 'static-pie' },
      { static: true, pie: true, interpreter: null, needed: [] },
    ],
    ['c', 'static PIE, mold', { link: 'static-pie', linker: 'mold' }, { static: true }],
    ['c', 'musl', { libc: 'musl' }, { interpreter: expect.stringContaining('/ld-musl-') }],
    ['c', 'musl, static', { libc: 'musl', link: 'external-static' }, { static: true }],
    [
      'c',
      'musl, static, mold',
      { libc: 'musl', link: 'external-static', linker: 'mold' },
      { static: true },
    ],
    [
      'c',
      'musl, static, lld',
      { libc: 'musl', link: 'external-static', linker: 'lld' },
      { static: true },
    ],
  ];
  for (const [folder, what, changes, expected] of LINKS)
    needs('linux', ...toolsOf({ ...LEAN, ...changes })).test(`${folder}: ${what}`, async () => {
      expect(await built(folder, changes)).toMatchObject({ said: '42', ...expected });
    });

  needs('linux').test(
    'a minimal build info has no build ID of Go, and still its modules',
    async () => {
      const id = async (): Promise<string> =>
        (await sandbox.go('.', ['tool', 'buildid', sandbox.path('plain-binary')])).trim();
      const { buildInfo } = await built('plain', { cgo: false, buildinfo: 'minimal' });
      expect(await id()).toBe('');
      expect(buildInfo?.path).toBe('example.com/m/plain');
      await built('plain', { cgo: false });
      expect(await id()).toMatch(/^[\w-]+\/.*\/[\w-]+$/);
    },
  );

  needs('linux').test.each<[string, Partial<FlagInputs>, string]>([
    ['our tags avoid it', { link: 'external-static' }, ''],
    ['C asked for by tag', { link: 'external-static', tags: ['netcgo'] }, 'and net asks glibc'],
    ['a static link by ldflags', { ldflags: '-linkmode=external -extldflags=-static' }, 'and net'],
    ['a dynamic link', {}, ''],
  ])('glibc and names: %s', async (_what, changes, expected) => {
    const inputs = { ...LEAN, ...changes };
    const flags = goFlags(inputs);
    const args = ['list', '-deps', ...flags.compile, '-json=ImportPath,CgoFiles', './names'];
    const text = await sandbox.go('.', args, environmentOf(inputs));
    const packages = parseGoList<ListedPackage>(text);
    const warning = resolverWarning({ target: 'linux/amd64', flags, cc: 'gcc', packages });
    if (expected === '') expect(warning).toBe('');
    else expect(warning).toContain(expected);
  });
});
