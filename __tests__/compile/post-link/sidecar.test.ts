import { objcopyPackages, objcopyTools } from '../../../src/compile/post-link/sidecar.ts';
import { goFlags } from '../../../src/inputs/flags/go-flags.ts';

const target = (goarch: string) => ({ goos: 'linux', goarch, variant: '' });

test('the tools of a target, the likeliest first', () => {
  const host = target('amd64');
  expect(objcopyTools(host, host)).toEqual(['objcopy', 'x86_64-linux-gnu-objcopy', 'llvm-objcopy']);
  expect(objcopyTools(target('arm64'), host)).toEqual([
    'aarch64-linux-gnu-objcopy',
    'llvm-objcopy',
    'objcopy',
  ]);
  expect(objcopyTools(target('loong64'), host)).toEqual(['llvm-objcopy', 'objcopy']);
});

test('what to install', () => {
  const host = target('amd64');
  expect(objcopyPackages(host, host)).toBe(
    'binutils (Debian and Ubuntu: apt-get install binutils)',
  );
  expect(objcopyPackages(target('arm64'), host)).toBe(
    'binutils-aarch64-linux-gnu or llvm (Debian and Ubuntu: apt-get install llvm)',
  );
});

test('flags by where the debug information goes', () => {
  const inputs: Parameters<typeof goFlags>[0] = {
    ...{ flags: {}, cgo: false, link: 'auto', libc: 'gnu', linker: 'default', buildinfo: 'full' },
    profile: 'lean',
    debug: '',
    tags: [],
    gcflags: '',
    ldflags: '',
    stamp: [],
    buildFlags: [],
  };
  const stripped = {
    compile: ['-buildvcs=false', '-trimpath', '-gcflags=all=-dwarf=false'],
    link: ['-ldflags=-s -w'],
  };
  const whole = { compile: ['-buildvcs=false', '-trimpath'], link: [] };
  expect(goFlags(inputs)).toEqual(stripped);
  expect(goFlags({ ...inputs, debug: 'none' })).toEqual(stripped);
  expect(goFlags({ ...inputs, debug: 'sidecar' })).toEqual(whole);
  expect(goFlags({ ...inputs, debug: 'full' })).toEqual(whole);
  expect(goFlags({ ...inputs, profile: 'dev' }).link).toEqual([]);
  expect(goFlags({ ...inputs, profile: 'dev', debug: 'none' }).link).toEqual(['-ldflags=-s -w']);
});
