/** A module version as go.sum and GOMODCACHE name it. */
export interface ModuleVersion {
  readonly path: string;
  readonly version: string;
}

/** `golang.org/x/mod/module.EscapePath`: an upper case letter becomes `!` and its lower case. */
export function escaped(text: string): string {
  return text.replaceAll(/[A-Z]/g, (letter) => `!${letter.toLowerCase()}`);
}

/** `path@version`, as h1 hashes and messages name it. */
export function moduleText(module: ModuleVersion): string {
  return `${module.path}@${module.version}`;
}

/** Folder of an extracted module, relative to GOMODCACHE (cmd/go/internal/modfetch/cache.go DownloadDir). */
export function extractedFolder(module: ModuleVersion): string {
  return `${escaped(module.path)}@${escaped(module.version)}`;
}

/** File of the download cache, relative to GOMODCACHE (cache.go CachePath). */
export function downloadFile(
  module: ModuleVersion,
  suffix: 'info' | 'mod' | 'ziphash' | 'partial',
): string {
  return `cache/download/${escaped(module.path)}/@v/${escaped(module.version)}.${suffix}`;
}
