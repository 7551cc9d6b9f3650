import { hasSourceEnding } from '../source/source-names.ts';
import {
  foldersByImport,
  type RepositoryModule,
  type RepositoryPackage,
  type RepositoryPackages,
} from './repository-packages.ts';
import {
  ancestors,
  folderOf,
  importPath,
  isIndirect,
  markGitHub,
  ownerOf,
} from './repository-paths.ts';
import { buildingFrom, sharingVersions } from './shared-versions.ts';

/** What changed, by paths relative to the repository with `/`. */
export interface ChangeFacts {
  readonly changed: readonly string[];
  /** The workflow file of this run; '' where it is not known. */
  readonly workflow: string;
  /** The file that names the Go version, where an input says which; else null. */
  readonly versionFile: string | null;
  /** go.mod files that call their module by another name than before. */
  readonly renamed: readonly string[];
}

/** A module with what of it is affected. */
export interface AffectedModule {
  readonly module: RepositoryModule;
  /** Folders of packages, in order; null: all of it. */
  readonly packages: readonly RepositoryPackage[] | null;
  /** One line: why. */
  readonly reason: string;
}

export interface Affected {
  readonly modules: readonly AffectedModule[];
  /** Changed files that no package reads. */
  readonly unread: readonly string[];
}

/** Files that tell people, or tools other than Go, something. */
const DOCUMENTS =
  /(?:^|\/)(?:[^/]*\.(?:md|markdown|rst|adoc)|(?:LICEN[CS]E|NOTICE|COPYING|AUTHORS|CODEOWNERS)[^/]*|\.git(?:ignore|attributes)|\.editorconfig)$/i;
const VERSION_FILES = /(?:^|\/)(?:\.go-version|\.tool-versions)$/;

/** Which modules and packages a change affects. In doubt more, never less. */
export function judgeAffected(repository: RepositoryPackages, facts: ChangeFacts): Affected {
  const marks = createMarks(repository);
  const unread = facts.changed.filter((file) => !marks.mark(file, facts));
  marks.spread();
  return { modules: marks.result(), unread };
}

