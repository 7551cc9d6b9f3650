import type { ListedModule, ListedPackage } from '../go-list.ts';
import { withoutVariant } from '../plan.ts';
import type { GraphPackage, ImportGraph, PackageModule } from './graph-package.ts';
import { reachable } from './reach.ts';

/** What cgo's and SWIG's translations import (cmd/go/internal/load/pkg.go, load). */
const CGO = ['unsafe', 'runtime/cgo', 'syscall'];
const SWIG = [...CGO, 'sync'];
/** Those whose cgo has to do without (cgoExclude, cgoSyscallExclude there). */
const CGO_ALONE = new Set(['runtime/cgo', 'runtime/race', 'runtime/msan', 'runtime/asan']);

/**
 * The graph of what `go list -deps` listed. Beside the imports of the sources it has those that Go adds:
 * of cgo and SWIG, and what the linker adds to a main package (LinkerDeps there): all of its `Deps` that
 * nothing else explains. `nameOf`: variants of one package are one, but where tests are listed.
 */
export function importGraph(
  listed: readonly ListedPackage[],
  nameOf: (importPath: string) => string = withoutVariant,
): ImportGraph {
  const merged = new Map<string, ListedPackage[]>();
  for (const one of listed) {
    const path = nameOf(one.ImportPath);
    merged.set(path, [...(merged.get(path) ?? []), one]);
  }
  const graph = new Map<string, GraphPackage>();
  for (const [importPath, variants] of merged) {
    const [first] = variants;
    if (first === undefined) continue;
    const imports = new Set(
      variants.flatMap((one) => importsOf(one).map(nameOf)).filter((path) => merged.has(path)),
    );
    graph.set(importPath, {
      importPath,
      name: first.Name,
      folder: first.Dir,
      module: moduleOf(first),
      isOwn: isOwn(first),
      goFiles: [...(first.GoFiles ?? []), ...(first.CgoFiles ?? [])],
      imports: [...imports].filter((path) => path !== importPath).sort(),
    });
  }
  for (const one of listed) {
    if (one.Name !== 'main' || one.Deps === undefined) continue;
    addLinked(graph, nameOf(one.ImportPath), one.Deps.map(nameOf));
  }
  return graph;
}

function importsOf(one: ListedPackage): string[] {
  const isCgo = (one.CgoFiles ?? []).length > 0 && !CGO_ALONE.has(one.ImportPath);
  const isSwig = (one.SwigFiles ?? []).length + (one.SwigCXXFiles ?? []).length > 0;
  const added = isSwig ? SWIG : isCgo ? CGO : [];
  return [...(one.Imports ?? []), ...added];
}

/** What of the dependencies of a main package nothing imports is the linker's: the topmost of them are added. */
function addLinked(graph: Map<string, GraphPackage>, main: string, deps: readonly string[]): void {
  const root = graph.get(main);
  if (root === undefined) return;
  const reached = reachable(graph, [main]);
  const open = deps.filter((path) => graph.has(path) && !reached.has(path));
  const below = new Set(open.flatMap((path) => graph.get(path)?.imports ?? []));
  const tops = open.filter((path) => !below.has(path));
  // `runtime` is always one of them; that others import it is no reason to hide that.
  const always = deps.includes('runtime') && graph.has('runtime') ? ['runtime'] : [];
  const imports = [...new Set([...root.imports, ...tops, ...always])].sort();
  graph.set(main, { ...root, imports });
}

function moduleOf({ Module, Standard }: ListedPackage): PackageModule {
  if (Standard === true || Module === undefined) return { path: '', version: '', replacedBy: '' };
  return { path: Module.Path, version: Module.Version ?? '', replacedBy: replacement(Module) };
}

function isOwn({ Module, Standard }: ListedPackage): boolean {
  if (Standard === true || Module === undefined) return false;
  return Module.Main === true || (Module.Replace !== undefined && !Module.Replace.Version);
}

function replacement({ Replace }: ListedModule): string {
  if (Replace === undefined) return '';
  return Replace.Version ? `${Replace.Path}@${Replace.Version}` : Replace.Path;
}
