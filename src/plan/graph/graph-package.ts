/** The module that a package is from: '' as the path of the standard library. */
export interface PackageModule {
  readonly path: string;
  /** '' for the project's own modules. */
  readonly version: string;
  /** What stands in its place, `path@version` or a folder; '' where nothing does. */
  readonly replacedBy: string;
}

export interface GraphPackage {
  readonly importPath: string;
  readonly name: string;
  readonly folder: string;
  readonly module: PackageModule;
  /** Of the project itself, or of a folder that replaces a module: its sources can be edited. */
  readonly isOwn: boolean;
  readonly goFiles: readonly string[];
  /** Everything that it imports, also what Go adds; sorted, and each of the graph. */
  readonly imports: readonly string[];
}

/** The packages of one target by import path, and what each imports. */
export type ImportGraph = ReadonlyMap<string, GraphPackage>;