function createMarks(repository: RepositoryPackages) {
  const { modules, packages } = repository;
  const byFolder = new Map(packages.map((one) => [one.folder, one]));
  const byImport = foldersByImport(repository);
  const reasons = new Map<RepositoryModule, string>();
  const whole = new Set<RepositoryModule>();
  /** Folders whose importers are affected, too; and those of which only tests are. */
  const code = new Set<string>();
  const tests = new Set<string>();

  const markWhole = (module: RepositoryModule, reason: string): boolean => {
    if (!whole.has(module)) reasons.set(module, reason);
    whole.add(module);
    return true;
  };
  const markModules = (some: readonly RepositoryModule[], reason: string): boolean =>
    some.map((one) => markWhole(one, reason)).length > 0;
  const markAll = (reason: string): boolean => markModules(modules, reason);
  const mark = (set: Set<string>, one: RepositoryPackage, reason: string): boolean => {
    set.add(one.folder);
    if (!reasons.has(one.module)) reasons.set(one.module, reason);
    return true;
  };
  const markEach = (
    set: Set<string>,
    some: readonly RepositoryPackage[],
    reason: string,
  ): boolean => some.map((one) => mark(set, one, reason)).length > 0;

  /** False: no package reads it. */
  const markFile = (file: string, facts: ChangeFacts): boolean => {
    const name = file.slice(file.lastIndexOf('/') + 1);
    const folder = folderOf(file);
    const module = ownerOf(modules, folder);
    if (/^go\.work(?:\.sum)?$/.test(name) || VERSION_FILES.test(file) || file === facts.versionFile)
      return markAll(`${file} changed`);
    if (file.startsWith('.github/') && !DOCUMENTS.test(file))
      return markGitHub(file, facts.workflow, markAll);
    const isTestData = /(?:^|\/)testdata\//.test(file);
    if ((name === 'go.mod' || name === 'go.sum') && !isTestData) {
      // A new or removed go.mod gives folders to another module, or breaks whoever is replaced by it.
      if (module?.folder !== folder) return markAll(`${file} is of no module`);
      if (facts.renamed.includes(file)) return markAll(`${file} has another module path`);
      const above = folder === '.' ? null : ownerOf(modules, folderOf(folder));
      if (above !== null && name === 'go.mod') markWhole(above, `${file} changed`);
      markModules(sharingVersions(repository, module), `${file} changed, of the same workspace`);
      return markWhole(module, `${file} changed`);
    }
    const vendor = /(?:^|\/)vendor\//.exec(file);
    if (vendor !== null) {
      const at = file.slice(0, vendor.index) || '.';
      const builders = buildingFrom(repository, ownerOf(modules, at), at);
      return markModules(builders, `${file} changed`) || markAll(`${file} changed`);
    }
    const changed = `${file} changed`;
    if (hasSourceEnding(name) && !isTestData) return markSource(file, folder, module, changed);
    const isDocument = DOCUMENTS.test(file) && !isTestData;
    const embedding = ancestors(folder)
      .flatMap((one) => byFolder.get(one) ?? [])
      .filter((one) => one.embeds && one.module === module);
    let isRead = markEach(code, embedding, changed);
    if (isDocument) return isRead;
    isRead =
      markEach(
        tests,
        packages.filter((one) => one.readsAbove),
        changed,
      ) || isRead;
    if (module === null) return isRead;
    const nearest = ancestors(folder).find((one) => byFolder.get(one)?.module === module);
    const reader = nearest === undefined ? undefined : byFolder.get(nearest);
    return reader === undefined ? markWhole(module, changed) : mark(tests, reader, changed);
  };

  const markSource = (
    file: string,
    folder: string,
    module: RepositoryModule | null,
    reason: string,
  ): boolean => {
    const one = byFolder.get(folder);
    const isGo = file.endsWith('.go');
    // Headers are included from wherever they lie.
    const isRead = isGo
      ? false
      : markEach(
          code,
          packages.filter((some) => some.hasC),
          reason,
        );
    if (one !== undefined)
      return mark(isGo && file.endsWith('_test.go') ? tests : code, one, reason);
    if (module === null || !isGo) return isRead;
    // A package that is gone: whoever imports it still is affected, and the patterns match less.
    code.add(folder);
    byImport.set(importPath(module, folder), folder);
    return markWhole(module, `${file} was removed`);
  };

  const importsOne = (imports: ReadonlySet<string>, of: ReadonlySet<string>): boolean =>
    [...imports].some((path) => of.has(byImport.get(path) ?? ''));

  const spread = (): void => {
    const isAny = code.size > 0 || whole.size > 0;
    for (let grown = isAny; grown; ) {
      grown = false;
      for (const one of packages) if (whole.has(one.module)) code.add(one.folder);
      for (const one of packages) {
        if (code.has(one.folder) || !(one.isUnread || importsOne(one.imports, code))) continue;
        grown = mark(
          code,
          one,
          one.isUnread ? `${one.folder} cannot be read` : 'it imports what changed',
        );
      }
      for (const one of modules) {
        if (
          whole.has(one) ||
          !modules.some((other) => other !== one && isIndirect(one, other, code, packages))
        )
          continue;
        grown = markWhole(one, 'it needs a changed module through others');
      }
    }
    for (const one of packages)
      if (importsOne(one.testImports, code)) mark(tests, one, 'its tests import what changed');
  };

  const result = (): AffectedModule[] =>
    modules.flatMap((module): AffectedModule[] => {
      const reason = reasons.get(module) ?? '';
      if (whole.has(module)) return [{ module, packages: null, reason }];
      const own = packages.filter((one) => one.module === module);
      const some = own.filter(({ folder }) => code.has(folder) || tests.has(folder));
      return some.length === 0 ? [] : [{ module, packages: some, reason }];
    });
  return { mark: markFile, spread, result };
}
