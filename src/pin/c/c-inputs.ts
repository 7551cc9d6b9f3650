import { isAbsolute, join, resolve } from 'node:path';
import { toolWords } from '../../inputs/flags/go-flags-variable.ts';
import { splitGoQuoted } from '../../inputs/flags/go-quoting.ts';
import { valueDigest } from '../../runner/digest.ts';
import { allPaths, type CPaths, cPaths } from './c-paths.ts';
import type { CRequest } from './c-request.ts';
import { cgoDirectives } from './cgo-directives.ts';
import { type ContentRecord, createContentRecord } from './content-record.ts';
import { digestIncludes } from './digest-includes.ts';
import { installedPackages } from './installed-packages.ts';
import { isManaged } from './managed-folders.ts';
import { ownCPackages } from './own-c-packages.ts';
import { createPkgConfig, type PkgConfig } from './pkg-config.ts';
import { toolScripts } from './tool-scripts.ts';

/** Where the C inputs of a build are looked for: plain values, so that post can ask again. */
export interface CInputsRequest {
  readonly workingDirectory: string;
  /** Folders of the repository's own modules. */
  readonly modules: readonly string[];
  /** The C_INPUT_VARIABLES of each target, each set of them once; what is unset is ''. */
  readonly variables: readonly Readonly<Record<string, string>>[];
}

/** What is compiled or linked from outside a package's folder, as far as Go does not key it. */
export type CInputs =
  /** Digests, 16 hex digits each. */
  | { readonly known: true; readonly packages: string; readonly files: string }
  /** Why no digest can say it, in words for the log. */
  | { readonly known: false; readonly reason: string };

/** What a step's lane stands for, and where post finds whether it still does. */
export interface AskedCInputs {
  readonly asked: CInputsRequest;
  readonly inputs: CInputs;
}

const FLAG_VARIABLES = [
  ...['CGO_CFLAGS', 'CGO_CPPFLAGS', 'CGO_CXXFLAGS', 'CGO_FFLAGS', 'CGO_LDFLAGS'],
  ...['CC', 'CXX', 'FC'],
];
/** Lists of folders that gcc and clang look into (gcc(1), Environment). */
const FOLDER_VARIABLES = [
  ...['CPATH', 'C_INCLUDE_PATH', 'CPLUS_INCLUDE_PATH', 'OBJC_INCLUDE_PATH', 'LIBRARY_PATH'],
];
const PKG_CONFIG_VARIABLES = [
  ...['PKG_CONFIG', 'PKG_CONFIG_PATH', 'PKG_CONFIG_LIBDIR', 'PKG_CONFIG_SYSROOT_DIR'],
];
/** Everything of the environment that names C inputs. */
export const C_INPUT_VARIABLES: readonly string[] = [
  ...FLAG_VARIABLES,
  ...FOLDER_VARIABLES,
  ...PKG_CONFIG_VARIABLES,
];

/** Compilers look here by themselves, and no package manager knows what is in it. */
const LOCAL_HEADERS = '/usr/local/include';

/**
 * What Go's keys leave out of C (cmd/go/internal/work/exec.go buildActionID has the files of the
 * package's folder, flags and compiler): headers and libraries elsewhere, what pkg-config says, what
 * the package manager installed.
 */
export async function readCInputs(request: CRequest, asked: CInputsRequest): Promise<CInputs> {
  const own = ownCPackages(asked.modules);
  if (own === null) return unknown('there are too many files to look for #cgo lines');
  const record = createContentRecord(asked.workingDirectory);
  const directives = own.map((one) => cgoDirectives([...one.texts.values()].join('\n')));
  const said: unknown[] = [];
  record.folder(LOCAL_HEADERS);
  for (const variables of asked.variables) {
    const pkgConfig = createPkgConfig(request, variables);
    const everywhere = environmentPaths(variables);
    digestPaths(record, everywhere, null);
    for (const { file, words } of toolScripts(variables, request.environment.PATH ?? '')) {
      record.file(file);
      digestPaths(record, { ...cPaths(words), files: [] }, null);
    }
    const local = await pkgConfig.local();
    for (const file of local.files) record.file(file);
    digestPaths(record, cPaths(local.flags), null);
    said.push(variables);
    for (const [index, one] of own.entries()) {
      const { flags = [], pkgConfig: names = [] } = directives[index] ?? {};
      const packages = await packagesOf(pkgConfig, names);
      said.push(packages);
      const words = flags.map((flag) => flag.replaceAll(/\$\{SRCDIR\}/g, one.folder));
      const paths = allPaths([cPaths(words), cPaths(packages.flags), everywhere]);
      digestPaths(record, paths, one.folder);
      const folders = paths.includes.map((path) => resolve(one.folder, path));
      const all = [...words, ...packages.flags, ...environmentWords(variables)];
      const macros = all.filter((word) => word.startsWith('-D'));
      digestIncludes(record, one, { folders, files: paths.files, words: macros });
    }
  }
  const files = record.digest();
  if (files === null) return unknown('there are too many headers and libraries to read');
  const packages = valueDigest(await installedPackages(request), 16);
  return { known: true, packages, files: valueDigest([files, said], 16) };
}

function unknown(reason: string): CInputs {
  return { known: false, reason };
}

function environmentWords(variables: Readonly<Record<string, string>>): string[] {
  return FLAG_VARIABLES.flatMap((name) => {
    const value = variables[name] ?? '';
    if (['CC', 'CXX', 'FC'].includes(name)) return toolWords(value).args;
    return splitGoQuoted(value) ?? value.split(/\s+/);
  });
}

/** What the variables name; folders of a list that are empty are the current one. */
function environmentPaths(variables: Readonly<Record<string, string>>): CPaths {
  const flags = [cPaths(environmentWords(variables))];
  const separator = process.platform === 'win32' ? ';' : ':';
  const folders = FOLDER_VARIABLES.filter((name) => (variables[name] ?? '') !== '').flatMap(
    (name) => (variables[name] ?? '').split(separator).map((one) => one || '.'),
  );
  return allPaths([...flags, { ...cPaths([]), includes: folders, libraryFolders: folders }]);
}

/**
 * Reads folders that nothing of the repository alone names: whole, as any package may include any
 * file of them. `folder`: relative paths count from there (cmd/go runs cc in the package's folder);
 * null: they are left to those that have one.
 */
function digestPaths(record: ContentRecord, paths: CPaths, folder: string | null): void {
  const absolute = (path: string): string[] =>
    isAbsolute(path) ? [path] : folder === null ? [] : [join(folder, path)];
  if (folder === null) {
    for (const path of paths.includes.flatMap(absolute)) {
      if (!isManaged(path)) record.folder(path);
    }
  }
  for (const path of paths.files.flatMap(absolute)) record.file(path);
  for (const at of paths.libraryFolders.flatMap(absolute)) {
    if (isManaged(at)) continue;
    for (const name of paths.libraries) {
      for (const ending of ['.a', '.so', '.dylib', '.tbd', '.lib', '.dll.a']) {
        record.file(join(at, `lib${name}${ending}`));
      }
    }
  }
}

async function packagesOf(
  pkgConfig: PkgConfig,
  words: readonly string[],
): Promise<{ readonly said: readonly string[]; readonly flags: readonly string[] }> {
  const options = words.filter((word) => word.startsWith('-'));
  const names = words.filter((word) => !word.startsWith('-'));
  const answers = await Promise.all(names.map((name) => pkgConfig.package(name, options)));
  return {
    said: answers.map((one) => one.said),
    flags: answers.flatMap((one) => one.flags),
  };
}
