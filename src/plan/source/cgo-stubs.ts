import { join } from 'node:path';
import { type Failure, failure } from '../../runner/result.ts';
import type { ListedModule, ListedPackage } from '../go-list.ts';
import { type ConstraintContext, fileNameMatches, matchesBuild } from './build-constraint.ts';
import { importsC } from './go-imports.ts';

/** The fields of `go list` that the search needs; ask for them with CGO_ENABLED=0. */
export type CgoCandidate = Pick<
  ListedPackage,
  'ImportPath' | 'Dir' | 'Standard' | 'Module' | 'IgnoredGoFiles'
>;

/** A dependency of which CGO_ENABLED=0 left files with `import "C"` out of the build. */
export interface LeftOutPackage {
  readonly importPath: string;
  /** `path@version`, with ` => path@version` or ` => folder` where go.mod replaces it. */
  readonly module: string;
  /** Names in the package's folder. */
  readonly files: readonly string[];
}

/** Packages that compile without cgo to something that cannot work: what happens when it runs. */
const FAILING_STUBS: ReadonlyMap<string, string> = new Map([
  ...[
    'github.com/mattn/go-sqlite3',
    // Forks with the same static_mock.go.
    'github.com/mutecomm/go-sqlcipher',
    'github.com/mutecomm/go-sqlcipher/v4',
  ].map((path): [string, string] => [
    path,
    `every sql.Open connection fails with "Binary was compiled with 'CGO_ENABLED=0', go-sqlite3 requires cgo to work"`,
  ]),
  [
    'golang.design/x/clipboard',
    'Init fails and every other function panics with "cannot use when CGO_ENABLED=0"',
  ],
]);

/** Pure Go that does the same, for the remedy's text. */
const PURE_GO: ReadonlyMap<string, string> = new Map([
  ['github.com/mattn/go-sqlite3', 'modernc.org/sqlite'],
]);

/** Whether CGO_ENABLED=0 is the only reason why a file is not in the build. */
export function isLeftOut(
  fileName: string,
  source: string,
  context: Omit<ConstraintContext, 'cgo'>,
): boolean {
  if (isTestFile(fileName) || !importsC(source)) return false;
  return matchesBuild(fileName, source, { ...context, cgo: true });
}

/**
 * Reads the ignored files of the dependencies in a build (no standard package, none of the main
 * modules) and finds those that are missing because of CGO_ENABLED=0. A file for which
 * `readSource` gives null is passed over.
 */
export async function findLeftOut(
  packages: readonly CgoCandidate[],
  context: Omit<ConstraintContext, 'cgo'>,
  readSource: (file: string) => Promise<string | null>,
): Promise<LeftOutPackage[]> {
  const found = await Promise.all(
    packages.map(async (one): Promise<LeftOutPackage | null> => {
      const module = one.Module;
      if (one.Standard === true || module === undefined || module.Main === true) return null;
      // The name alone drops most files of other systems without reading them.
      const names = (one.IgnoredGoFiles ?? []).filter(
        (name) => !isTestFile(name) && fileNameMatches(name, { ...context, cgo: true }),
      );
      const sources = await Promise.all(names.map((name) => readSource(join(one.Dir, name))));
      const files = names.filter((name, index) => isLeftOut(name, sources[index] ?? '', context));
      if (files.length === 0) return null;
      return { importPath: one.ImportPath, module: moduleText(module), files };
    }),
  );
  return found.filter((one) => one !== null);
}

function isTestFile(name: string): boolean {
  return name.endsWith('_test.go');
}

function moduleText(module: ListedModule): string {
  const own = [module.Path, module.Version].filter((part) => part !== undefined).join('@');
  return module.Replace === undefined ? own : `${own} => ${moduleText(module.Replace)}`;
}

/**
 * What the step says about files left out, over all targets (target text -> packages): a warning
 * for each module with the remedy, a failure of area 'check' for each package known to fail when run.
 */
export function cgoStubVerdict(leftOut: ReadonlyMap<string, readonly LeftOutPackage[]>): {
  readonly warnings: readonly string[];
  readonly failures: readonly Failure[];
} {
  const failures: Failure[] = [];
  const warnings: string[] = [];
  for (const [module, { packages, targets }] of byModule(leftOut)) {
    const places = [...targets].join(', ');
    const stubs = [...packages.keys()].filter((path) => FAILING_STUBS.has(path));
    for (const path of stubs) failures.push(stubFailure(path, module, places));
    if (stubs.length > 0) continue;
    const names = [...packages].map(([path, files]) => `${path} (${shortened([...files])})`);
    warnings.push(
      `${module} is built without its C code for ${places}: CGO_ENABLED=0 leaves out ${shortened(names)}. ` +
        `If the binary needs it, set cgo: true`,
    );
  }
  return { warnings, failures };
}

function stubFailure(path: string, module: string, targets: string): Failure {
  const pure = PURE_GO.get(path);
  const { failures } = failure(
    'GTB1505',
    `${path} of ${module} is only a stub without cgo (${targets}): ${FAILING_STUBS.get(path)}`,
    'packages that work with cgo off',
    `set cgo: true${pure === undefined ? '' : `, or import ${pure} (no C) instead`}`,
  );
  return failures[0] as Failure;
}

interface ModuleEntry {
  readonly packages: Map<string, Set<string>>;
  readonly targets: Set<string>;
}

function byModule(
  leftOut: ReadonlyMap<string, readonly LeftOutPackage[]>,
): Map<string, ModuleEntry> {
  const modules = new Map<string, ModuleEntry>();
  for (const [target, packages] of leftOut)
    for (const one of packages) {
      const entry = modules.get(one.module) ?? { packages: new Map(), targets: new Set() };
      modules.set(one.module, entry);
      entry.targets.add(target);
      const files = entry.packages.get(one.importPath) ?? new Set();
      entry.packages.set(one.importPath, files);
      for (const file of one.files) files.add(file);
    }
  return modules;
}

/** The first three of a list and how many more there are. */
function shortened(names: readonly string[]): string {
  const rest = names.length - 3;
  return rest > 0 ? `${names.slice(0, 3).join(', ')} and ${rest} more` : names.join(', ');
}
