import type { Dirent } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { modulePath, workspaceMembers } from '../module-files.ts';
import { localReplacements } from '../own-modules.ts';
import { readGoClauses } from '../source/go-clauses.ts';

/** A module of the repository. Folders are relative to the repository, with `/`; '.' is its root. */
export interface RepositoryModule {
  readonly folder: string;
  readonly path: string;
  readonly goMod: string;
}

/** A folder with Go files, for whatever system: what its files say before anything is compiled. */
export interface RepositoryPackage {
  readonly folder: string;
  readonly module: RepositoryModule;
  readonly imports: ReadonlySet<string>;
  /** Of its test files. */
  readonly testImports: ReadonlySet<string>;
  /** A file of it cannot be read as Go: it may import anything. */
  readonly isUnread: boolean;
  readonly embeds: boolean;
  readonly hasC: boolean;
  /** A file of it names a path with `..`: a test may read what lies outside of its folder. */
  readonly readsAbove: boolean;
  /** Whether `go build` of the folder by its name finds a file on every system. */
  readonly isAlwaysThere: boolean;
}

/** A go.work: one choice of versions for all of its members (https://go.dev/ref/mod#workspaces). */
export interface RepositoryWorkspace {
  readonly folder: string;
  readonly goWork: string;
  /** Folders of modules. */
  readonly members: readonly string[];
}

export interface RepositoryPackages {
  readonly modules: readonly RepositoryModule[];
  readonly packages: readonly RepositoryPackage[];
  readonly workspaces: readonly RepositoryWorkspace[];
}

/** Other programs' folders, or none of a package: what lies there belongs to the package above. */
const SKIPPED = /^(?:\.git|node_modules|testdata|vendor)$/;
const NO_IMPORT_IS_C = /^["`]C["`]$/;
const ABOVE = /["`]\.\.(?:[/\\"`])/;
/** GOOS, GOARCH or _test in a name, or a line that asks: then a file may be left out. */
const ASKS = /^\s*\/\/\s*(?:go:build|\+build)\b/m;
const NAMED_FOR = /_[a-z0-9]+\.go$/;

/** Every module and package of a repository, read from its files: no Go is asked, and no target decides. */
export async function readRepository(root: string): Promise<RepositoryPackages> {
  const modules: RepositoryModule[] = [];
  const packages: RepositoryPackage[] = [];
  const workspaces: RepositoryWorkspace[] = [];
  const visit = async (folder: string, above: RepositoryModule | null): Promise<void> => {
    const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(() => []);
    const own = entries.some((one) => one.name === 'go.mod')
      ? await readModule(root, folder)
      : null;
    if (own !== null) modules.push(own);
    if (entries.some((one) => one.name === 'go.work'))
      workspaces.push(await readWorkspace(root, folder));
    const module = own ?? above;
    const files = entries.filter((one) => isGoFile(one));
    if (module !== null && files.length > 0)
      packages.push(await readPackage(root, folder, module, entries));
    for (const one of entries)
      if (one.isDirectory() && !SKIPPED.test(one.name))
        await visit(inFolder(folder, one.name), module);
  };
  await visit('.', null);
  return { modules, packages, workspaces };
}

export function inFolder(folder: string, name: string): string {
  return folder === '.' ? name : `${folder}/${name}`;
}

async function readModule(root: string, folder: string): Promise<RepositoryModule> {
  const goMod = await readFile(join(root, folder, 'go.mod'), 'utf8').catch(() => '');
  return { folder, path: modulePath(goMod), goMod };
}

async function readWorkspace(root: string, folder: string): Promise<RepositoryWorkspace> {
  const goWork = await readFile(join(root, folder, 'go.work'), 'utf8').catch(() => '');
  const members = workspaceMembers(goWork).flatMap((one) => joined(folder, one) ?? []);
  return { folder, goWork, members };
}

/** A link to a Go file is one to Go, too. */
function isGoFile(one: Dirent): boolean {
  return /^[^_.].*\.go$/.test(one.name) && !one.isDirectory();
}

async function readPackage(
  root: string,
  folder: string,
  module: RepositoryModule,
  entries: readonly Dirent[],
): Promise<RepositoryPackage> {
  const imports = new Set<string>();
  const testImports = new Set<string>();
  let [isUnread, embeds, readsAbove, isAlwaysThere] = [false, false, false, false];
  let hasC = entries.some((one) => /\.(?:c|cc|cpp|cxx|m|s|S|sx|swig|swigcxx|syso)$/.test(one.name));
  for (const { name } of entries.filter((one) => isGoFile(one))) {
    const source = await readFile(join(root, folder, name), 'utf8').catch(() => '');
    const clauses = readGoClauses(source.replace(/^\uFEFF/, ''));
    const isTest = name.endsWith('_test.go');
    for (const one of clauses?.imports ?? [])
      (isTest ? testImports : imports).add(one.slice(1, -1));
    isUnread ||= clauses === null;
    embeds ||= source.includes('//go:embed');
    hasC ||= clauses?.imports.some((one) => NO_IMPORT_IS_C.test(one)) ?? false;
    readsAbove ||= ABOVE.test(source);
    isAlwaysThere ||= !isTest && !NAMED_FOR.test(name) && !ASKS.test(source);
  }
  return {
    ...{ folder, module, imports, testImports, isUnread, embeds, hasC, readsAbove },
    isAlwaysThere: isAlwaysThere && !isUnread,
  };
}

/** The folder in the repository of each import path, those of local replacements too. */
export function foldersByImport({
  modules,
  packages,
  workspaces,
}: RepositoryPackages): Map<string, string> {
  const found = new Map<string, string>();
  const add = (path: string, at: string): void => {
    for (const { folder } of packages) {
      if (at !== '.' && folder !== at && !folder.startsWith(`${at}/`)) continue;
      const rest = at === '.' ? (folder === '.' ? '' : `/${folder}`) : folder.slice(at.length);
      found.set(`${path}${rest}`, folder);
    }
  };
  const replacing = [
    ...modules.map(({ folder, goMod }) => ({ folder, text: goMod })),
    ...workspaces.map(({ folder, goWork }) => ({ folder, text: goWork })),
  ];
  for (const { folder, text } of replacing) {
    for (const { path, target } of localReplacements(text)) {
      const at = joined(folder, target);
      if (at !== null) add(path, at);
    }
  }
  // A module's own name is stronger than what somebody else calls it.
  for (const module of modules) add(module.path, module.folder);
  return found;
}

/** A folder of the repository by a path relative to another; null out of it. */
function joined(folder: string, target: string): string | null {
  const parts = folder === '.' ? [] : folder.split('/');
  for (const part of target.split(/[/\\]/)) {
    if (part === '..' && parts.pop() === undefined) return null;
    if (part !== '..' && part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/') || '.';
}
