import { resolverWarning } from '../../../src/compile/notices/resolver-warning.ts';
import { type FlagInputs, goFlags } from '../../../src/inputs/flags/go-flags.ts';
import { type LinkInputs, staticDemand } from '../../../src/inputs/flags/linking.ts';

const CGO: FlagInputs = {
  ...{ profile: 'lean', flags: {}, cgo: true, link: 'auto', libc: 'gnu', linker: 'default' },
  ...{ buildinfo: 'full', tags: [], gcflags: '', ldflags: '', stamp: [], buildFlags: [] },
};

test.each<[string, Partial<FlagInputs>, string[], string]>([
  ['auto', {}, [], '-s -w'],
  ['internal', { link: 'internal' }, [], '-s -w -linkmode=internal'],
  ['pie', { link: 'pie' }, ['-buildmode=pie'], '-s -w'],
  [
    'external-static',
    { link: 'external-static' },
    ['-tags=netgo,osusergo'],
    '-s -w -linkmode=external -extldflags=-static',
  ],
  [
    'what static: true makes of auto',
    { flags: { static: true }, tags: ['x', 'netgo'] },
    ['-tags=x,netgo,osusergo'],
    '-s -w -linkmode=external -extldflags=-static',
  ],
  [
    "with C's resolver, as the user wants it",
    { link: 'external-static', tags: ['netcgo'] },
    ['-tags=netcgo,osusergo'],
    '-s -w -linkmode=external -extldflags=-static',
  ],
  [
    'static-pie with mold',
    { link: 'static-pie', linker: 'mold' },
    ['-buildmode=pie', '-tags=netgo,osusergo'],
    "-s -w -linkmode=external '-extldflags=-static-pie -fuse-ld=mold'",
  ],
  [
    'static with musl and lld: no tags, and no loader',
    { link: 'external-static', libc: 'musl', linker: 'lld' },
    [],
    "-s -w -linkmode=external '-extldflags=-static -Wl,--no-dynamic-linker -fuse-ld=lld'",
  ],
  [
    'static with musl and its own linker, which needs no such word',
    { link: 'external-static', libc: 'musl' },
    [],
    '-s -w -linkmode=external -extldflags=-static',
  ],
  ['mold where Go links with C', { linker: 'mold' }, [], '-s -w -extldflags=-fuse-ld=mold'],
])('link %s', (_what, changes, compile, link) => {
  const flags = goFlags({ ...CGO, ...changes });
  const ours = ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false'];
  expect(flags.compile.filter((one) => !ours.includes(one))).toEqual(compile);
  expect(flags.link).toEqual([`-ldflags=${link}`]);
});

test.each<[string, Partial<LinkInputs>, boolean, string]>([
  ['lean without cgo', { cgo: false }, true, 'demanded'],
  ['lean with cgo', {}, true, 'wished'],
  ['dev', { cgo: false }, false, 'no'],
  ['dev with a static link', { link: 'static-pie' }, false, 'demanded'],
  ['static: true', { flags: { static: true } }, false, 'demanded'],
  ['static: false', { cgo: false, flags: { static: false } }, true, 'no'],
])('a static binary in %s', (_what, changes, wanted, demand) => {
  expect(staticDemand({ ...CGO, ...changes }, wanted)).toBe(demand);
});

describe('the warning of a static program that asks glibc for names', () => {
  const net = { ImportPath: 'net', Name: 'net', Dir: '/go/net', CgoFiles: ['cgo_unix_cgo.go'] };
  const user = { ImportPath: 'os/user', Name: 'user', Dir: '/go/user', CgoFiles: ['lookup.go'] };
  const own = { ImportPath: 'm/c', Name: 'c', Dir: '/m/c', CgoFiles: ['c.go'] };
  const facts = {
    target: 'linux/amd64',
    flags: { compile: [], link: ['-ldflags=-s -linkmode=external -extldflags=-static'] },
    cc: 'gcc',
    packages: [net, user, own],
  };

  test('names the packages, the reason and both ways out', () => {
    expect(resolverWarning(facts)).toBe(
      'the binaries for linux/amd64 are static, and net and os/user ask glibc for names of hosts or users: ' +
        'that works only where the glibc of this machine is installed (NSS). ' +
        "Add the tags netgo,osusergo for Go's own resolver, or link with musl (link: musl)",
    );
    const link = [`-ldflags=-w '-extldflags=-lm -static-pie'`];
    const one = { ...facts, flags: { compile: [], link }, packages: [user] };
    expect(resolverWarning(one)).toContain('static, and os/user asks glibc');
  });

  test.each([
    ['nothing asks', { packages: [own, { ...net, CgoFiles: [] }] }],
    ['the link is dynamic', { flags: { compile: [], link: ['-ldflags=-s -w'] } }],
    [
      'libstdc++ alone is static',
      { flags: { compile: [], link: ['-ldflags=-extldflags=-static-libgcc'] } },
    ],
    ['the compiler is one for musl', { cc: 'x86_64-linux-musl-gcc' }],
  ])('none where %s', (_what, changes) => {
    expect(resolverWarning({ ...facts, ...changes })).toBe('');
  });
});
