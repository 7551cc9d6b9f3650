import { architectureWords, cTarget, cTargetText, makes } from '../../../src/pin/c/c-target.ts';

const macros = (...names: string[]): string => names.map((name) => `#define ${name} 1\n`).join('');
const target = (text: string) => {
  const [goos = '', goarch = ''] = text.split('/');
  return { goos, goarch, variant: '' };
};

test.each([
  ['linux/amd64', ['__x86_64__', '__linux__', '__LP64__']],
  ['linux/386', ['__i386__', '__linux__']],
  ['linux/arm64', ['__aarch64__', '__linux__']],
  ['android/arm64', ['__aarch64__', '__linux__', '__ANDROID__']],
  ['darwin/arm64', ['__aarch64__', '__APPLE__']],
  ['windows/amd64', ['__x86_64__', '_WIN32']],
  ['linux/ppc64le', ['__powerpc64__', '__LITTLE_ENDIAN__', '__linux__']],
  ['linux/mips64le', ['__mips64', '__mips__', '__MIPSEL__', '__linux__']],
  ['linux/riscv64', ['__riscv', '__LP64__', '__linux__']],
])('%s by what its compiler defines', (text, names) => {
  const made = cTarget(macros(...names));
  expect(cTargetText(made)).toBe(text);
  expect(makes(made, target(text))).toBe(true);
  expect(makes(made, target('plan9/amd64'))).toBe(false);
});

test('what a compiler does not say speaks against nothing', () => {
  expect(makes(cTarget(''), target('linux/s390x'))).toBe(true);
  expect(makes(cTarget(macros('__linux__')), target('linux/loong64'))).toBe(true);
});

test.each([
  ['linux/386', ['-m32']],
  ['darwin/amd64', ['-arch', 'x86_64', '-m64']],
  ['linux/arm64', []],
])('flags of %s', (text, words) => {
  expect(architectureWords(target(text))).toEqual(words);
});
