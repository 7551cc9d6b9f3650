import type { OwnPackage } from './choose-packages.ts';

/** What the build of `patterns` reads of the main module and which modules it needs. */
export interface BuildPackages {
  readonly modulePath: string;
  readonly own: readonly OwnPackage[];
  /** `path@version` of the modules that go.mod requires directly and the build reads. */
  readonly direct: readonly string[];
}

interface ListedPackage {
  readonly ImportPath: string;
  readonly Name: string;
  readonly Dir: string;
  readonly GoFiles?: readonly string[];
  readonly TestGoFiles?: readonly string[];
  readonly Deps?: readonly string[];
  readonly Module?: {
    readonly Path: string;
    readonly Version?: string;
    readonly Main?: boolean;
    readonly Indirect?: boolean;
    readonly Replace?: unknown;
  };
}

export const LIST_ARGUMENTS = [
  'list',
  '-deps',
  '-json=ImportPath,Name,Dir,GoFiles,TestGoFiles,Deps,Module',
];

/** Reads the JSON values that `go list -json` writes one after another. */
export function readPackages(output: string): BuildPackages {
  const listed = output
    .split(/^(?=\{)/m)
    .filter((text) => text.trim() !== '')
    .map((text) => JSON.parse(text) as ListedPackage);
  const own = listed.filter((one) => one.Module?.Main === true);
  const required = listed.flatMap(({ Module: module }) =>
    module === undefined || module.Main || module.Indirect || module.Replace !== undefined
      ? []
      : [`${module.Path}@${module.Version}`],
  );
  return {
    modulePath: own[0]?.Module?.Path ?? '',
    own: own.map((one) => ({
      importPath: one.ImportPath,
      name: one.Name,
      folder: one.Dir,
      goFiles: one.GoFiles ?? [],
      testFiles: one.TestGoFiles ?? [],
      dependencies: one.Deps ?? [],
    })),
    direct: [...new Set(required)],
  };
}
