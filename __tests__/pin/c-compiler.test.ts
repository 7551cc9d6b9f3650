import {
  chooseCompiler,
  chooseLinker,
  type MuslFacts,
  muslIdentity,
} from '../../src/pin/c-compiler.ts';
import { createTerminalRunner } from '../../src/runner/process/terminal-runner.ts';
import { failureText, type Result } from '../../src/runner/result.ts';
import { createFakeRunner, type ExecScript } from '../fakes/fake-runner.ts';
import { needs } from '../needs.ts';

const scripted = (exec: ExecScript) => ({
  ...{ exec: createFakeRunner({ exec }).exec, environment: {}, cwd: '/' },
});
const NOTHING = scripted(() => undefined);
const real = { exec: createTerminalRunner(process.env).exec, environment: process.env, cwd: '/' };
const MUSL: MuslFacts = { cc: '', cxx: '', host: 'amd64', targets: [] };
const musl = { libc: 'musl', link: 'auto' } as const;

const text = (result: Result<unknown>): unknown =>
  result.ok ? result.value : result.failures.map(failureText).join('\n');

test('the C library of the system needs nothing', async () => {
  expect(text(await chooseCompiler(NOTHING, { libc: 'gnu', link: 'auto' }, MUSL))).toEqual({});
});

test.each<[string, Partial<MuslFacts>, ExecScript, string]>([
  [
    'no musl-gcc',
    {},
    () => undefined,
    'link: musl, and there is no musl-gcc on the PATH\n' +
      '  expected: a C compiler for musl\n' +
      '  to fix: install the package musl-tools (Debian and Ubuntu: sudo apt-get install musl-tools), or set CC',
  ],
  [
    'a CC that is not there',
    { cc: 'aarch64-linux-musl-gcc', targets: ['arm64'] },
    () => undefined,
    'link: musl, and there is no aarch64-linux-musl-gcc on the PATH\n' +
      '  expected: a C compiler for musl\n' +
      '  to fix: install it, or unset CC to use musl-gcc',
  ],
  [
    'a CC for glibc',
    { cc: 'gcc -m64' },
    () => ({ stdout: '#define __linux__ 1\n#define __GLIBC__ 2\n' }),
    'link: musl, and CC is gcc -m64, which compiles for glibc\n' +
      '  expected: a C compiler for musl\n' +
      '  to fix: unset CC to use musl-gcc, or set it to one for musl',
  ],
  [
    'another architecture',
    { targets: ['amd64', 'arm64'] },
    () => ({}),
    'link: musl with a target of arm64 on a machine of amd64: musl-gcc compiles for amd64 only\n' +
      '  expected: a C compiler for musl and that architecture in CC\n' +
      '  to fix: set CC (as in aarch64-linux-musl-gcc), or build amd64 alone',
  ],
  [
    'a broken one',
    {},
    () => ({ exitCode: 1, stderr: 'fatal error: features.h: No such file\nmore' }),
    'link: musl, and musl-gcc finds no C headers: fatal error: features.h: No such file\n' +
      '  expected: a C compiler that works\n' +
      '  to fix: install the package musl-tools again, or correct CC',
  ],
])('musl: %s', async (_what, facts, exec, expected) => {
  const request = scripted(exec);
  expect(text(await chooseCompiler(request, musl, { ...MUSL, ...facts }))).toBe(expected);
});

test('musl-gcc makes no static PIE; a compiler made for musl does', async () => {
  const asked = { libc: 'musl', link: 'static-pie' } as const;
  const request = scripted(() => ({ stdout: '#define __linux__ 1\n' }));
  expect(text(await chooseCompiler(request, asked, MUSL))).toContain(
    'link: static-pie musl: musl-gcc names a loader',
  );
  const cc = 'x86_64-linux-musl-gcc';
  expect(text(await chooseCompiler(request, asked, { ...MUSL, cc }))).toEqual({});
});

test('C++ does not fall back to glibc', async () => {
  const request = scripted(() => ({ stdout: '#define __linux__ 1\n' }));
  const variables = (facts: Partial<MuslFacts>) =>
    chooseCompiler(request, musl, { ...MUSL, ...facts }).then(text);
  expect(await variables({})).toEqual({ CC: 'musl-gcc', CXX: 'musl-g++' });
  expect(await variables({ cxx: 'mine' })).toEqual({ CC: 'musl-gcc' });
});

describe('linkers', () => {
  test('one that is not there names its package', async () => {
    const request = scripted(() => ({
      exitCode: 1,
      stderr: "collect2: fatal error: cannot find 'ld'\ncompilation terminated.",
    }));
    expect(text(await chooseLinker(request, 'mold', 'gcc'))).toBe(
      "link: mold, and gcc does not start it: collect2: fatal error: cannot find 'ld'\n" +
        '  expected: mold where the C compiler finds it\n' +
        '  to fix: install the package mold (Debian and Ubuntu: sudo apt-get install mold), or remove mold from link',
    );
    expect(text(await chooseLinker(request, 'lld', 'gcc'))).toContain('install the package lld');
  });

  test('a compiler too old for -fuse-ld=mold is given the folder with its ld', async () => {
    const request = scripted(({ args }) =>
      args.includes('-B/usr/libexec/mold')
        ? { stdout: 'mold 1.10.1 (compatible with GNU ld)' }
        : { exitCode: 1, stderr: 'gcc: error: unrecognized command-line option' },
    );
    expect(text(await chooseLinker(request, 'mold', 'gcc'))).toBe('-B/usr/libexec/mold');
  });

  test('another linker that answers is not taken for it', async () => {
    const request = scripted(() => ({ stdout: 'GNU ld (GNU Binutils for Debian) 2.40' }));
    expect(text(await chooseLinker(request, 'lld', 'gcc'))).toContain('gcc does not start it');
  });
});

const onLinux = needs('linux', 'gcc', 'musl-gcc', 'mold', 'lld').describe;
onLinux('with the tools of this machine', () => {
  test('musl-gcc is one for musl, gcc is none; mold and lld start', async () => {
    expect(text(await chooseCompiler(real, musl, MUSL))).toHaveProperty('CC', 'musl-gcc');
    const gcc = await chooseCompiler(real, musl, { ...MUSL, cc: 'gcc' });
    expect(text(gcc)).toContain('CC is gcc, which compiles for glibc');
    expect(text(await chooseLinker(real, 'mold', 'gcc'))).toMatch(/^-fuse-ld=mold$|^-B/);
    expect(text(await chooseLinker(real, 'lld', 'musl-gcc'))).toBe('-fuse-ld=lld');
  });

  test('musl is told by its library; where that is not found, no two runs are alike', async () => {
    const once = await muslIdentity(real, 'musl-gcc');
    expect(once).toMatch(/^musl [0-9a-f]{16}$/);
    expect(await muslIdentity(real, 'musl-gcc')).toBe(once);
    expect(await muslIdentity(real, 'gcc')).not.toBe(once);
    const unknown = await muslIdentity(NOTHING, 'cc');
    expect(await muslIdentity(NOTHING, 'cc')).not.toBe(unknown);
  });
});
