/** Records of `go list -json`, with the fields we ask for (cmd/go `go help list`). */
export interface ListedModule {
  readonly Path: string;
  readonly Version?: string;
  readonly Main?: boolean;
  readonly Dir?: string;
  readonly Replace?: ListedModule;
}

export interface FoundPackage {
  readonly ImportPath: string;
  readonly Name: string;
  readonly Dir: string;
  readonly Module?: ListedModule;
}

export interface ListedPackage extends FoundPackage {
  readonly Standard?: boolean;
  /** Not matched by a pattern, only imported. */
  readonly DepOnly?: boolean;
  /** Import paths of everything it imports, directly or not. */
  readonly Deps?: readonly string[];
  /** Of its own files alone, as vendoring resolves them; not in a listing that was stored. */
  readonly Imports?: readonly string[];
  readonly GoFiles?: readonly string[];
  readonly CgoFiles?: readonly string[];
  readonly CFiles?: readonly string[];
  readonly CXXFiles?: readonly string[];
  readonly MFiles?: readonly string[];
  readonly HFiles?: readonly string[];
  readonly FFiles?: readonly string[];
  readonly SFiles?: readonly string[];
  readonly SwigFiles?: readonly string[];
  readonly SwigCXXFiles?: readonly string[];
  readonly SysoFiles?: readonly string[];
  readonly EmbedFiles?: readonly string[];
  /** As `//go:embed` lines say them. */
  readonly EmbedPatterns?: readonly string[];
  readonly IgnoredGoFiles?: readonly string[];
}

/** Reads the JSON objects that `go list -json` prints one after another. */
export function parseGoList<T extends FoundPackage>(text: string): T[] {
  const joined = text.trim().replaceAll(/^\}\r?\n\{/gm, '},{');
  return joined === '' ? [] : (JSON.parse(`[${joined}]`) as T[]);
}

/** Every file of a package that decides what is compiled or linked, by name. */
export function sourceFiles(one: ListedPackage): string[] {
  return [
    ...(one.GoFiles ?? []),
    ...(one.CgoFiles ?? []),
    ...(one.CFiles ?? []),
    ...(one.CXXFiles ?? []),
    ...(one.MFiles ?? []),
    ...(one.HFiles ?? []),
    ...(one.FFiles ?? []),
    ...(one.SFiles ?? []),
    ...(one.SwigFiles ?? []),
    ...(one.SwigCXXFiles ?? []),
    ...(one.SysoFiles ?? []),
    ...(one.EmbedFiles ?? []),
  ];
}

/**
 * Whether the files of a package are the repository's own: no module version pins them, or they lie
 * in vendor/, where go list names the version but no folder of the module (modload/build.go moduleInfo).
 */
export function isOwnPackage(one: ListedPackage): boolean {
  if (one.Standard === true) return false;
  const effective = one.Module?.Replace ?? one.Module;
  return !effective?.Version || !effective.Dir;
}

/**
 * As Go has them: of several patterns the first one's come first. Only those of `tool` have another
 * order each time, because it goes through a map (cmd/go/internal/modload, MainModules.Tools).
 */
export function inListedOrder(
  listed: readonly ListedPackage[],
  patterns: readonly string[],
): readonly ListedPackage[] {
  if (!patterns.includes('tool')) return listed;
  return listed.toSorted((a, b) => (a.ImportPath < b.ImportPath ? -1 : 1));
}

/** What the patterns match and all that it imports, by target text. */
export type Listing = ReadonlyMap<string, readonly ListedPackage[]>;
