import { access, readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { goVersionToSemver, semverToGoVersion } from './version/go-version.ts';
import type { Platform } from './version/module-version.ts';

/**
 * Where a Go lies in a tool cache: the layout of @actions/tool-cache (`<root>/go/<semver>/<arch>`,
 * whole once `<arch>.complete` is beside it), so that what a runner image or actions/setup-go put
 * there is found, and the other way round.
 */
export interface ToolCachePlace {
  readonly versionFolder: string;
  readonly goroot: string;
  readonly marker: string;
}

/** GOARCH as Node's os.arch() names it: the folder names of @actions/tool-cache. */
const NODE_ARCH: Readonly<Record<string, string>> = {
  amd64: 'x64',
  '386': 'ia32',
  mipsle: 'mipsel',
  ppc64le: 'ppc64',
};

export function toolCacheArch(goarch: string): string {
  return NODE_ARCH[goarch] ?? goarch;
}

export function toolCachePlace(root: string, version: string, goarch: string): ToolCachePlace {
  const versionFolder = join(root, 'go', goVersionToSemver(version));
  const goroot = join(versionFolder, toolCacheArch(goarch));
  return { versionFolder, goroot, marker: `${goroot}.complete` };
}

export type ToolCacheState =
  /** `hash`: the h1 hash that we wrote into the marker; '' for a Go that something else put there. */
  | { readonly state: 'whole'; readonly hash: string }
  | { readonly state: 'absent' }
  /** Marked as whole, and is not the Go it should be. */
  | { readonly state: 'broken'; readonly why: string };

/** Whether the wanted Go is there, judged by its marker, its VERSION file and its go command. */
export async function inspectToolCache(
  place: ToolCachePlace,
  version: string,
  goos: string,
): Promise<ToolCacheState> {
  const marker = await readFile(place.marker, 'utf8').catch(() => undefined);
  if (marker === undefined) return { state: 'absent' };
  const why = await whyNotGo(place.goroot, version, goos);
  return why === undefined
    ? { state: 'whole', hash: hashOfMarker(marker) }
    : { state: 'broken', why };
}

/** undefined: this folder is the GOROOT of that version. */
export async function whyNotGo(
  goroot: string,
  version: string,
  goos: string,
): Promise<string | undefined> {
  const content = await readFile(join(goroot, 'VERSION'), 'utf8').catch(() => undefined);
  if (content === undefined) return 'it has no VERSION file';
  const said = content.split('\n')[0]?.trim() ?? '';
  if (said !== `go${version}`) return `its VERSION file says ${JSON.stringify(said)}`;
  const go = join('bin', goos === 'windows' ? 'go.exe' : 'go');
  return access(join(goroot, go)).then(
    () => undefined,
    () => `it has no ${go}`,
  );
}

/** @actions/tool-cache only asks whether the marker is there; ours says what was proven. */
export function markerText(hash: string): string {
  return `${JSON.stringify({ hash })}\n`;
}

function hashOfMarker(marker: string): string {
  try {
    const hash: unknown = JSON.parse(marker)?.hash;
    return typeof hash === 'string' ? hash : '';
  } catch {
    return '';
  }
}

/** Go versions that a tool cache marks as whole for this platform. */
export async function versionsInToolCache(
  root: string,
  platform: Platform,
): Promise<readonly string[]> {
  const names = await readdir(join(root, 'go')).catch(() => []);
  const found: string[] = [];
  for (const name of names) {
    const version = semverToGoVersion(name);
    if (version === undefined) continue;
    const place = toolCachePlace(root, version, platform.goarch);
    const { state } = await inspectToolCache(place, version, platform.goos);
    if (state === 'whole') found.push(version);
  }
  return found;
}
