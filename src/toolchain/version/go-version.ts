/**
 * Go versions as cmd/go writes them (internal/gover): `1.26.8`, `1.27rc1`, `1.20`. Not semver:
 * until Go 1.20 the first release of a minor has no patch, since 1.21 `1.x` is only a language
 * version and the first release is `1.x.0`; prereleases have no hyphen.
 */
export interface GoVersion {
  readonly major: number;
  readonly minor: number;
  /** undefined: a language version (1.21 and newer, without patch). */
  readonly patch: number | undefined;
  readonly prerelease: { readonly kind: string; readonly number: number } | undefined;
}

const PATTERN = /^(0|[1-9]\d*)\.(0|[1-9]\d*)(?:\.(0|[1-9]\d*)|(alpha|beta|rc)(0|[1-9]\d*))?$/;

/** `1.26.8`, `1.27rc1`, `1.20`, `1.26`; undefined where it is none. No `go` prefix. */
export function parseGoVersion(text: string): GoVersion | undefined {
  const match = PATTERN.exec(text);
  if (match === null) return undefined;
  const [, major, minor, patch, kind, number] = match;
  const old = Number(major) === 1 && Number(minor) < 21;
  return {
    major: Number(major),
    minor: Number(minor),
    patch: patch !== undefined ? Number(patch) : kind !== undefined || old ? 0 : undefined,
    prerelease: kind === undefined ? undefined : { kind, number: Number(number) },
  };
}

export function isPrerelease(version: string): boolean {
  return parseGoVersion(version)?.prerelease !== undefined;
}

/** `1.26` of `1.26.8`: a minor of Go, its language version. */
export function minorOf(version: string): string {
  const parsed = parseGoVersion(version);
  return parsed === undefined ? version : `${parsed.major}.${parsed.minor}`;
}

/** Order of internal/gover.Compare: 1.21 < 1.21rc1 < 1.21.0 < 1.21.1; what is no version comes first. */
export function compareGoVersions(left: string, right: string): number {
  const a = sortNumbers(left);
  const b = sortNumbers(right);
  for (let i = 0; i < a.length; i++) {
    const difference = (a[i] ?? 0) - (b[i] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

function sortNumbers(version: string): number[] {
  const parsed = parseGoVersion(version);
  if (parsed === undefined) return [-1, 0, 0, 0, 0];
  const { major, minor, patch, prerelease } = parsed;
  const released = patch === undefined ? -1 : prerelease === undefined ? 1 : 0;
  const kind = ['alpha', 'beta', 'rc'].indexOf(prerelease?.kind ?? 'rc');
  return [major, minor, patch ?? 0, released, kind, prerelease?.number ?? 0];
}

export function newestOf(versions: readonly string[]): string | undefined {
  return [...versions].sort(compareGoVersions).at(-1);
}

/** The name in a tool cache: `1.26.8`, `1.20.0` of 1.20, `1.27.0-rc.1` of 1.27rc1 (actions/setup-go, makeSemver). */
export function goVersionToSemver(version: string): string {
  const parsed = parseGoVersion(version);
  if (parsed === undefined) throw new Error(`not a Go version: ${version}`);
  const { major, minor, patch, prerelease } = parsed;
  const base = `${major}.${minor}.${patch ?? 0}`;
  return prerelease === undefined ? base : `${base}-${prerelease.kind}.${prerelease.number}`;
}

/** The inverse of goVersionToSemver; undefined where no Go release has that name. */
export function semverToGoVersion(semver: string): string | undefined {
  const match = /^(\d+)\.(\d+)\.(\d+)(?:-(alpha|beta|rc)\.?(\d+))?$/.exec(semver);
  if (match === null) return undefined;
  const [, major, minor, patch, kind, number] = match;
  const base = `${Number(major)}.${Number(minor)}`;
  if (kind !== undefined) return patch === '0' ? `${base}${kind}${Number(number)}` : undefined;
  if (patch === '0' && parseGoVersion(base)?.patch === 0) return base;
  return `${base}.${Number(patch)}`;
}
