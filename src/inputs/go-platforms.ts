import { nearest } from '../runner/suggest.ts';

/**
 * GOOS/GOARCH pairs of Go 1.21 to 1.26 (`go tool dist list -broken`, and those that a later version
 * dropped: windows/arm in 1.26). Go itself refuses a pair that the pinned version lacks.
 */
export const GO_PLATFORMS: readonly string[] = (
  'aix/ppc64 android/386 android/amd64 android/arm android/arm64 darwin/amd64 darwin/arm64 ' +
  'dragonfly/amd64 freebsd/386 freebsd/amd64 freebsd/arm freebsd/arm64 freebsd/riscv64 ' +
  'illumos/amd64 ios/amd64 ios/arm64 js/wasm linux/386 linux/amd64 linux/arm linux/arm64 ' +
  'linux/loong64 linux/mips linux/mips64 linux/mips64le linux/mipsle linux/ppc64 linux/ppc64le ' +
  'linux/riscv64 linux/s390x linux/sparc64 netbsd/386 netbsd/amd64 netbsd/arm netbsd/arm64 ' +
  'openbsd/386 openbsd/amd64 openbsd/arm openbsd/arm64 openbsd/mips64 openbsd/ppc64 ' +
  'openbsd/riscv64 plan9/386 plan9/amd64 plan9/arm solaris/amd64 wasip1/wasm windows/386 ' +
  'windows/amd64 windows/arm windows/arm64'
).split(' ');

const ARCHITECTURES = new Set(GO_PLATFORMS.map((pair) => pair.split('/')[1]));

/** The GOARCH values of a GOOS; none for a name that is no GOOS. */
export function architecturesOf(goos: string): string[] {
  return GO_PLATFORMS.filter((pair) => pair.startsWith(`${goos}/`)).map((pair) =>
    pair.slice(goos.length + 1),
  );
}

/** Names that other tools (Docker, uname, Rust) use for a GOOS or GOARCH, for suggestions only. */
const OTHER_NAMES: readonly (readonly [RegExp, string])[] = [
  [/x86[-_]64|x64/, 'amd64'],
  [/aarch64|arm64\/v8$|armv8/, 'arm64'],
  [/i[3-6]86|x86|ia32/, '386'],
  [/arm\/?v7l?|armhf/, 'arm/7'],
  [/arm\/?v6l?|armel/, 'arm/6'],
  [/^(macos|osx|mac)(?=[/_-]|$)/, 'darwin'],
  [/^win(32|64)?(?=[/_-]|$)/, 'windows'],
];

/** The pair (with its variant, unchecked) that was probably meant by a text that is no target. */
export function likelyPlatform(given: string): string | undefined {
  let text = given.toLowerCase();
  for (const [other, name] of OTHER_NAMES) text = text.replace(other, name);
  const [first = '', second = '', ...variant] = text.split(/[/_-]+/).filter((part) => part !== '');
  if (second === '') return known(`linux/${first}`) ? `linux/${first}` : undefined;
  if (known(`${first}/${second}`)) return [first, second, ...variant].join('/');
  if (known(`${second}/${first}`)) return `${second}/${first}`;
  // Both are real, only not together: no other pair is nearer to what was meant.
  if (architecturesOf(first).length > 0 && ARCHITECTURES.has(second)) return undefined;
  return nearest(`${first}/${second}`, GO_PLATFORMS);
}

function known(pair: string): boolean {
  return GO_PLATFORMS.includes(pair);
}
