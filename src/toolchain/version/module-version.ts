import { parseGoVersion } from './go-version.ts';

/** GOOS and GOARCH of the machine that will run the toolchain. */
export interface Platform {
  readonly goos: string;
  readonly goarch: string;
}

/** GOOS and GOARCH of what Node calls `process.platform` and `process.arch`. */
export function platformOf(platform: string, arch: string): Platform {
  const goarch: Record<string, string> = {
    x64: 'amd64',
    ia32: '386',
    mipsel: 'mipsle',
    ppc64: 'ppc64le',
  };
  return { goos: platform === 'win32' ? 'windows' : platform, goarch: goarch[arch] ?? arch };
}

/** Toolchains that a machine runs beside those of its own architecture: 32-bit ones, and what Rosetta and Windows translate. */
const ALSO: Readonly<Record<string, readonly string[]>> = {
  'linux/amd64': ['386'],
  'linux/arm64': ['arm'],
  'windows/amd64': ['386'],
  'windows/arm64': ['amd64', '386'],
  'darwin/arm64': ['amd64'],
};

/** Whether the machine can run a toolchain of that architecture. */
export function canRun(machine: Platform, goarch: string): boolean {
  return goarch === machine.goarch || (ALSO[platformText(machine)] ?? []).includes(goarch);
}

/** The module whose versions are the toolchains of all platforms (cmd/go/internal/toolchain/select.go). */
export const TOOLCHAIN_MODULE = 'golang.org/toolchain';

export function platformText(platform: Platform): string {
  return `${platform.goos}/${platform.goarch}`;
}

/** `v0.0.1-go1.26.8.linux-amd64` */
export function moduleVersion(version: string, platform: Platform): string {
  return `v0.0.1-go${version}.${platform.goos}-${platform.goarch}`;
}

export interface ListedToolchain {
  readonly version: string;
  readonly platform: Platform;
}

/** The proxy's `@v/list` of the toolchain module, a name a line; lines that name no toolchain are left out (modfetch/toolchain.go, dlToGo). */
export function parseToolchainList(list: string): readonly ListedToolchain[] {
  const found: ListedToolchain[] = [];
  for (const line of list.split('\n')) {
    const match = /^v0\.0\.1-go(.+)\.([a-z0-9]+)-([a-z0-9]+)$/.exec(line.trim());
    if (match === null) continue;
    const [, version = '', goos = '', goarch = ''] = match;
    if (parseGoVersion(version) !== undefined) found.push({ version, platform: { goos, goarch } });
  }
  return found;
}

/** The versions for one platform, or the union of all where none is given; each once. */
export function versionsOf(
  list: readonly ListedToolchain[],
  platform?: Platform,
): readonly string[] {
  const chosen = list.filter(
    (one) => platform === undefined || platformText(one.platform) === platformText(platform),
  );
  return [...new Set(chosen.map((one) => one.version))];
}
