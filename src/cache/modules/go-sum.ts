import type { ModuleVersion } from './module-path.ts';

export interface PinnedModule extends ModuleVersion {
  /** `h1:` and base64. */
  readonly h1: string;
}

/** What go.sum files pin: h1 of module zips and which go.mod files are needed, by `path@version`. */
export interface GoSum {
  /** Modules whose files are hashed: the build or its tests read them. */
  readonly zips: ReadonlyMap<string, PinnedModule>;
  /** Modules whose go.mod is hashed: those above, and those read only to choose versions. */
  readonly goMods: ReadonlyMap<string, PinnedModule>;
}

/** Reads go.sum and go.work.sum texts: `path version[/go.mod] h1:…` (https://go.dev/ref/mod#go-sum-files). */
export function parseGoSums(texts: readonly string[]): GoSum {
  const zips = new Map<string, PinnedModule>();
  const goMods = new Map<string, PinnedModule>();
  for (const line of texts.flatMap((text) => text.split('\n'))) {
    const [path, version, h1, ...rest] = line.trim().split(/\s+/);
    if (path === undefined || version === undefined || !h1?.startsWith('h1:') || rest.length > 0) {
      continue;
    }
    if (version.endsWith('/go.mod')) {
      const module = { path, version: version.slice(0, -'/go.mod'.length), h1 };
      goMods.set(`${path}@${module.version}`, module);
    } else {
      zips.set(`${path}@${version}`, { path, version, h1 });
    }
  }
  return { zips, goMods };
}
