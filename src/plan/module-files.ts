import { createHash } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** Where a module or workspace lies, found as cmd/go does: the nearest go.mod and go.work of all parents. */
export interface ModuleRoots {
  /** Folder of the go.mod; null outside any module. */
  readonly module: string | null;
  /** Path of the go.work in force (GOWORK honoured); null if none. */
  readonly workspaceFile: string | null;
}

/** `gowork`: the GOWORK variable: '' or `auto` = search, `off`, or a path (cmd/go/internal/modload/init.go FindGoWork). */
export async function findModuleRoots(folder: string, gowork: string): Promise<ModuleRoots> {
  const search = gowork === '' || gowork === 'auto';
  const [module, found] = await Promise.all([
    nearest(folder, 'go.mod'),
    search ? nearest(folder, 'go.work') : null,
  ]);
  const named = search || gowork === 'off' ? null : gowork;
  return {
    module: module === null ? null : dirname(module),
    workspaceFile: named ?? found,
  };
}

async function nearest(folder: string, name: string): Promise<string | null> {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, name);
    if (await isFile(file)) return file;
    if (dirname(at) === at) return null;
  }
}

async function isFile(file: string): Promise<boolean> {
  return stat(file).then(
    (facts) => facts.isFile(),
    () => false,
  );
}

/** The files that pin dependencies, read once: text by absolute path, absent ones left out. */
export type PinFiles = ReadonlyMap<string, string>;

/** go.mod, go.sum and vendor/modules.txt of every module folder, and go.work with its go.work.sum. */
export async function readPinFiles(
  moduleFolders: readonly string[],
  workspaceFile: string | null,
): Promise<PinFiles> {
  const names = moduleFolders.flatMap((folder) =>
    ['go.mod', 'go.sum', join('vendor', 'modules.txt')].map((name) => join(folder, name)),
  );
  if (workspaceFile !== null) {
    names.push(workspaceFile, workspaceFile.replace(/\.work$/, '.work.sum'));
    names.push(join(dirname(workspaceFile), 'vendor', 'modules.txt'));
  }
  const texts = await Promise.all(
    names.map((name) =>
      readFile(name, 'utf8').then(
        (text) => [name, text] as const,
        () => null,
      ),
    ),
  );
  return new Map(texts.filter((one) => one !== null));
}

/** The <go.sum> part of keys: 16 hex digits; paths count relative to `root`, so checkouts may lie anywhere. */
export function pinDigest(files: PinFiles, relative: (file: string) => string): string {
  const hash = createHash('sha256');
  const rows = [...files].map(([file, text]) => [relative(file), text] as const);
  for (const [file, text] of rows.sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${file}\0${text.length}\0`).update(text);
  }
  return hash.digest('hex').slice(0, 16);
}

/** Module folders named by `use` lines of a go.work, relative to it (cmd/go: modfile.ParseWork). */
export function workspaceMembers(goWork: string): string[] {
  const members: string[] = [];
  let inBlock = false;
  for (const raw of goWork.split('\n')) {
    const line = raw.replace(/\/\/.*$/, '').trim();
    if (inBlock && line === ')') inBlock = false;
    else if (inBlock && line !== '') members.push(unquoted(line));
    else if (/^use\s*\($/.test(line)) inBlock = true;
    else if (/^use\s+[^(]/.test(line)) members.push(unquoted(line.replace(/^use\s+/, '')));
  }
  return members;
}

function unquoted(word: string): string {
  return word.replace(/^(["`])(.*)\1$/, '$2');
}

/** The path of a `module` line (https://go.dev/ref/mod#go-mod-file-module). */
export function modulePath(goMod: string): string {
  return /^[ \t]*module[ \t]+["`]?([^\s"`(]+)/m.exec(goMod)?.[1] ?? '';
}
