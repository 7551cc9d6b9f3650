/** A package of the main module in the build, as `go list` tells it. */
export interface OwnPackage {
  readonly importPath: string;
  readonly name: string;
  /** Absolute. */
  readonly folder: string;
  readonly goFiles: readonly string[];
  readonly testFiles: readonly string[];
  /** Import paths, of all modules. */
  readonly dependencies: readonly string[];
}

/** Where the edits go. */
export interface EditTargets {
  readonly leaf: OwnPackage;
  readonly core: OwnPackage;
  /** One that has tests; the leaf where none has. */
  readonly tested: OwnPackage;
}

/**
 * Leaf: what the fewest packages of the module import, directly or not; core: what the most do.
 * Among equals the one with the most files: a typical package, not a stub. `named` packages
 * (import paths) win.
 */
export function chooseTargets(
  packages: readonly OwnPackage[],
  named: { readonly leaf?: string | undefined; readonly core?: string | undefined },
): EditTargets {
  const libraries = packages.filter((one) => one.name !== 'main' && one.goFiles.length > 0);
  const candidates = libraries.length > 0 ? libraries : packages;
  const importers = new Map(
    candidates.map((one) => [
      one,
      packages.filter((other) => other.dependencies.includes(one.importPath)).length,
    ]),
  );
  const files = (one: OwnPackage): number => one.goFiles.length;
  const by = (sign: 1 | -1): OwnPackage | undefined =>
    [...candidates].sort(
      (a, b) =>
        sign * ((importers.get(a) ?? 0) - (importers.get(b) ?? 0)) ||
        files(b) - files(a) ||
        (a.importPath < b.importPath ? -1 : 1),
    )[0];
  const find = (importPath: string | undefined): OwnPackage | undefined => {
    if (importPath === undefined) return undefined;
    const found = packages.find((one) => one.importPath === importPath);
    if (found === undefined)
      throw new Error(`the build has no package ${importPath} of the module`);
    return found;
  };
  const leaf = find(named.leaf) ?? by(1);
  const core = find(named.core) ?? by(-1);
  if (leaf === undefined || core === undefined)
    throw new Error('the build has no package of the main module to edit');
  const tested = [core, ...packages].find((one) => one.testFiles.length > 0) ?? leaf;
  return { leaf, core, tested };
}
